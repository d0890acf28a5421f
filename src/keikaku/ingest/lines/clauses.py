"""A sentence as clauses: of which noun they speak, and which figures of it they tell."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from keikaku.ingest.lines.brackets import BRACKET, INNER
from keikaku.ingest.lines.clause import Clause
from keikaku.ingest.lines.clause_years import date_like, with_first_year
from keikaku.ingest.lines.figures import (
    Dated,
    Place,
    Point,
    figures_in,
    is_change,
    is_of_end,
    ranges_in,
    year_behind,
    years_in,
)
from keikaku.ingest.lines.goals import Note, called, notes_in
from keikaku.ingest.lines.measured import name_in, owner_in
from keikaku.ingest.lines.parting import part

_BRACKET = re.compile(BRACKET)
_AT_END = re.compile(rf"\((?P<inner>{INNER}*)\)\Z")
_ENDS_PHRASE = re.compile("で|が|を|は|に|へ|と(?![るらりれろっ])|から|まで|、|も|や|だ|し")
_NOUN_AT_END = re.compile(r"[一-龥ァ-ヶーA-Za-z)](?:を|は|が|も|:|については?|に関して)、?\s*$")
_COMPARED = re.compile(r"(?:比|差)(?:で|は|[、:\s])*[+▲△-]?$")
_GAINED = re.compile("(?:の|も|ほど)?(?:増|減|上昇|低下|向上|改善|上回|下回|多|少)")
_VAGUE = re.compile("台|前後|あまり|余り|を(?:超え|切|割)")
_SHARE, _GAINS = "%", ("ポイント", "pt", "Pt", "P")
_SEVERAL = 2
_OF = re.compile(r"^\s*\)?の")
# A bracket behind a word, and not behind a figure whose year it would hold.
_OPENS_YEAR = re.compile(r"(?<![\d%])(?:年度?|時|値|実績|現状|目標)\($")
_CLOSES_YEAR = re.compile(r"\)の?\s?[約▲△]?\d")


@dataclass(frozen=True, slots=True)
class Said:
    """The clauses of a sentence that have figures, and the text behind the last figure.

    `left` are the units of figures that belong to no clause: those of 前年度, or in brackets.
    """

    clauses: tuple[Clause, ...]
    tail: str
    left: frozenset[str | None] = frozenset()


def read_clauses(text: str) -> Said:
    """The clauses of a folded sentence."""
    years = [y for y in years_in(text) if _is_before(text, y) or not _in_bracket(text, y.place)]
    years = sorted([*years, *ranges_in(text)], key=_start)
    figures = list(_kept(text, list(figures_in(text, [year.covers for year in years])), years))
    if not figures:
        return Said((), "")
    figures = _with_years_behind(text, figures)
    clauses = _split(text, years, called(text, figures, years))
    for stated in notes_in(text):
        _add_goals(clauses, stated)
    for clause in clauses:
        clause.noted = clause.noted or _noted_behind(text, clause)
    tail = text[figures[-1].end :]
    note = _AT_END.search(text, figures[-1].end)
    if note is not None:
        clauses[-1].noted = clauses[-1].noted or _in_note(note, clauses[-1])
        tail = text[figures[-1].end : note.start()]
    tail = _BRACKET.sub("", tail)
    for clause, after in zip(clauses, _rests(text, clauses), strict=True):
        part(clause, text, after, final=clause is clauses[-1])
    for first, clause in pairwise(clauses):
        date_like(first, clause)
    return Said(tuple(clauses), tail, _left(text, clauses, years))


def _with_years_behind(text: str, figures: list[Point]) -> list[Point]:
    """The figures with the years of a bracket that holds one for each: 41％を60％に(R5→R10)."""
    bracket = _AT_END.search(text, figures[-1].figure[1])
    if bracket is None or any(figure.year is not None for figure in figures):
        return figures
    years = years_in(bracket["inner"])
    rest = "".join(_between(bracket["inner"], years))
    if len(years) != len(figures) or len(figures) < _SEVERAL or re.search(r"[\d一-龥]", rest):
        return figures
    start = bracket.start("inner")
    places = [(start + year.place[0], start + year.place[1]) for year in years]
    return [
        replace(figure, year=place, at=year.at, closing=figure.figure[1] - place[1])
        for figure, year, place in zip(figures, years, places, strict=True)
    ]


def _between(text: str, years: Sequence[Dated]) -> Iterator[str]:
    at = 0
    for year in years:
        yield text[at : year.place[0]]
        at = year.place[1]
    yield text[at:]


def _left(text: str, clauses: Sequence[Clause], years: Sequence[Dated]) -> frozenset[str | None]:
    """The units of the figures that no clause took, but for those that only compare others."""
    points = [p for c in clauses for p in (*c.figures, *c.goals, *([c.noted] if c.noted else ()))]
    taken = {point.figure for point in points}
    noted = [point for note in notes_in(text) for point in note.points]
    found = [*figures_in(text, [year.covers for year in years]), *noted]
    return frozenset(
        point.unit
        for point in found
        if point.figure not in taken and not _compares(text, point.figure)
    )


def _compares(text: str, figure: Place) -> bool:
    before, behind = text[: figure[0]], text[figure[1] :]
    return any((_COMPARED.search(before), _GAINED.match(behind), _VAGUE.match(behind)))


def _noted_behind(text: str, clause: Clause) -> Point | None:
    """How it stood by the bracket behind the last figure: 85％（令和6年度現在：79％）とする."""
    bracket = _BRACKET.match(text, clause.figures[-1].end)
    stated = _AT_END.fullmatch(text, *bracket.span()) if bracket is not None else None
    return _in_note(stated, clause) if stated is not None else None


def _add_goals(clauses: Sequence[Clause], note: Note) -> None:
    """Give the aims of a bracket to the clause that it stands in or behind."""
    before = [clause for clause in clauses if clause.figures[0].start < note.at[0]]
    named = [c for c in clauses if c.name is not None and c.name[0] <= note.at[0] <= c.name[1]]
    for clause in (named or before)[-1:]:
        goals = [p for p in note.points if p.called and p.unit == clause.unit and p.at is not None]
        clause.goals = (*clause.goals, *goals)


def _is_before(text: str, year: Dated) -> bool:
    """Whether a bracket holds nothing but the year of the figure behind it: 基準年(2013年)の52t."""
    start, end = year.place
    opens = _OPENS_YEAR.search(text[:start]) is not None
    return opens and _CLOSES_YEAR.match(text[end:]) is not None


def _in_bracket(text: str, place: Place) -> bool:
    return any(m.start() < place[0] < m.end() for m in _BRACKET.finditer(text))


def _kept(text: str, figures: list[Point], years: Sequence[Dated]) -> Iterator[Point]:
    """The figures with their years, without words of a name (週1回以上の) and mere changes."""
    figures = [figure for figure in figures if not is_change(text, figure, years)]
    dated = [_dated(text, figure, n, figures, years) for n, figure in enumerate(figures)]
    for n, figure in enumerate(dated):
        following = dated[n + 1] if n + 1 < len(dated) else None
        if following is None or following.unit == figure.unit or figure.year is not None:
            yield figure
            continue
        named, _ = name_in(text, _begin(text, n, dated, years), figure.start, last=False)
        if named is not None and not _is_attribute(text, figure, following):
            yield figure


def _is_attribute(text: str, figure: Point, following: Point) -> bool:
    """Whether a figure only describes the noun behind it: 食事を1日2回以上とる町民の割合を."""
    between = text[figure.end : following.start]
    if "、" in between[:-1] or _ENDS_PHRASE.match(between) is not None:
        return False
    return _NOUN_AT_END.search(between) is not None


def _begin(text: str, n: int, figures: Sequence[Point], years: Sequence[Dated]) -> int:
    ends = [f.end for f in figures[:n]]
    ends += [y.covers[1] for y in years if y.place[1] <= figures[n].start]
    return max(ends, default=0)


def _dated(
    text: str, figure: Point, n: int, figures: Sequence[Point], years: Sequence[Dated]
) -> Point:
    """A figure with the year in the bracket behind it, else with the last one before it."""
    behind = year_behind(text, figure.figure[1])
    if behind is not None:
        return replace(
            figure,
            year=behind.place,
            at=behind.at,
            closing=behind.closing,
            called=behind.is_aim,
        )
    same = [other.figure[1] for other in figures[:n] if other.unit == figure.unit]
    since = max(same, default=0)
    before = [y for y in years if since <= y.place[0] and y.place[1] <= figure.figure[0]]
    year = before[-1] if before else None
    if year is not None:
        return replace(figure, year=year.place, at=year.at)
    return replace(figure, is_final=is_of_end(text[since : figure.figure[0]]))


def _split(text: str, years: Sequence[Dated], figures: Sequence[Point]) -> list[Clause]:
    """A clause for each noun; the year before all nouns is that of each that has none."""
    tokens: list[Dated | Point] = sorted([*years, *figures], key=_start)
    clauses, end = [Clause()], 0
    owner: Place | None = None
    for token in tokens:
        start = _start(token)
        name, called = name_in(text, end, start, last=isinstance(token, Point))
        attributive = _OF.match(text[end:start]) is not None
        if name is not None and (
            clauses[-1].name is not None or (clauses[-1].figures and not attributive)
        ):
            clauses.append(Clause())
        if name is not None:
            clauses[-1].name = name
        if isinstance(token, Dated) and name is None and clauses[-1].name is None:
            owner = owner_in(text, end, start) or owner
        clauses[-1].called_aim |= called
        if called and clauses[-1].name is None:
            clauses[-1].name = owner
        if isinstance(token, Point):
            clauses[-1].figures.append(token)
        end = max(end, token.end if isinstance(token, Point) else token.covers[1])
    told = [
        _noted(_without_vague(_without_gains(clause), text), text)
        for clause in clauses
        if clause.figures
    ]
    return with_first_year(told, years)


def _without_gains(clause: Clause) -> Clause:
    """A clause of shares without the points that lie between them: 42％で、1.3ポイント増えた."""
    shares = [figure for figure in clause.figures if figure.unit == _SHARE]
    if shares:
        clause.figures = [figure for figure in clause.figures if figure.unit not in _GAINS]
    return clause


def _without_vague(clause: Clause, text: str) -> Clause:
    """A clause without figures that only say about how much, beside others with their years."""
    if any(figure.at is not None for figure in clause.figures):
        clause.figures = [
            figure
            for figure in clause.figures
            if figure.at is not None or not _VAGUE.match(text[figure.end :])
        ]
    return clause


def _noted(clause: Clause, text: str) -> Clause:
    """A clause whose noun has a bracket that says how it stood: 延床面積(令和5年度：21.4万㎡)."""
    bracket = _AT_END.search(text, *clause.name) if clause.name is not None else None
    if clause.name is not None and bracket is not None:
        clause.noted = _in_note(bracket, clause)
        if clause.noted is not None:
            clause.name = (clause.name[0], bracket.start())
    return clause


def _in_note(bracket: re.Match[str], clause: Clause) -> Point | None:
    """The one figure of a bracket with its one year, if it is of the unit of the clause."""
    inner, start = bracket["inner"], bracket.start("inner")
    years = years_in(inner)
    figures = list(figures_in(inner, [year.place for year in years]))
    if len(years) != 1 or len(figures) != 1 or figures[0].unit != clause.unit:
        return None
    place, (a, b) = years[0].place, figures[0].figure
    when = (start + place[0], start + place[1])
    return Point((start + a, start + b), figures[0].unit, when, years[0].at)


def _start(token: Dated | Point) -> int:
    return token.figure[0] if isinstance(token, Point) else token.place[0]


def _rests(text: str, clauses: Sequence[Clause]) -> Iterator[str]:
    """The text behind the last figure of each clause, up to the noun of the next one."""
    for n, clause in enumerate(clauses):
        note = _AT_END.search(text, clause.figures[-1].end)
        end = note.start() if note is not None else len(text)
        if n + 1 < len(clauses):
            following = clauses[n + 1]
            named = following.name[0] if following.name is not None else len(text)
            end = min(following.figures[0].figure[0], named)
        yield _BRACKET.sub("", text[clause.figures[-1].end : max(end, clause.figures[-1].end)])
