"""Charts as SVG, the same in the PDF and in the HTML, drawn without a library.

Text takes the ink of its surroundings (`currentColor`), so that a dark page works; all
positions are left to right, and a right-to-left chart is mirrored here.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from accord.capacity.model import AreaScore
from accord.language.catalogue import Catalogue
from accord.report.names import Names
from accord.report.palette import Colour

FONT = "Noto Sans, Noto Sans Arabic, sans-serif"
WIDTH = 640
HIGHEST = 4
BLUE = "#0072b2"


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a stacked bar."""

    count: int
    colour: Colour
    label: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A stacked bar with its name."""

    name: str
    parts: tuple[Part, ...]


def verdict_chart(bars: Sequence[Bar], title: str, direction: str) -> str:
    """Stacked bars of counts, each as wide as its share; counts stand inside."""
    row, name_width = 30, 200
    drawing = _Drawing(WIDTH, max(1, len(bars)) * row, title, direction)
    for number, bar in enumerate(bars):
        top = number * row + 4
        drawing.text(
            name_width - 10, top + 15, _short(bar.name, 30), anchor="end", size=12
        )
        total = sum(part.count for part in bar.parts)
        left = float(name_width)
        for part in bar.parts:
            if not part.count:
                continue
            width = (WIDTH - name_width) * part.count / total
            hint = f"{bar.name}: {part.label} {part.count}"
            drawing.box(left, top, width - 1.5, 22, part.colour.ground, hint)
            drawing.box(left, top + 19, width - 1.5, 3, part.colour.strong)
            if width > 14:
                drawing.text(
                    left + width / 2,
                    top + 15,
                    str(part.count),
                    size=12,
                    ink=part.colour.ink,
                    bold=True,
                )
            left += width
    return drawing.svg()


def bar_chart(
    areas: Sequence[AreaScore], names: Names, t: Catalogue, *, narrow: bool = False
) -> str:
    """Score of each area on 0-4 with the range it may take and its completeness.

    A `narrow` chart, for half a page, has shorter names.
    """
    row, width = 26, 400.0 if narrow else float(WIDTH)
    left, right = width * 0.46, width * 0.85
    scale, foot = (right - left) / HIGHEST, len(areas) * row
    drawing = _Drawing(width, foot + 22, t("Capacity by area"), t.direction)
    for level in range(HIGHEST + 1):
        x = left + level * scale
        drawing.line(x, 2, x, foot + 4, "#b5b5b5", 0.6)
        drawing.text(x, foot + 17, str(level), size=10)
    for number, area in enumerate(areas):
        top = number * row + 4
        name = _area_name(area, names, t, 30 if narrow else 46)
        drawing.text(left - 8, top + 14, name, anchor="end", size=11)
        if area.score is None:
            drawing.text(left + 6, top + 12, t("not known"), anchor="start", size=10)
        else:
            hint = f"{area.area}: {t.number(area.score, 1)}"
            drawing.box(left, top + 3, max(area.score * scale, 1.5), 13, BLUE, hint)
        low, high = left + area.low * scale, left + area.high * scale
        drawing.line(low, top + 18.5, high, top + 18.5, "#d55e00", 1.8)
        share = t.percent(area.completeness)
        if not narrow:
            share = t("{share} known", share=share)
        drawing.text(width, top + 14, share, anchor="end", size=10)
    return drawing.svg()


def radar_chart(areas: Sequence[AreaScore], names: Names, t: Catalogue) -> str:
    """Area scores on the rays of a wheel; "" for fewer than three areas.

    A ray whose score is not known carries no point and breaks the outline.
    """
    if len(areas) < 3:
        return ""
    width, height, radius = 520.0, 350.0, 118.0
    centre = (width / 2, height / 2)
    drawing = _Drawing(width, height, t("Capacity profile"), t.direction)

    def place(number: int, level: float) -> tuple[float, float]:
        angle = 2 * math.pi * number / len(areas) - math.pi / 2
        reach = radius * level / HIGHEST
        return centre[0] + reach * math.cos(angle), centre[1] + reach * math.sin(angle)

    rays = range(len(areas))
    for level in range(1, HIGHEST + 1):
        drawing.polygon([place(one, level) for one in rays], "none", "#b5b5b5", 0.6)
    for number, area in enumerate(areas):
        drawing.line(*centre, *place(number, HIGHEST), "#b5b5b5", 0.6)
        x, y = place(number, HIGHEST + 0.45)
        side = x - centre[0]
        anchor = "middle" if abs(side) < 12 else "start" if side > 0 else "end"
        shown = "?" if area.score is None else t.number(area.score, 1)
        drawing.text(x, y + 4, f"{area.area}  {shown}", anchor=anchor, size=12)
    known = [
        (number, area.score)
        for number, area in enumerate(areas)
        if area.score is not None
    ]
    points = [place(number, score) for number, score in known]
    if len(points) == len(areas):
        drawing.polygon(points, BLUE, BLUE, 1.6, opacity=0.22)
    else:
        for (first, _), (second, _), start, end in zip(
            known, known[1:] + known[:1], points, points[1:] + points[:1], strict=True
        ):
            if (first + 1) % len(areas) == second:
                drawing.line(*start, *end, BLUE, 1.6)
    for x, y in points:
        drawing.dot(x, y, 3, BLUE)
    return drawing.svg()


def _area_name(area: AreaScore, names: Names, t: Catalogue, longest: int) -> str:
    known = names.areas.get(area.area)
    name = t.text(known.title) if known else area.area
    return _short(name, longest)


def _short(name: str, longest: int) -> str:
    return name if len(name) <= longest else name[: longest - 1].rstrip() + "…"


class _Drawing:
    """Collects shapes; in a right-to-left chart x is counted from the right."""

    def __init__(self, width: float, height: float, title: str, direction: str) -> None:
        self._width = width
        self._mirrored = direction == "rtl"
        self._shapes = [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_n(width)} '
            f'{_n(height)}" width="{_n(width)}" height="{_n(height)}" role="img" '
            f'direction="ltr" font-family="{FONT}" aria-label={quoteattr(title)}>'
        ]

    def text(
        self,
        x: float,
        y: float,
        words: str,
        *,
        anchor: str = "middle",
        size: float = 11,
        ink: str = "currentColor",
        bold: bool = False,
    ) -> None:
        """Words on a base line at y."""
        if self._mirrored:
            anchor = {"start": "end", "end": "start"}.get(anchor, anchor)
        weight = ' font-weight="700"' if bold else ""
        self._shapes.append(
            f'<text x="{_n(self._x(x))}" y="{_n(y)}" text-anchor="{anchor}" '
            f'font-size="{_n(size)}" fill="{ink}"{weight}>{escape(words)}</text>'
        )

    def box(
        self, x: float, y: float, width: float, height: float, fill: str, hint: str = ""
    ) -> None:
        """A filled rectangle; `hint` is its title for screen readers and pointers."""
        left = self._x(x) - (width if self._mirrored else 0)
        inner = f"<title>{escape(hint)}</title>" if hint else ""
        self._shapes.append(
            f'<rect x="{_n(left)}" y="{_n(y)}" width="{_n(max(width, 0))}" '
            f'height="{_n(height)}" fill="{fill}">{inner}</rect>'
        )

    def line(
        self, x1: float, y1: float, x2: float, y2: float, ink: str, width: float
    ) -> None:
        """A straight line."""
        self._shapes.append(
            f'<line x1="{_n(self._x(x1))}" y1="{_n(y1)}" x2="{_n(self._x(x2))}" '
            f'y2="{_n(y2)}" stroke="{ink}" stroke-width="{_n(width)}"/>'
        )

    def polygon(
        self,
        points: Sequence[tuple[float, float]],
        fill: str,
        ink: str,
        width: float,
        opacity: float = 1,
    ) -> None:
        """A closed outline."""
        placed = " ".join(f"{_n(self._x(x))},{_n(y)}" for x, y in points)
        self._shapes.append(
            f'<polygon points="{placed}" fill="{fill}" fill-opacity="{_n(opacity)}" '
            f'stroke="{ink}" stroke-width="{_n(width)}"/>'
        )

    def dot(self, x: float, y: float, radius: float, fill: str) -> None:
        """A small disc."""
        self._shapes.append(
            f'<circle cx="{_n(self._x(x))}" cy="{_n(y)}" r="{_n(radius)}" '
            f'fill="{fill}"/>'
        )

    def svg(self) -> str:
        """The drawing so far."""
        return "".join([*self._shapes, "</svg>"])

    def _x(self, x: float) -> float:
        return self._width - x if self._mirrored else x


def _n(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
