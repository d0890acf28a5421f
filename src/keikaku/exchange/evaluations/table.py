"""The judgement as a table: one row for each indicator."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from keikaku.core.evaluation import Evaluation
from keikaku.core.evaluation.wording import mark_words, reason_sentence
from keikaku.core.indicators import Role
from keikaku.core.labels import label
from keikaku.core.rules import Measure
from keikaku.exchange.evaluations.numbers import decimal_of
from keikaku.exchange.evaluations.report import EvaluationReport
from keikaku.exchange.tables.cells import Cell, csv_text

Take = Callable[[EvaluationReport, Evaluation], Cell | None]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, what it holds (Japanese, English), and how it is taken."""

    head: str
    ja: str
    en: str
    take: Take


def evaluation_csv(report: EvaluationReport) -> str:
    """The table as CSV text."""
    heads: list[Cell] = [column.head for column in COLUMNS]
    return csv_text([heads, *(_row(report, one) for one in report.evaluations)])


def _row(report: EvaluationReport, one: Evaluation) -> list[Cell]:
    taken = (column.take(report, one) for column in COLUMNS)
    return ["" if cell is None else cell for cell in taken]


def _rate(measure: Measure) -> Take:
    def take(_report: EvaluationReport, one: Evaluation) -> Cell | None:
        rate = one.rates.get(measure)
        return decimal_of(rate * 100) if isinstance(rate, Fraction) else None

    return take


def _reason(report: EvaluationReport, one: Evaluation) -> Cell | None:
    return None if one.reason is None else reason_sentence(one.reason, report.language)


def _label(report: EvaluationReport, one: Evaluation) -> Cell | None:
    band = report.band(one)
    return None if band is None else band.label


def _sign(report: EvaluationReport, one: Evaluation) -> Cell | None:
    band = report.band(one)
    return None if band is None else band.sign


def _marks(report: EvaluationReport, one: Evaluation) -> Cell:
    return "; ".join(mark_words(mark, report.language) for mark in one.marks)


def _achieved(_report: EvaluationReport, one: Evaluation) -> Cell | None:
    return None if one.achieved is None else int(one.achieved)


def _actual(report: EvaluationReport, one: Evaluation) -> Cell | None:
    actual = report.reported(one)
    return None if actual is None else actual.raw


def _status(report: EvaluationReport, one: Evaluation) -> Cell | None:
    actual = report.reported(one)
    return None if actual is None else label(actual.status)


def _note(report: EvaluationReport, one: Evaluation) -> Cell | None:
    actual = report.reported(one)
    return None if actual is None else actual.note


def _place(report: EvaluationReport, one: Evaluation) -> Cell | None:
    actual = report.reported(one)
    return None if actual is None else actual.place


COLUMNS: tuple[Column, ...] = (
    Column("指標ID", "計画データの中の指標のID", "id of the indicator",
           lambda _, one: one.indicator),
    Column("指標名", "指標の名称", "name", lambda report, one: report.indicator(one).name),
    Column("計画での位置", "上位の節から順に", "path of the node",
           lambda report, one: report.path(report.home(one))),
    Column("担当", "担当課", "responsible sections",
           lambda report, one: "; ".join(report.owners(one))),
    Column("年度", "評価した年度（西暦）", "fiscal year judged", lambda _, one: one.year),
    Column("評価基準", "評価基準のID", "id of the rule", lambda _, one: one.rule),
    Column("評価", "区分。判定していなければ空", "grade; empty where not judged",
           lambda _, one: one.grade),
    Column("区分の意味", "区分の言葉", "label of the grade", _label),
    Column("記号", "区分の記号", "sign of the grade", _sign),
    Column("判定しない理由", "未把握・判定不可などの理由", "why it is not judged", _reason),
    Column("達成", "目標を達成したか", "whether the target is reached", _achieved),
    Column("達成率(%)", "A÷T または T÷A（12桁まで）", "attainment in per cent",
           _rate(Measure.ATTAINMENT)),
    Column("進捗率(%)", "(A−B)÷(T−B)", "progress in per cent", _rate(Measure.PROGRESS)),
    Column("進度(%)", "進捗率÷経過割合", "pace in per cent", _rate(Measure.PACE)),
    Column("経過割合に応じた達成率(%)", "達成率÷経過割合", "attainment by the share of the time",
           _rate(Measure.ATTAINMENT_PACE)),
    Column("改善率(%)", "基準値からの増減。良い方向が正", "improvement since the baseline",
           _rate(Measure.IMPROVEMENT)),
    Column("注意", "速報・見込・概数・推定", "marks", _marks),
    Column("基準値", "計画の基準値（原文）", "baseline as printed",
           lambda report, one: report.printed(one, Role.BASELINE)),
    Column("目標値", "判定に使った目標値（原文）。使わなければ計画の目標値",
           "target that judged as printed, else those of the plan",
           lambda report, one: report.judged_by(one)),
    Column("実績値", "報告された実績値（原文）", "actual value as reported", _actual),
    Column("状態", "確報・速報・見込・参考", "status", _status),
    Column("備考", "報告の備考", "remarks of the report", _note),
    Column("実績値の場所", "実績値のファイルと行、または文書の中の場所",
           "where the value stands", _place),
)  # fmt: skip
"""The columns of the table, in their order."""
