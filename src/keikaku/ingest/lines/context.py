"""What stands over a line and tells whether it can hold an indicator."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from keikaku.core.text import fold, squeeze
from keikaku.core.values.cells import parse_cell
from keikaku.core.years.dates import parse_date
from keikaku.core.years.model import has_both_ends
from keikaku.core.years.parse import find_spans
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.announced import ends_announcement, names_indicators, names_targets
from keikaku.ingest.lines.fields import Field
from keikaku.ingest.lines.grammar import Grammar
from keikaku.ingest.lines.slices import Slice
from keikaku.ingest.lines.texts import Text
from keikaku.ingest.numbering import parse_mark
from keikaku.ingest.outline.heading import is_phrase
from keikaku.ingest.plan_years import find_plan_years
from keikaku.ingest.tables.columns import header_words, read_header
from keikaku.ingest.tables.roles import ColumnRole
from keikaku.ingest.vocabulary import Vocabulary

# Under such a heading an arrow between two numbers tells what has happened or may happen.
_BACKGROUND = re.compile(
    r"推計|予測|見通し|推移|シミュレーション|予算|事業費|財政|アンケート|調査|沿革|経緯|会議録|改定"
)
_RECKONED = re.compile("推計|予測|試算")
_TARGETS = (ColumnRole.TARGET, ColumnRole.INTERIM, ColumnRole.PLANNED)
_CLOSING = ">)]】〕》〉』」:"
_ENDS = ("現状値", "目標値")
_HALFWAY = "中間目標値"
_LONGEST_HEADING = 60
_LONGEST_TITLE = 20
_DIGIT = re.compile(r"\d")
_OF_PERIOD = re.compile("期間|計画|戦略|ビジョン|プラン")
# The years of a plan are printed on its first pages.
_FIRST_LINES = 200
_COVER = 12
# R6年度、R7年度の実績の順: each of the values has been reached.
_ORDER_OF_ACTUALS = re.compile(r"^\s?の?実績値?(?:の順|を?、?(?:順に|左から)|の並び)")
_BETWEEN = re.compile(r"^\s?(?:末|時点)?[、,・と/→]?\s?$")
_BARE_YEARS = re.compile(r"(?<!\d)(20\d\d)\s?[-~—]\s?(20\d\d)(?!\d)")
_LONGEST_PLAN = 10


@dataclass(slots=True)
class Context:
    """Where the reading of the lines stands.

    `period` are the first and the last fiscal year of the plan where it prints them, `running` the
    lines that it prints again and again, as the heads of pages, `reports` the sources that report
    what has been reached. `announced`
    is the line in force that names indicators, `targeted` one that names targets only; `heads` are
    those that it prints for the lines below it. `begun` tells that indicators were read below it,
    `near` that nothing else was passed since. `part` is a heading that names indicators or targets
    and has further headings below it.
    """

    words: Vocabulary
    grammar: Grammar
    period: tuple[int, int] | None = None
    running: frozenset[str] = frozenset()
    reports: frozenset[str] = frozenset()
    announced: Block | None = None
    targeted: Block | None = None
    heading: str = ""
    heads: tuple[str, ...] = ()
    part: Block | None = None
    begun: bool = False
    near: bool = False

    def read_table(self) -> None:
        """Take notice of a table of indicators."""
        self.begun = self.near = True

    def is_cost(self, name: str) -> bool:
        """Whether a name says money spent on a measure: 事業費, 令和6年度の予算額, ＜事業費＞."""
        return squeeze(name).rstrip(_CLOSING).endswith(self.words.columns["cost"])

    def beside(self, head: Slice) -> bool:
        """Whether a head is one of words beside the values: 単位, 担当課."""
        role = read_header(0, head.text, self.words).role
        return role is not None and role is not ColumnRole.NAME

    def pass_by(self, block: Block) -> None:
        """Take notice of a block that is no indicator itself."""
        if block.kind is BlockKind.FURNITURE:
            return
        self.near = False
        if self.part is not None and _closes(self.part, block):
            self.part = None
        if names_indicators(block, self.words):
            self._open(block, block, None)
        elif names_targets(block, self.words):
            self._open(block, None, block)
        elif ends_announcement(block):
            self._open(block, None, None)
        elif heads := self._heads_in(block):
            self.heads = heads
        elif is_phrase(block.text, _LONGEST_TITLE) and not _DIGIT.search(block.text):
            self.heading = block.text

    def _open(self, block: Block, announced: Block | None, targeted: Block | None) -> None:
        self.announced, self.targeted, self.begun = announced, targeted, False
        self.near = announced is not None
        self.heads = self._heads_in(block)
        if (announced or targeted) and _heading_style(block) is not None:
            self.part = block
        if block.grid is None and len(block.text) <= _LONGEST_HEADING:
            self.heading = block.text

    def _heads_in(self, block: Block) -> tuple[str, ...]:
        """The heads that a line prints for those below it: 現状（R5）→ 目標（R11）, R5 → R11."""
        if block.grid is not None:
            return ()
        if reached := _reached_in(block):
            return reached
        text = Text([block])
        years = self.grammar.dated_arrow(text)
        if years:
            return tuple(
                f"{head}（{year}）" for head, year in zip(heads_of(len(years)), years, strict=True)
            )
        line = self.grammar.read(text)
        fields = line.fields if line is not None else ()
        return tuple(one.head.text for one in fields if one.head is not None and one.value is None)

    def accepts(self, label: str | None, values: Sequence[Field]) -> bool:
        """Whether values of a line are those of an indicator rather than of the past or a fee."""
        if self.announced or self.targeted or label is not None or self.heads:
            return True
        if all(one.head is not None for one in values):
            heads = [self.whole_head(one.head) for one in values if one.head]
            roles = [read_header(0, head.text, self.words).role for head in heads]
            # 目標値：64人 below a name says all; 目標：64人 may as well be one of a measure.
            numbered = any(one.value and _DIGIT.search(one.value.text) for one in values)
            alone = numbered and [squeeze(head.text) for head in heads] == [_ENDS[1]]
            return (len(values) > 1 or alone) and any(role in _TARGETS for role in roles)
        if self.is_background() or _is_forecast(values[-1]):
            return False
        return self._in_period(values[-1]) or (self.part is not None and _rises(values))

    def is_background(self) -> bool:
        """Whether the heading tells of what has happened, is forecast or is spent."""
        return is_background(self.heading)

    def reaches(self, years: Sequence[int]) -> bool:
        """Whether years lead from before the plan into it, or on below a word for targets."""
        if any(a >= b for a, b in pairwise(years)):
            return False
        named = self.announced or self.targeted or self.part
        first, end = self.period or (0, -1)
        return named is not None or years[0] < first <= years[-1] <= end + 1

    def whole_head(self, head: Slice) -> Slice:
        """中間 and 最終 beside values are short for targets, which a table would print whole."""
        if read_header(0, head.text, self.words).role is not None:
            return head
        word = header_words(head.text)
        known = word in (*self.words.columns["early"], *self.words.columns["final"])
        half = _HALFWAY if word in self.words.columns["early"] else _ENDS[1]
        return Slice(head.text.replace(word, half, 1)) if known else head

    def is_target(self, head: Slice) -> bool:
        """Whether a head is printed for the target of an indicator."""
        return read_header(0, self.whole_head(head).text, self.words).role is ColumnRole.TARGET

    def says_target(self, only: Field) -> bool:
        """Whether one value alone is the target: it has no year, or one of the plan's years."""
        return _year_of(only) is None or self._in_period(only)

    def _in_period(self, last: Field) -> bool:
        """Whether the last value is one for a year of the plan, so that it is still to come."""
        year = _year_of(last)
        if self.period is None or year is None:
            return False
        first, end = self.period
        return first <= year <= end + 1


