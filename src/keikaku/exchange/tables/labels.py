"""The Japanese words for the words of the format."""

from enum import StrEnum

from keikaku.core.indicators import Direction, IndicatorKind, IndicatorType, ResultKind, Role
from keikaku.core.plan import LinkKind
from keikaku.core.problems.model import Severity
from keikaku.core.values.model import AccumulationKind, Bound, Comparison, On, Reason, Status
from keikaku.core.years.model import PeriodKind, StatedIn
from keikaku.exchange.format.readings import ReadingKind

# One table for each enumeration: at_least is a bound (以上) and a direction (下回らない).
LABELS: dict[type[StrEnum], dict[str, str]] = {
    Role: {"baseline": "基準値", "target": "目標値", "interim_target": "中間目標",
           "planned": "計画値", "actual": "実績値", "result": "実施結果"},
    IndicatorKind: {"KGI": "KGI", "KPI": "KPI", "numerical_target": "数値目標",
                    "reference": "参考指標"},
    IndicatorType: {"level": "水準", "rank": "順位", "milestone": "達成", "words": "言葉"},
    Direction: {"increase": "増加", "decrease": "減少", "maintain": "維持",
                "at_least": "下回らない", "at_most": "上回らない"},
    ResultKind: {"outcome": "成果", "output": "活動量"},
    ReadingKind: {"amount": "数値", "range": "範囲", "event": "出来事", "relative": "関係",
                  "missing": "値なし", "words": "言葉"},
    Bound: {"at_least": "以上", "more_than": "超", "at_most": "以下", "less_than": "未満"},
    Comparison: {"times": "倍", "greater": "より大きい", "less": "より小さい"},
    On: {"value": "値", "magnitude": "大きさ"},
    AccumulationKind: {"annual": "年間", "cumulative": "累計", "mean": "平均", "point": "時点"},
    Reason: {"blank": "空欄", "hyphen": "「-」", "dash": "「—」", "not_surveyed": "未調査",
             "pending": "調整中", "not_applicable": "該当なし", "not_yet": "未公表"},
    Status: {"final": "確報", "provisional": "速報", "reference": "参考", "estimate": "見込"},
    PeriodKind: {"fiscal_year": "年度", "calendar_year": "暦年", "fiscal_years": "年度の期間",
                 "calendar_years": "暦年の期間", "date": "時点", "year": "年か年度か不明"},
    StatedIn: {"cell": "セル", "header": "見出し行", "heading": "見出し", "caption": "表題",
               "document": "文書", "option": "読み取り時の指定"},
    LinkKind: {"supports": "寄与", "maps_to": "対応", "part_of": "構成", "basis": "根拠"},
    Severity: {"error": "エラー", "warning": "注意", "note": "メモ"},
}  # fmt: skip


def label(word: StrEnum | None) -> str | None:
    """The Japanese word; None for None."""
    return None if word is None else LABELS[type(word)][word.value]
