"""Problems (確認事項): the catalogue of doubts, and a doubt about one field."""

from keikaku.core.problems.catalogue import CATALOGUE
from keikaku.core.problems.model import PLAN, Language, Problem, ProblemKind, Severity

__all__ = ["CATALOGUE", "PLAN", "Language", "Problem", "ProblemKind", "Severity"]
