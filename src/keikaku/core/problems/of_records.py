"""Problems of periods, terms, schedules, histories, bodies, areas and results."""

from keikaku.core.problems.model import ProblemKind, Severity

_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

RECORDS: tuple[ProblemKind, ...] = ()
