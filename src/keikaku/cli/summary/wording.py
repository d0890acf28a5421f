"""The words around the figures, Japanese and English side by side. `{…}` are filled in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from keikaku.cli.summary.years import PlainYear, short_era, short_western
from keikaku.core.indicators import Role
from keikaku.core.labels import label
from keikaku.core.problems.model import Language, Severity
from keikaku.core.values.model import AccumulationKind

E = TypeVar("E", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Wording:
    """All frames of the summary in one language."""

    separator: str
    list_separator: str
    untitled: str
    as_of: str
    period: str
    no_period: str
    assumed: str
    part_only: str
    open_places: str
    open_by_role: str
    no_open_places: str
    no_indicators: str
    structure: str
    level_count: str
    no_level: str
    tree_header: tuple[str, str, str, str]
    deeper: str
    outside: str
    lost_heading: str
    no_heading: str
    cross_listed: str
    indicators: str
    indicators_again: str
    indicator_header: tuple[str, str, str]
    left_out: str
    star: str
    marks: str
    blank: str
    others: str
    parts: Mapping[str, str]
    and_more: str
    doubts: str
    no_doubts: str
    severities: Mapping[Severity, str]
    severity_heading: str
    kind_heading: str
    without_place: str
    notes_hint: str
    example: str
    next: str
    next_errors: str
    next_open: str
    next_period: str
    next_explain: str
    next_full: str
    next_json: str
    roles: Mapping[Role, str]
    accumulations: Mapping[AccumulationKind, str]
    year: Callable[[PlainYear], str]
    keeps_printed_years: bool


def _labels(words: type[E]) -> dict[E, str]:
    return {word: label(word) for word in words}


_JA = Wording(
    separator="　",
    list_separator="、",
    untitled="（表題なし）",
    as_of="{}",
    period="計画期間 {}",
    no_period="計画期間 記載なし",
    assumed="（推定）",
    part_only="文書は計画の一部です",
    open_places="{count} か所が調整中・空欄です（{by_role}）。",
    open_by_role="{role} {count}",
    no_open_places="調整中・空欄の値はありません。",
    no_indicators="指標の表はありません。",
    structure="構成",
    level_count="{level} {count}",
    no_level="項目",
    tree_header=("", "指標", "値", "要確認"),
    deeper="（深い階層は省きました。--full で全部を示します）",
    outside="（構成の外・文書全体）",
    lost_heading="（見出しが失われています）",
    no_heading="（見出しなし）",
    cross_listed="【再掲】",
    indicators="指標 {count}",
    indicators_again="（ほかに再掲 {count}）",
    indicator_header=("", "現状値・基準値", "目標値"),
    left_out="確認の要る指標だけを示しました（ほかに {count}）。--full で全部を示します。",
    star="* は文書に書かれていないので推定した年・単位です。",
    marks="! 注意あり　!! エラーあり",
    blank="（空欄）",
    others="ほかに読み取ったもの",
    parts={
        "initiatives": "取組",
        "results": "実施結果",
        "areas": "圏域",
        "members": "構成市町",
        "bodies": "会議体",
        "terms": "略称・用語",
        "periods": "計画の期間",
        "events": "日程・経緯",
        "links": "関連",
        "tables": "そのほかの表",
    },
    and_more="ほか {count}",
    doubts="確認していただきたいこと",
    no_doubts="ありません。",
    severities=_labels(Severity),
    severity_heading="{severity} {count} 件",
    kind_heading="{count} 件",
    without_place="文書全体",
    notes_hint="（種類ごとの件数と例。--full で全部を示します）",
    example="例 {place}: {text}",
    next="次にすること",
    next_errors="エラーの場所を原文で確かめ、文書を直してもう一度読みます。",
    next_open="調整中・空欄の {count} か所を担当課に照会します。一覧を表で:",
    next_period="計画期間がわかる場合は、指定して読みます:",
    next_explain="ある値がどう読まれたかを一段ずつ見ます:",
    next_full="全部の指標とメモを見ます:",
    next_json="データとして保存します:",
    # 現状値 alone is the baseline, and then the reader looks for that word.
    roles={**_labels(Role), Role.BASELINE: "現状値・基準値"},
    accumulations=_labels(AccumulationKind),
    year=short_era,
    keeps_printed_years=True,
)

_EN = Wording(
    separator="  ",
    list_separator=", ",
    untitled="(no title)",
    as_of="as of {}",
    period="period {}",
    no_period="period not stated",
    assumed=" (assumed)",
    part_only="the document is a part of the plan",
    open_places="{count} places are pending (調整中) or blank ({by_role}).",
    open_by_role="{role} {count}",
    no_open_places="No value is pending (調整中) or blank.",
    no_indicators="There are no tables of indicators.",
    structure="Structure",
    level_count="{level} {count}",
    no_level="entries",
    tree_header=("", "indicators", "values", "to check"),
    deeper="(deeper levels left out; --full shows all)",
    outside="(outside the structure, whole document)",
    lost_heading="(heading lost)",
    no_heading="(no heading)",
    cross_listed="[再掲 cross-listed]",
    indicators="{count} indicators",
    indicators_again=" (and {count} cross-listed)",
    indicator_header=("", "baseline", "target"),
    left_out="Only indicators to check are shown ({count} more). --full shows all.",
    star="* the document does not print this year or unit: it is assumed.",
    marks="! has a warning  !! has an error",
    blank="(blank)",
    others="Also read",
    parts={
        "initiatives": "initiatives",
        "results": "results",
        "areas": "areas",
        "members": "members",
        "bodies": "bodies",
        "terms": "terms",
        "periods": "periods",
        "events": "events",
        "links": "links",
        "tables": "other tables",
    },
    and_more="{count} more",
    doubts="Please check",
    no_doubts="Nothing.",
    severities={
        Severity.ERROR: "errors",
        Severity.WARNING: "warnings",
        Severity.NOTE: "notes",
    },
    severity_heading="{severity}: {count}",
    kind_heading="({count})",
    without_place="whole document",
    notes_hint="(counted by kind, each with an example; --full shows all)",
    example="e.g. {place}: {text}",
    next="What to do next",
    next_errors="Look at the places of the errors, mend the document and read it again.",
    next_open="Ask the departments for the {count} pending or blank places. As tables:",
    next_period="If you know the plan's period, say it:",
    next_explain="See step by step how a value was read:",
    next_full="See all indicators and notes:",
    next_json="Keep the reading as data:",
    roles={
        Role.BASELINE: "baseline",
        Role.TARGET: "target",
        Role.INTERIM_TARGET: "interim target",
        Role.PLANNED: "planned",
        Role.ACTUAL: "actual",
        Role.RESULT: "result",
    },
    accumulations={
        AccumulationKind.ANNUAL: "annual",
        AccumulationKind.CUMULATIVE: "cumulative",
        AccumulationKind.MEAN: "mean",
        AccumulationKind.POINT: "point",
    },
    year=short_western,
    keeps_printed_years=False,
)

WORDINGS: Mapping[Language, Wording] = {Language.JA: _JA, Language.EN: _EN}
