"""Problems (確認事項): the catalogue of doubts, and a doubt about one field."""

from keikaku.core.problems.catalogue import CATALOGUE
from keikaku.core.problems.model import Language, Problem, ProblemKind, Severity

__all__ = ["CATALOGUE", "Language", "Problem", "ProblemKind", "Severity"]
