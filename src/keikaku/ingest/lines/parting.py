"""Which figures of a clause tell how it stood, and which are to be reached."""

import re
from collections.abc import Sequence
from itertools import pairwise

from keikaku.ingest.lines.clause import Clause
from keikaku.ingest.lines.figures import Point
from keikaku.ingest.lines.goals import is_said_to_be
from keikaku.ingest.lines.verbs import (
    AIMS,
    CHANGES,
    CREATES,
    SETS,
    goes_on,
    is_done,
    states,
    without_plan,
)

_ENDS_AS_AIM = re.compile(
    r"^(?:程度|以上|以下)?(?:まで)?(?:に|へ|と|を|とし|にし)?[、,]?(?:また|さらに)?[、,]?$"
)
_SET = re.compile(r"^(?:程度)?(?:まで)?(?:に|へ|と|を)")
_HOLDS = re.compile(rf"(?:程度|以上|以下|台)?(?:まで)?を(?:{CHANGES.pattern})")
_LISTED = re.compile("[、,・]?(?:また)?[、,]?")
_GOAL = re.compile("(?:目標(?:値|数値)?(?:は|である|が|の|:|として)?)[、,(]?$")
# に伸び、: a verb that goes on tells what has come about.
_BECAME = re.compile("(?:と|に|へ|まで|へと)[^、。はがを]{1,8}、|[でと]、")


def part(clause: Clause, text: str, after: str, *, final: bool) -> None:
    """Part the figures of a clause in those of how it stood and those to be reached."""
    figures = clause.figures
    if clause.goals or any(figure.called for figure in figures):
        _part_by_goals(clause, text, after)
        return
    gaps = [text[a.end : b.figure[0]] for a, b in pairwise(figures)]
    gaps = [_without_years(text, gap, figures[n + 1]) for n, gap in enumerate(gaps)]
    told = (states(without_plan(after)) or is_done(after)) and not clause.called_aim
    if told and not _is_deed(after):
        clause.stood, clause.is_statement = list(figures), _all_dated(figures)
        return
    if not (final or _ENDS_AS_AIM.match(after.strip())):
        return
    border = _border(gaps) if len({figure.unit for figure in figures}) == 1 else None
    clause.is_unsure = border is None
    clause.stood, clause.reached = figures[:border], figures[border or 0 :]
    if clause.noted is not None and not clause.stood:
        clause.stood = [clause.noted]
    clause.is_set = clause.name is not None and (_SET.match(after) is not None)


def _is_deed(after: str) -> bool:
    """Whether the text behind a figure says that it is aimed at or will be brought about."""
    if AIMS.search(after) or SETS.match(after):
        return True
    held = _HOLDS.match(after) or CREATES.match(after)
    return held is not None and not is_done(after)


def _part_by_goals(clause: Clause, text: str, after: str) -> None:
    """Part figures of which some are said to be aims: what is said to be so before them stood."""
    figures = clause.figures
    own = [figure for figure in figures if figure.called]
    goals = sorted([*own, *clause.goals], key=lambda point: (point.at or 0, point.figure))
    clause.goals, clause.called_aim = tuple(goals), True
    others = [figure for figure in figures if not figure.called]
    clause.is_unsure = len({figure.unit for figure in [*goals, *others]}) > 1
    for one in others:
        place = figures.index(one)
        following = figures[place + 1] if place + 1 < len(figures) else None
        gap = after if following is None else text[one.end : following.start]
        listed = _LISTED.fullmatch(_without_goal(gap).strip()) is not None
        if one.at is None and any(other.at is not None for other in others):
            continue
        said = _is_so(gap) or is_said_to_be(text, one)
        if not said and one.at is not None and one.at > (goals[-1].at or one.at):
            goals.append(one)
        elif said or listed:
            clause.stood.append(one)
            clause.is_loose |= not said and following is not None and following not in others
        else:
            clause.is_unsure = True
    if clause.noted is not None and not clause.stood:
        clause.stood = [clause.noted]
    clause.reached = goals


def _is_so(gap: str) -> bool:
    """Whether the text behind a figure says that it has been so."""
    became = _BECAME.match(gap) is not None and CHANGES.search(gap[:8]) is None
    return states(gap) or is_done(gap) or became


def _without_goal(gap: str) -> str:
    """The words between two figures without those that call the second an aim."""
    return _GOAL.sub("", gap)


def _without_years(text: str, gap: str, figure: Point) -> str:
    """The words before a figure up to its year."""
    if figure.year is None or figure.year[0] > figure.figure[0]:
        return gap
    return gap[: len(gap) - (figure.figure[0] - figure.year[0])]


def _all_dated(figures: Sequence[Point]) -> bool:
    return all(figure.at is not None for figure in figures[:-1])


def _border(gaps: Sequence[str]) -> int | None:
    """How many of the figures tell how it stood; None where the words between do not say so."""
    for n in range(len(gaps) - 1, -1, -1):
        if states(gaps[n]):
            return n + 1
        if not goes_on(gaps[n].strip()):
            return None
    return 0
