"""Writes `docs/reference/indicators.md` from the catalogue.

python -m accord.capacity.reference docs/reference/indicators.md
"""

from __future__ import annotations

import sys
from pathlib import Path

from accord.capacity.load import load_areas, load_indicators
from accord.capacity.model import Band, Indicator


def render_indicator_reference() -> str:
    """The reference of all indicators, as Markdown."""
    lines = [
        "# Indicators",
        "",
        "Made by `make docs` from the catalogue; do not edit. Levels, thresholds, effort",
        "and cost are Accord's proposals and planning values.",
    ]
    for area in load_areas():
        lines += ["", f"## {area.id} {area.title['en']}"]
        for one in load_indicators():
            if one.area == area.id:
                lines += ["", *_indicator(one)]
    return "\n".join(lines) + "\n"


def _indicator(one: Indicator) -> list[str]:
    lines = [
        f"### {one.id} {one.title['en']}",
        "",
        one.question["en"],
        "",
        f"- Type {one.type}; evidence: {one.evidence}; marking {one.default_marking}",
    ]
    if one.bands:
        said = "; ".join(_band(band) for band in one.bands)
        lines.append(f"- {one.unit}: {said}")
    lines += [f"- Level {level}: {said}" for level, said in enumerate(one.levels)]
    if one.action:
        lines.append(f"- If unmet: {one.action['en']} ({one.effort}, {one.cost})")
    if one.prerequisites:
        lines.append(f"- First: {', '.join(one.prerequisites)}")
    if one.lock:
        lines.append("- Locked at level 2 while its safeguard is missing")
    return lines


def _band(band: Band) -> str:
    low = "" if band.low is None else f"from {band.low:g} "
    high = "" if band.high is None else f"below {band.high:g} "
    return f"{low}{high}level {band.level}"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(render_indicator_reference(), encoding="utf-8")
