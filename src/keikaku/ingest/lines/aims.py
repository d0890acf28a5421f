"""Sentences that state an aim: 受診率を、令和５年度の42.7％から令和11年度までに60％に高めます.

Only what is unmistakable is taken: a noun, figures of one unit each with its year, and a verb of
aiming at the end. Where it stands may be told in the same sentence, or in one before it of the
same noun. What has happened, what others aim at, what is forecast or spent is none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from keikaku.ingest.lines.clause import Clause
from keikaku.ingest.lines.clauses import Said, read_clauses
from keikaku.ingest.lines.figures import Place, Point, amount_of, lasts
from keikaku.ingest.lines.goals import notes_in
from keikaku.ingest.lines.measured import defined_in, is_spent, led_in, points_back, speaks_of_none
from keikaku.ingest.lines.verbs import (
    AIMS,
    CHANGES,
    CREATES,
    ENDEAVOURS,
    SETS,
    acts,
    is_done,
    is_forecast,
    of_others,
    states,
    without_plan,
)

# A sentence may lean on statements so many sentences before it, with so many others between.
_REACH, _MOST_BETWEEN = 4, 1
_SERIES = 3
_LEADS = re.compile("[→⇒➡⇨⟶]|から")
_EACH = re.compile("それぞれ|いずれも|ともに|共に")
_PLANS = re.compile("予定|計画|見込")
_YEARS_LIVED = ("寿命", "年数", "年齢", "期間")


@dataclass(frozen=True, slots=True)
class Aim:
    """What is aimed at, as places in the paragraph: how it stood, and what is to be reached.

    `is_plain` tells that both stand with their years in one sentence that speaks of nothing else
    and aims, or in one that goes on with the sentences right before it. `is_planned` tells that
    it says what is planned for each year.
    """

    name: Place
    stood: tuple[Point, ...]
    reached: tuple[Point, ...]
    is_plain: bool = False
    is_planned: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """The aims of a paragraph, and the sentences that seem to state one and could not be read."""

    aims: tuple[tuple[int | None, Aim], ...]
    untied: tuple[tuple[Place, int | None], ...]


def find_aims(text: str, sentences: Sequence[Place]) -> Found:
    """The aims of a folded paragraph, each with the year to reach; likewise what is untied."""
    said = [read_clauses(text[a:b]) for a, b in sentences]
    aims: list[tuple[int | None, Aim]] = []
    untied: list[tuple[Place, int | None]] = []
    for n, place in enumerate(sentences):
        sentence = text[slice(*place)]
        if of_others(sentence):
            continue
        before = [(sentences[k][0], said[k]) for k in range(max(0, n - _REACH), n)][::-1]
        for clause in said[n].clauses:
            if not clause.is_aimed or not _may_aim(clause, said[n].tail):
                continue
            year = None if clause.last.is_final else clause.year
            if year is None and not clause.last.is_final:
                continue
            aim = _aim(clause, text, place[0], before)
            if aim is not None and _holds(aim, clause, text, said[n].tail):
                plain = aim.is_plain and _is_plain(aim, clause, said[n])
                planned = _is_planned(aim, said[n].tail)
                aims.append((year, replace(aim, is_plain=plain, is_planned=planned)))
            elif _is_told(clause, sentence, said[n].tail):
                untied.append((place, year))
        aims += _in_brackets(text, place)
    return Found(tuple(aims), tuple(dict(untied).items()))


def _in_brackets(text: str, place: Place) -> Iterator[tuple[int, Aim]]:
    """The aims of brackets that lead from figure to figure: 受診率の向上（R6：48％→R12：60％）."""
    sentence = text[slice(*place)]
    plain = ENDEAVOURS.search(sentence) is not None
    for note in notes_in(sentence) if not is_done(sentence) else ():
        points = tuple(point.moved(place[0]) for point in note.points)
        inner = text[place[0] + note.at[0] : place[0] + note.at[1]]
        years = [point.at for point in points if point.at is not None]
        name = led_in(text[: place[0] + note.at[0]], place[0] + note.at[0])
        rising = len(years) == len(points) > 1 and all(a < b for a, b in pairwise(years))
        if (
            name is not None
            and rising
            and _LEADS.search(inner)
            and len({p.unit for p in points}) == 1
        ):
            yield years[-1], Aim(name, points[:1], points[1:], is_plain=plain)


def _may_aim(clause: Clause, tail: str) -> bool:
    """Whether the end of a sentence leaves room for an aim; what is called one needs none."""
    if clause.goals:
        return True
    return not (is_forecast(tail) or is_done(tail) or any(map(str.isdigit, tail)))


def _aim(clause: Clause, text: str, offset: int, before: Sequence[tuple[int, Said]]) -> Aim | None:
    """The aim of a clause, with what sentences before it say of its noun.

    It is plain where nothing stands between and its own sentence speaks of nothing else.
    """
    if clause.is_unsure:
        return None
    name = _shifted(clause.name, offset) if clause.name is not None else None
    stood = tuple(point.moved(offset) for point in clause.stood)
    reached = tuple(point.moved(offset) for point in clause.reached)
    if name is not None and stood:
        return Aim(name, stood, reached, is_plain=True)
    leaned = _leaned_on(clause, text, name, before) or _defined(text, name, offset)
    if leaned is None:
        return Aim(name, stood, reached) if name is not None else None
    begin = text[offset : reached[0].start]
    plain = leaned.is_plain and name is None and (points_back(begin) or speaks_of_none(begin))
    return Aim(leaned.name, stood or leaned.stood, reached, plain)


def _leaned_on(
    clause: Clause, text: str, name: Place | None, before: Sequence[tuple[int, Said]]
) -> Aim | None:
    """The noun and the figures of the nearest statements of the same unit (and of the same noun).

    A statement without a noun goes on with the one before it.
    """
    stood: tuple[Point, ...] = ()
    between, alone = 0, True
    for offset, said in before:
        told = [c for c in said.clauses if c.is_statement and c.unit == clause.unit]
        if name is not None:
            told = [c for c in told if _same(text, name, _shifted(c.name or (0, 0), offset))]
        between += not told
        if len(told) > 1 or between > _MOST_BETWEEN:
            return None
        alone = alone and len(said.clauses) == 1 and clause.unit not in said.left
        for one in told:
            stood = (*(point.moved(offset) for point in one.stood), *stood)
            if one.name is not None:
                plain = alone and not between
                return Aim(_longer(name, _shifted(one.name, offset)), stood, (), plain)
    return None


def _defined(text: str, name: Place | None, offset: int) -> Aim | None:
    """The noun that the sentence right before makes an indicator."""
    start = max((text.rfind(end, 0, max(offset - 1, 0)) + 1 for end in "。．"), default=0)
    place = defined_in(text[start:offset].rstrip("。．")) if name is None and offset else None
    return Aim(_shifted(place, start), (), (), is_plain=True) if place is not None else None


def _same(text: str, one: Place, other: Place) -> bool:
    a, b = text[slice(*one)].strip(), text[slice(*other)].strip()
    return bool(a and b) and (a.endswith(b) or b.endswith(a))


def _longer(one: Place | None, other: Place) -> Place:
    return one if one is not None and one[1] - one[0] >= other[1] - other[0] else other


def _shifted(place: Place, by: int) -> Place:
    return place[0] + by, place[1] + by


def _holds(aim: Aim, clause: Clause, text: str, tail: str) -> bool:
    """Whether nothing speaks against an aim: its years rise, its verb aims."""
    name = text[slice(*aim.name)]
    points = (*aim.stood, *aim.reached)
    dated = all(point.is_dated for point in (*aim.stood[:-1], *aim.reached))
    if not dated or not _rises(aim, same=bool(clause.goals)) or is_spent(name):
        return False
    if len({point.unit for point in points}) > 1 or _is_time(name, points, text):
        return False
    if clause.goals:
        return bool(aim.stood) or not is_done(tail)
    strong = clause.called_aim or AIMS.search(tail) is not None
    changed = CHANGES.search(tail) is not None or SETS.search(tail) is not None
    if aim.stood:
        plan = without_plan(tail)
        return strong or changed or (_acts(plan) and _grows(aim, text))
    return strong or (changed and clause.is_set)


def _acts(plan: str) -> bool:
    """Whether an end of a sentence tells a deed to come."""
    return acts(plan) and (CREATES.match(plan) is not None or not states(plan))


def _rises(aim: Aim, *, same: bool) -> bool:
    """Whether years go up; `same` allows for an aim of the year that is reported."""
    years = [point.at for point in (*aim.stood, *aim.reached) if point.at is not None]
    last = aim.stood[-1].at if aim.stood else None
    pairs = list(pairwise(years))
    if same and last is not None and last == aim.reached[0].at:
        pairs.remove((last, last))
    return all(a < b for a, b in pairs)


def _grows(aim: Aim, text: str) -> bool:
    """Whether more is to be reached than stood: else the figure of a deed may come on top of it."""
    amounts = [amount_of(text[slice(*point.figure)]) for point in (aim.stood[-1], aim.reached[-1])]
    stood, reached = amounts
    return CREATES.search(text[aim.reached[-1].end :][:8]) is None or (
        stood is not None and reached is not None and reached > stood
    )


def _is_plain(aim: Aim, clause: Clause, said: Said) -> bool:
    """Whether nothing of an aim was tied together by its order or over a distance."""
    dated = all(point.is_dated for point in (*aim.stood, *aim.reached))
    plan = without_plan(said.tail)
    aiming = clause.called_aim or any(verb.search(plan) for verb in (AIMS, CHANGES, SETS, CREATES))
    others = [c for c in said.clauses if c is not clause and c.year is not None]
    alone = (not others or _is_one_of_each(said)) and clause.unit not in said.left
    return dated and aiming and bool(aim.stood) and alone and not clause.is_loose


def _is_one_of_each(said: Said) -> bool:
    """Whether a sentence leads each noun from figure to figure: 12件から20件に、…、それぞれ."""
    whole = all(
        c.name is not None and c.stood and c.reached and all(p.at is not None for p in c.figures)
        for c in said.clauses
    )
    return whole and _EACH.search(said.tail) is not None


def _is_planned(aim: Aim, tail: str) -> bool:
    """Whether it says for one year after the other what is planned."""
    years = [point.at for point in aim.reached if point.at is not None]
    yearly = len(years) >= _SERIES and all(b - a == 1 for a, b in pairwise(years))
    return yearly and _PLANS.search(tail) is not None and "目標" not in tail


def _is_time(name: str, points: Sequence[Point], text: str) -> bool:
    timed = any(lasts(text[slice(*point.figure)]) for point in points)
    return timed and not name.endswith(_YEARS_LIVED)


def _is_told(clause: Clause, sentence: str, tail: str) -> bool:
    """Whether a clause that was not read states an aim all the same."""
    figures = [sentence[slice(*p.figure)] for p in clause.reached]
    name = sentence[slice(*clause.name)] if clause.name is not None else ""
    missed = clause.goals and not clause.is_unsure and not clause.stood and is_done(tail)
    spent = is_spent(sentence[: clause.last.figure[0]][-30:] + name)
    if missed or spent or any(map(lasts, figures)):
        return False
    if clause.goals:
        return True
    both = (clause.is_unsure or bool(clause.stood)) and CHANGES.search(tail) is not None
    return both or AIMS.search(tail) is not None
