"""The words of charts, Japanese first."""

from collections.abc import Mapping
from types import MappingProxyType

from keikaku.core.problems.model import Language
from keikaku.core.years.eras import era_of_year
from keikaku.core.years.model import FiscalYear, FuzzyDate, Precision, Span, YearRange
from keikaku.core.years.printing import print_both

WORDS: Mapping[str, tuple[str, str]] = MappingProxyType({
    "series_title": ("{name}の推移", "{name} over the years"),
    "baseline": ("基準値", "baseline"),
    "actual": ("実績値", "actual value"),
    "provisional": ("実績値（確報でない）", "actual value, not final"),
    "interim_target": ("中間目標", "interim target"),
    "planned": ("計画値", "planned value"),
    "target": ("目標値", "target"),
    "result": ("実施結果", "result"),
    "pace": ("基準値から目標値への目安", "line from baseline to target"),
    "status_provisional": ("速報", "provisional"),
    "status_reference": ("参考", "for reference"),
    "status_estimate": ("見込", "estimate"),
    "unit": ("単位: {unit}", "unit: {unit}"),
    "rank": ("上ほど順位が良い", "higher up is the better rank"),
    "less": ("小さいほど良い（下ほど良い）", "less is better (lower down)"),
    "more": ("大きいほど良い（上ほど良い）", "more is better (higher up)"),
    "not_from_zero": ("縦軸は0から始まりません", "the axis does not begin at 0"),
    "level": ("目標値（年の記載なし）", "target, year unknown"),
    "level_drawn": ("横線", "a line across"),
    "of_no_year": ("{role}は{value}（年の記載なし）。", "{role}: {value}, year unknown."),
    "nothing": ("描ける値がありません。", "There is no value to draw."),
    "of_year": ("{role}は{year}に{value}。", "{role}: {value} in {year}."),
    "gap": ("値のない年度: {years}。", "Years without a value: {years}."),
    "left_out": ("図に描いていない値が{count}件あり、表にあります。",
                 "Values that are not drawn: {count}; the table has them."),
    "no_value": ("値なし", "none"),
    "why_no_number": ("数値でない", "not a number"),
    "why_no_year": ("年が不明", "year unknown"),
    "why_unit": ("単位が違う", "another unit"),
    "why_counting": ("数え方が違う", "counted otherwise"),
    "why_sub_row": ("内訳", "sub-row"),
    "head_year": ("時点", "time"),
    "head_role": ("種類", "kind"),
    "head_value": ("値", "value"),
    "head_status": ("状態", "status"),
    "head_drawn": ("図", "in the picture"),
    "drawn": ("あり", "yes"),
    "not_drawn": ("なし（{why}）", "no ({why})"),
    "final": ("確報", "final"),
    "year_unknown": ("不明", "unknown"),
    "works_title": ("取組の年度", "Initiatives by fiscal year"),
    "works_row": ("{name}: {spans}。", "{name}: {spans}."),
    "works_nothing": ("年度の分かる取組がありません。", "No initiative has fiscal years."),
    "plans_title": ("計画の期間", "Periods of plans"),
    "plans_nothing": ("期間の分かる計画がありません。", "No plan has a period."),
    "head_name": ("名称", "name"),
    "head_start": ("始め", "from"),
    "head_end": ("終わり", "to"),
    "head_text": ("内容", "what is done"),
    "head_note": ("注記", "note"),
    "open_end": ("終わりは補ったもの", "the end is assumed"),
    "no_years": ("年度の記載なし", "no years"),
    "to": ("～", " to "),
    "now": ("今年度", "this year"),
    "between": ("、", ", "),
})  # fmt: skip


def say(word: str, language: Language, **words: object) -> str:
    """The word or sentence in a language."""
    ja, en = WORDS[word]
    return (ja if language is Language.JA else en).format_map(words)


def year_words(year: int, language: Language) -> str:
    """令和6年度(2024年度), FY2024."""
    return print_both(FiscalYear(year)) if language is Language.JA else f"FY{year}"


def when(span: Span, language: Language) -> str:
    """When a value holds: 令和2年(2020年) is not 令和2年度(2020年度); 2019 to 2023, 2023-07."""
    if language is Language.JA:
        return print_both(span)
    if isinstance(span, YearRange):
        return f"{when(span.first, language)} to {when(span.last, language)}"
    if isinstance(span, FuzzyDate):
        return _day(span)
    return f"FY{span.year}" if isinstance(span, FiscalYear) else str(span.year)


def _day(date: FuzzyDate) -> str:
    """The first day it can mean, as far as the document says it; as printed where it says none."""
    if date.start is None:
        return date.as_printed
    about = "about " if date.about else ""
    if date.precision is Precision.FISCAL_YEAR:
        return f"{about}FY{date.start.year}"
    letters = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}.get(date.precision)
    return date.as_printed if letters is None else about + date.start.isoformat()[:letters]


def axis_year(year: int, language: Language) -> str:
    """R6, 2024: a year on an axis on which fiscal and calendar years stand together."""
    return short_year(year, language).removeprefix("FY")


def short_year(year: int, language: Language) -> str:
    """R6, H30; FY2024."""
    if language is not Language.JA:
        return f"FY{year}"
    era = era_of_year(year)
    return f"{era[0].letter}{era[1]}" if era else str(year)
