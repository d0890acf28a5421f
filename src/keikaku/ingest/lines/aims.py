"""Sentences that state an aim: 受診率を、令和５年度の42.7％から令和11年度までに60％に高めます.

Only what is unmistakable is taken: a noun, figures of one unit each with its year, and a verb of
aiming at the end. Where it stands may be told in the same sentence, or in one before it of the
same noun. What has happened, what others aim at, what is forecast or spent is none.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from keikaku.ingest.lines.clauses import Clause, Said, read_clauses
from keikaku.ingest.lines.figures import Place, Point, lasts
from keikaku.ingest.lines.measured import is_spent, points_back
from keikaku.ingest.lines.verbs import (
    AIMS,
    CHANGES,
    SETS,
    acts,
    is_done,
    is_forecast,
    of_others,
    states,
)

# A sentence may lean on a statement so many sentences before it.
_REACH = 2
_YEARS_LIVED = ("寿命", "年数", "年齢", "期間")


@dataclass(frozen=True, slots=True)
class Aim:
    """What is aimed at, as places in the paragraph: how it stood, and what is to be reached.

    `is_plain` tells that both stand with their years in one sentence that speaks of nothing else
    and aims, or in one that points back to the sentence right before it.
    """

    name: Place
    stood: tuple[Point, ...]
    reached: tuple[Point, ...]
    is_plain: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """The aims of a paragraph, and the sentences that seem to state one and could not be read."""

    aims: tuple[tuple[int, Aim], ...]
    untied: tuple[tuple[Place, int], ...]


def find_aims(text: str, sentences: Sequence[Place]) -> Found:
    """The aims of a folded paragraph, each with the year to reach; likewise what is untied."""
    said = [read_clauses(text[a:b]) for a, b in sentences]
    aims: list[tuple[int, Aim]] = []
    untied: list[tuple[Place, int]] = []
    for n, place in enumerate(sentences):
        if not _may_aim(text[slice(*place)], said[n]):
            continue
        for clause in said[n].clauses:
            year = clause.year
            if not clause.is_aimed or year is None:
                continue
            before = [(sentences[k][0], said[k]) for k in range(max(0, n - _REACH), n)][::-1]
            aim = _aim(clause, text, place[0], before)
            if aim is not None and _holds(aim, clause, text, said[n].tail):
                plain = _is_plain(aim, clause, said[n], text[slice(*place)], before[:1])
                aims.append((year, replace(aim, is_plain=plain)))
            elif _is_told(clause, text[slice(*place)], said[n].tail):
                untied.append((place, year))
    return Found(tuple(aims), tuple(dict(untied).items()))


def _may_aim(sentence: str, said: Said) -> bool:
    if not said.clauses or of_others(sentence):
        return False
    return not (is_forecast(said.tail) or is_done(said.tail) or any(map(str.isdigit, said.tail)))


def _aim(clause: Clause, text: str, offset: int, before: Sequence[tuple[int, Said]]) -> Aim | None:
    """The aim of a clause, with what a sentence before it says of its noun."""
    if clause.is_unsure:
        return None
    name = _shifted(clause.name, offset) if clause.name is not None else None
    stood = tuple(_moved(point, offset) for point in clause.stood)
    reached = tuple(_moved(point, offset) for point in clause.reached)
    if name is None or not stood:
        leaned = _leaned_on(clause, text, name, before)
        if leaned is not None and (name is None or not stood):
            name, stood = leaned[0], stood or leaned[1]
    return Aim(name, stood, reached) if name is not None else None


def _leaned_on(
    clause: Clause, text: str, name: Place | None, before: Sequence[tuple[int, Said]]
) -> tuple[Place, tuple[Point, ...]] | None:
    """The noun and the figures of the nearest statement of the same unit (and of the same noun)."""
    for offset, said in before:
        told = [c for c in said.clauses if c.is_statement and c.unit == clause.unit]
        if name is not None:
            told = [c for c in told if _same(text, name, _shifted(c.name or (0, 0), offset))]
        if len(told) == 1 and told[0].name is not None:
            moved = tuple(_moved(point, offset) for point in told[0].stood)
            return _longer(name, _shifted(told[0].name, offset)), moved
        if told:
            return None
    return None


def _same(text: str, one: Place, other: Place) -> bool:
    a, b = text[slice(*one)].strip(), text[slice(*other)].strip()
    return bool(a and b) and (a.endswith(b) or b.endswith(a))


def _longer(one: Place | None, other: Place) -> Place:
    return one if one is not None and one[1] - one[0] >= other[1] - other[0] else other


def _shifted(place: Place, by: int) -> Place:
    return place[0] + by, place[1] + by


def _moved(point: Point, by: int) -> Point:
    year = _shifted(point.year, by) if point.year is not None else None
    return replace(point, figure=_shifted(point.figure, by), year=year)


def _holds(aim: Aim, clause: Clause, text: str, tail: str) -> bool:
    """Whether nothing speaks against an aim: its years rise, its verb aims."""
    name = text[slice(*aim.name)]
    points = (*aim.stood, *aim.reached)
    years = [point.at for point in points if point.at is not None]
    dated = all(point.at is not None for point in (*aim.stood[:-1], *aim.reached))
    if not dated or any(a >= b for a, b in pairwise(years)) or is_spent(name):
        return False
    if len({point.unit for point in points}) > 1 or _is_time(name, points, text):
        return False
    strong = clause.called_aim or AIMS.search(tail) is not None
    changed = CHANGES.search(tail) is not None or SETS.search(tail) is not None
    if aim.stood:
        return strong or changed or (acts(tail) and not states(tail))
    return strong or (changed and clause.is_set)


def _is_plain(
    aim: Aim,
    clause: Clause,
    said: Said,
    sentence: str,
    before: Sequence[tuple[int, Said]],
) -> bool:
    """Whether nothing of an aim was tied together by its order or over a distance."""
    dated = all(point.at is not None for point in (*aim.stood, *aim.reached))
    aiming = any(verb.search(said.tail) for verb in (AIMS, CHANGES, SETS))
    if not dated or not aiming or not aim.stood or len(said.clauses) != 1:
        return False
    if clause.name is not None and clause.stood:
        return True
    return len(before) == 1 and len(before[0][1].clauses) == 1 and points_back(sentence)


def _is_time(name: str, points: Sequence[Point], text: str) -> bool:
    timed = any(lasts(text[slice(*point.figure)]) for point in points)
    return timed and not name.endswith(_YEARS_LIVED)


def _is_told(clause: Clause, sentence: str, tail: str) -> bool:
    """Whether a clause that was not read states an aim all the same."""
    figures = [sentence[slice(*p.figure)] for p in clause.reached]
    name = sentence[slice(*clause.name)] if clause.name is not None else ""
    if any(map(lasts, figures)) or is_spent(sentence[: clause.last.figure[0]][-30:] + name):
        return False
    both = (clause.is_unsure or bool(clause.stood)) and CHANGES.search(tail) is not None
    return both or AIMS.search(tail) is not None
