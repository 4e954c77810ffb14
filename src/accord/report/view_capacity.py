"""The capacity profile in words: areas, indicators, what holds a level down."""

from __future__ import annotations

from typing import Any

from accord.capacity.model import AreaScore, IndicatorResult, State
from accord.language.catalogue import Catalogue
from accord.report.charts import bar_chart, radar_chart
from accord.report.labels import answer_label, cap_label
from accord.report.names import Names
from accord.review.model import Review


def capacity_view(review: Review, names: Names, t: Catalogue) -> dict[str, Any]:
    """Charts, a row for each area and a row for each indicator; {} without answers."""
    profile = review.capacity
    if profile is None:
        return {}
    return {
        "bars": bar_chart(profile.areas, names, t),
        "radar": radar_chart(profile.areas, names, t),
        "areas": [_area(one, names, t) for one in profile.areas],
        "indicators": [_indicator(one, names, t) for one in profile.results],
    }


def _area(one: AreaScore, names: Names, t: Catalogue) -> dict[str, Any]:
    area = names.areas.get(one.area)
    return {
        "id": one.area,
        "title": t.text(area.title) if area else one.area,
        "score": t.number(one.score, 1) if one.score is not None else t("not known"),
        "completeness": t.percent(one.completeness),
        "range": f"{t.number(one.low, 1)} – {t.number(one.high, 1)}",
        "grade": one.weakest_grade.value if one.weakest_grade else "–",
        "answered": t.number(one.answered),
        "unknown": t.number(one.unknown),
        "critical": [_indicator_title(key, names, t) for key in one.critical],
    }


def _indicator_title(key: str, names: Names, t: Catalogue) -> str:
    indicator = names.indicators.get(key)
    return f"{key} {t.text(indicator.title)}" if indicator else key


def _indicator(one: IndicatorResult, names: Names, t: Catalogue) -> dict[str, Any]:
    indicator = names.indicators.get(one.indicator)
    if one.level is not None:
        level = t.number(one.level)
    else:
        level = answer_label(
            State.NOT_APPLICABLE
            if one.state is State.NOT_APPLICABLE
            else State.NOT_KNOWN,
            t,
        )
    return {
        "id": one.indicator,
        "title": t.text(indicator.title) if indicator else one.indicator,
        "area": indicator.area if indicator else "",
        "known": one.level is not None,
        "level": level,
        "bar": one.level or 0,
        "value": _value(one, names, t),
        "grade": one.grade.value if one.grade else "–",
        "date": one.answer.date.isoformat() if one.answer and one.answer.date else "–",
        "remarks": _remarks(one, t),
        "marking": one.answer.marking.value if one.answer else "",
    }


def _value(one: IndicatorResult, names: Names, t: Catalogue) -> str:
    if one.answer is None or one.answer.value is None:
        return ""
    indicator = names.indicators.get(one.indicator)
    unit = indicator.unit if indicator else ""
    return f"{t.number(one.answer.value)} {unit}".strip()


def _remarks(one: IndicatorResult, t: Catalogue) -> str:
    said = []
    if one.claimed is not None and one.claimed != one.level and one.capped_by:
        reasons = ", ".join(cap_label(cap, t) for cap in one.capped_by)
        said.append(t("claimed {level}: {reasons}", level=one.claimed, reasons=reasons))
    if one.stale:
        said.append(t("evidence is stale"))
    if one.answer and one.answer.note:
        said.append(one.answer.note)
    return "; ".join(said)
