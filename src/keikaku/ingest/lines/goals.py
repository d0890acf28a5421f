"""Figures that a sentence itself calls an aim: 目標である98％, 60％とする目標, （目標：60％）."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from keikaku.ingest.lines.brackets import INNER
from keikaku.ingest.lines.figures import Dated, Place, Point, figures_in, years_in

_GOAL = r"目標(?:値|数値|水準|指標)?"
# Right before a figure, where its year has been taken out.
_BEFORE = re.compile(
    rf"{_GOAL}(?:である|となる|とする|とした|として(?:いる|掲げる|定める|定めた)?|の|は|が|を|:|=)?"
    r"[、,「\s]*(?:において|における|に|で|で?は|の|には|までに)?[、,\s]*$"
)
# Right behind it, before what the aim is of.
_BEHIND = re.compile(
    r"^(?:程度)?(?:(?:に|と|へ)?(?:する|引き?上げる|引き?下げる|高める|増やす|減らす)(?:という|との)?|という|との|の)"
    rf"{_GOAL}"
)
_VALUE = r"(?:数?値)?(?:は|が|の|で|である|として)?[、\s(:]*$"
_IS_SO = re.compile(rf"(?:実績|現状|現況|現在|基準年?度?|当初|策定時|直近){_VALUE}")
_IS_BASE = re.compile(rf"(?:基準年?度?|(?:計画)?策定時|計画当初){_VALUE}")
# 目標の85％にとどまった is a share of an aim.
_SHARE_OF = re.compile("(?:を達成|に達し|まで達し|にとどま|に留ま)(?!し?よう)")
_ENDS_AS_GOAL = re.compile(rf"{_GOAL}(?:は|が|である)?\s*$")
_BRACKET = re.compile(rf"\(({INNER}*)\)")


@dataclass(frozen=True, slots=True)
class Note:
    """A bracket that states figures with their years; `at` is where it stands."""

    at: Place
    points: tuple[Point, ...]


def called(text: str, figures: Sequence[Point], years: Sequence[Dated]) -> list[Point]:
    """The figures, those with `called` that are said to be an aim."""
    ends = [0, *(figure.end for figure in figures)]
    return [
        replace(one, called=one.called or _is_called(text, one, ends[n], years))
        for n, one in enumerate(figures)
    ]


def _is_called(text: str, figure: Point, since: int, years: Sequence[Dated]) -> bool:
    before = text[since : figure.figure[0]]
    for year in reversed(years):
        start, end = year.place
        if since <= start and end <= figure.figure[0]:
            before = before[: start - since] + before[end - since :]
    before = before.replace("(", "").replace(")", "")
    if _BEFORE.search(before):
        return not (before.endswith("の") and _SHARE_OF.match(text[figure.end :]))
    return _BEHIND.match(text[figure.end :]) is not None


def is_said_to_be(text: str, figure: Point) -> bool:
    """Whether a word right before a figure or its year says that it is so: 令和6年度の実績42％."""
    before = text[: figure.figure[0]], text[: figure.start]
    return any(_IS_SO.search(some) is not None for some in before)


def is_base(text: str, figure: Point) -> bool:
    """Whether a word right before a figure or its year says that it is where a plan begins."""
    before = text[: figure.figure[0]], text[: figure.start]
    return any(_IS_BASE.search(some) is not None for some in before)


def notes_in(text: str) -> Iterator[Note]:
    """The brackets in which figures stand, each with its year, and which of them are aims."""
    for bracket in _BRACKET.finditer(text):
        inner, start = bracket[1], bracket.start(1)
        years = years_in(inner)
        figures = [_dated(f, n, years) for n, f in _numbered(inner, years)]
        if figures and len(figures) >= len(years):
            points = called(inner, figures, years)
            aimed = _ENDS_AS_GOAL.search(text[: bracket.start()]) is not None
            moved = (replace(p, called=p.called or aimed).moved(start) for p in points)
            yield Note(bracket.span(), tuple(moved))


def _numbered(inner: str, years: Sequence[Dated]) -> Iterator[tuple[int, Point]]:
    return iter(enumerate(figures_in(inner, [year.place for year in years])))


def _dated(figure: Point, n: int, years: Sequence[Dated]) -> Point:
    """A figure with the year of its place: as many years as figures stand in the bracket."""
    if n >= len(years):
        return figure
    return replace(figure, year=years[n].place, at=years[n].at)
