"""Lines that announce indicators (重要業績評価指標（KPI）) over lines instead of a table."""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from keikaku.core.text import fold, squeeze
from keikaku.core.years.dates import parse_date
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.finds import Doubt
from keikaku.ingest.numbering import Mark, parse_mark
from keikaku.ingest.sign_legends import explains_signs
from keikaku.ingest.vocabulary import Vocabulary

_LONGEST, _SHOWN = 30, 60
_KINDS = ("kgi", "kpi", "numerical_target")
_NUMBER = re.compile(r"[0-9０-９]")
_NAMES_INDICATORS = re.compile(r"(?:指標(?:名|の?一覧表?|等|項目)?(?:と目標値?)?|kpi|kgi)$")
_OF_KIND = re.compile(r"[^()]\((?:数値目標|kpi|重要業績評価指標(?:kpi)?)\)$")
_NAMES_TARGETS = re.compile(r"目標(?:値|指標|項目)?(?:一覧|等)?(?:の設定)?$")
_LEADS = re.compile(r"[0-9][^→⇒➡⇨⟶➔⟹▶►↗➚↘➘>←⇐]{0,16}[→⇒➡⇨⟶➔⟹▶►↗➚↘➘>←⇐]")
_HEADED = re.compile(
    r"(?:現状|基準|目標|計画|実績|中間|最終)[^\d\s:()]{0,4}\s?(?:\([^()]*\))?[:\s]*[約▲△]?\d"
)
_DATED = re.compile(r"[0-9][^()]{0,8}\([^()]*[0-9]{1,4}[^()]*\)")
_NOTE = re.compile(r"^[(（]?(?:※|＊|\*|注[)）\d:：]|出典|資料[:：])")
_PERIOD = re.compile(r"^[(（【]?(?:計画|対象|実施|推進|取組)(?:の対象)?期間\s*[:：】)）\s]")
# Signs that may stand before an indicator as well as before a heading.
_MAY_MARK_LINES = ("sign:", "circled", "paren", "bullet")


def announces(block: Block, words: Vocabulary) -> bool:
    """Whether a block is a short line that names KGI, KPI or 数値目標 and says nothing more."""
    text = squeeze(block.text)
    if block.grid is not None or not 0 < len(text) <= _LONGEST or "。" in text:
        return False
    if _says_kind(block.text):
        return True
    named = (word for kind in _KINDS for word in words.outline[kind])
    return any(word in text for word in named) and not _NUMBER.search(text)


def _says_kind(text: str) -> bool:
    """Whether the bracket of a numbered heading says what stands below: (1)基本目標（数値目標）."""
    mark = parse_mark(text)
    title = squeeze(mark.title) if mark is not None and mark.title else ""
    return _OF_KIND.search(title) is not None


def names_indicators(block: Block, words: Vocabulary) -> bool:
    """Whether a block is a label or a heading of indicators: announced, or 成果指標, 指標一覧."""
    return announces(block, words) or bool(_NAMES_INDICATORS.search(_label(block)))


def names_targets(block: Block, words: Vocabulary) -> bool:
    """Whether a block is a label or a heading of targets: （３）目標, 評価指標と目標値."""
    label = _label(block)
    return bool(_NAMES_TARGETS.search(label)) and label not in words.outline["levels"]


def _label(block: Block) -> str:
    """The words of a short line without number, without its own number and brackets."""
    if block.grid is not None or len(block.text) > _LONGEST:
        return ""
    mark = parse_mark(block.text)
    text = squeeze(mark.title if mark is not None and mark.title else block.text)
    text = re.sub(r"\([^()]*\)", "", text).strip("【】《》<>〈〉[]()〔〕■◆●○:")
    return "" if _NUMBER.search(text) else text


@dataclass(frozen=True, slots=True)
class Announced:
    """A line with a number below a line that announces indicators, and what that says."""

    block: Block
    by: str


def announced_lines(blocks: Sequence[Block], words: Vocabulary) -> dict[int, Announced]:
    """The lines with numbers below an announcement, by their order.

    They reach to the next heading, table or sentence; close to lines that became a table with the
    announcement for its caption they go on, and behind a gap while lines are rows of values.
    """
    found: dict[int, Announced] = {}
    by, begun = "", False
    for block in blocks:
        if names_indicators(block, words):
            by, begun = block.text.strip(), False
        elif caption := _caption_of_lines(block):
            by, begun = caption, True
        elif ends_announcement(block) or (begun and block.gap_before and not _is_row(block)):
            by = ""
        elif by and _NUMBER.search(block.text) and not _is_aside(block):
            found[block.order] = Announced(block, by)
    return found


def _is_row(block: Block) -> bool:
    """Whether a line leads from one figure to another, dates several, or says what one is."""
    text = fold(block.text).strip()
    led = _LEADS.search(text) is not None or _HEADED.match(text) is not None
    return led or len(_DATED.findall(text)) > 1


def _caption_of_lines(block: Block) -> str:
    """The announcement over lines that have become a table."""
    grid = block.grid
    return grid.caption.strip() if grid is not None and grid.caption and block.parts else ""


def ends_announcement(block: Block) -> bool:
    """Whether what an announcement covers ends before this block: a heading, table or sentence."""
    if block.grid is not None or block.kind is BlockKind.HEADING:
        return True
    if _is_aside(block):
        return False
    mark = parse_mark(block.text) if block.kind is BlockKind.PARAGRAPH else None
    return _is_heading(mark) or "。" in block.text


def _is_aside(block: Block) -> bool:
    """Whether a line says nothing of an indicator: furniture, a note, a date, a 計画期間, 凡例."""
    text = block.text.strip()
    if _PERIOD.match(text) is not None or explains_signs(text):
        return True
    dated = not text.isdecimal() and parse_date(fold(text)) is not None
    return block.kind is BlockKind.FURNITURE or _NOTE.match(text) is not None or dated


def _is_heading(mark: Mark | None) -> bool:
    """A line with a mark, unless it is one that a list has too and holds a number."""
    if mark is None:
        return False
    return not (mark.style.startswith(_MAY_MARK_LINES) and _NUMBER.search(mark.title))


def unread_lines(
    found: Mapping[int, Announced], names: Container[str]
) -> Iterator[tuple[int, Doubt]]:
    """A doubt at each line below an announcement that was not read, not even as one of `names`."""
    for order, line in found.items():
        if squeeze(line.block.text) in names:
            continue
        details = {"heading": line.by, "text": line.block.text.strip()[:_SHOWN]}
        yield order, Doubt("indicator.line_unread", "text", details, line.block.source)
