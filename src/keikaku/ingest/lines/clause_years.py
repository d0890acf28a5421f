"""Years that a clause does not print itself and has from another one of its sentence."""

from collections.abc import Sequence
from dataclasses import replace

from keikaku.ingest.lines.clause import Clause
from keikaku.ingest.lines.figures import Dated

_PAIR = 2


def with_first_year(clauses: list[Clause], years: Sequence[Dated]) -> list[Clause]:
    """The clauses, with the year that stands before all nouns where the last figure has none."""
    first = clauses[0]
    if years and first.name is not None and years[0].place[0] < first.name[0]:
        for clause in clauses[1:]:
            last = clause.figures[-1]
            if last.year is None:
                clause.figures[-1] = replace(last, year=years[0].place, at=years[0].at)
    return clauses


def date_like(first: Clause, clause: Clause) -> None:
    """Give a clause without a year those of the one before: 登録件数は41件から90件に.

    Both lead from one figure to another. Only their order says so.
    """
    told = [*first.stood, *first.reached]
    own = [*clause.stood, *clause.reached]
    alike = len(told) == len(own) == len(clause.figures) == _PAIR
    paired = alike and len(first.stood) == len(clause.stood) == 1
    bare = all(point.at is None and not point.is_final for point in own)
    if paired and bare and all(point.at is not None for point in told):
        own = [replace(p, at=of.at, year=of.year) for p, of in zip(own, told, strict=True)]
        clause.figures, clause.stood, clause.reached = own, own[:1], own[1:]
        clause.is_loose = True
