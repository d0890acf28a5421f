"""The Japanese words (日本語の呼び名) for the words of enumerations, as every output shows them."""

from enum import StrEnum

from keikaku.core.indicators import Direction, IndicatorKind, IndicatorType, ResultKind, Role
from keikaku.core.plan import LinkKind
from keikaku.core.problems.model import Severity
from keikaku.core.values.model import (
    AccumulationKind,
    Amount,
    Bound,
    Comparison,
    Event,
    Missing,
    On,
    Range,
    Reading,
    Reason,
    Relative,
    Status,
    Words,
)
from keikaku.core.years.model import PeriodKind, StatedIn

# One table for each enumeration: at_least is a bound (以上) and a direction (下回らない).
LABELS: dict[type[StrEnum], dict[str, str]] = {
    Role: {"baseline": "基準値", "target": "目標値", "interim_target": "中間目標",
           "planned": "計画値", "actual": "実績値", "result": "実施結果"},
    IndicatorKind: {"KGI": "KGI", "KPI": "KPI", "numerical_target": "数値目標",
                    "reference": "参考指標"},
    IndicatorType: {"level": "水準", "rank": "順位", "milestone": "達成イベント",
                    "words": "言葉による目標"},
    Direction: {"increase": "増加", "decrease": "減少", "maintain": "維持",
                "at_least": "下回らない", "at_most": "上回らない"},
    ResultKind: {"outcome": "成果", "output": "活動量"},
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

READINGS: dict[type[Reading], str] = {
    Amount: "数値",
    Range: "範囲",
    Event: "出来事",
    Relative: "関係",
    Missing: "値なし",
    Words: "言葉",
}


def label(word: StrEnum) -> str:
    """The Japanese word."""
    return LABELS[type(word)][word.value]


def optional_label(word: StrEnum | None) -> str | None:
    """The Japanese word; None where there is no word."""
    return None if word is None else label(word)


def reading_label(reading: Reading) -> str:
    """What kind of reading it is, as a word."""
    return READINGS[type(reading)]
