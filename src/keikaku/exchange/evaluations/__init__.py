"""A judgement of a plan (評価の結果) for others to use: as one JSON document and as a table."""

from keikaku.exchange.evaluations.data import evaluation_json, evaluation_text
from keikaku.exchange.evaluations.report import EvaluationReport
from keikaku.exchange.evaluations.table import COLUMNS, evaluation_csv

__all__ = ["COLUMNS", "EvaluationReport", "evaluation_csv", "evaluation_json", "evaluation_text"]