def is_background(heading: str) -> bool:
    """Whether a heading tells of what has happened, is forecast or is spent."""
    return _BACKGROUND.search(heading) is not None


def _year_of(one: Field) -> int | None:
    periods = [v.period for v in parse_cell(one.value.text) if v.period] if one.value else []
    return periods[-1].end if periods else None


def _is_forecast(last: Field) -> bool:
    """Whether a value is said to be reckoned: 9,400人（令和12年推計）."""
    return last.value is not None and _RECKONED.search(last.value.text) is not None


def _rises(values: Sequence[Field]) -> bool:
    """Whether the years of values are printed, each later than the one before it."""
    years = [_year_of(one) for one in values]
    return all(a is not None and b is not None and a < b for a, b in pairwise(years))


def _heading_style(block: Block) -> str | None:
    """What marks a line as a heading; None where nothing does."""
    if block.kind is BlockKind.HEADING:
        return f"hash:{block.depth}"
    mark = parse_mark(block.text) if block.grid is None else None
    return mark.style if mark is not None and mark.number is not None else None


def _closes(part: Block, block: Block) -> bool:
    """Whether a heading stands beside the one that is open, or over it."""
    if part.kind is BlockKind.HEADING:
        return block.kind is BlockKind.HEADING and (block.depth or 0) <= (part.depth or 0)
    return _heading_style(block) == _heading_style(part)


def heads_of(count: int) -> list[str]:
    """What the values on the sides of arrows are, by their order."""
    return [*_ENDS[:1], *[_HALFWAY] * (count - 2), _ENDS[1]] if count > 1 else [_ENDS[1]]


def printed_period(blocks: Sequence[Block]) -> tuple[int, int] | None:
    """The years that the first lines print for the plan, else some from the date of its cover on.

    This is a guard against what has long happened, and not what the plan will say of its period.
    """
    for at, block in enumerate(blocks[:_FIRST_LINES]):
        titled = at < _COVER and "。" not in block.text
        if block.grid is None and (titled or _OF_PERIOD.search(block.text)):
            for years in find_plan_years(block.text):
                return years.first, years.last
            if titled and (bare := _BARE_YEARS.search(fold(block.text))):
                return int(bare[1]), int(bare[2])
    dates = (parse_date(fold(b.text).strip()) for b in blocks[:_COVER] if b.grid is None)
    made = next((date.start.year for date in dates if date is not None and date.start), None)
    return (made, made + _LONGEST_PLAN) if made is not None else None


def _reached_in(block: Block) -> tuple[str, ...]:
    """The heads of values that a line gives as actual ones of years in their order."""
    text = fold(block.text)
    found = [one for one in find_spans(text) if has_both_ends(one.span)]
    if not found or not _ORDER_OF_ACTUALS.search(text[found[-1].end :]):
        return ()
    apart = all(_BETWEEN.search(text[a.end : b.start]) for a, b in pairwise(found))
    return tuple(f"{one.as_printed}実績" for one in found) if apart else ()
