"""Plans named with their period (計画期間): tables of layers, label lines and title lines."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from keikaku.core.plan import TitledPeriod
from keikaku.core.sources import Location
from keikaku.core.text import fold, squeeze
from keikaku.documents.model import Block, BlockKind, Grid
from keikaku.ingest.finds import Doubt, Find
from keikaku.ingest.list_words import either, list_words
from keikaku.ingest.plan_names import document_plan, is_plan_name, plan_name, without_number
from keikaku.ingest.plan_years import PlanYears, find_plan_years

_AROUND = " \u3000:：（()）「」『』【】、・～~はをの"
_LETTERS = re.compile("[ぁ-ゖァ-ヶ一-龥A-Za-z]")
_HEADING_REACH = 3
_OF_NAMED = re.compile(r"の期間は、?\s*$")
_ONLY_WORDS = re.compile(r"[^。]{0,12}")


def find_periods(blocks: Sequence[Block]) -> tuple[Find[TitledPeriod], ...]:
    """Every plan that the document names with its period, once each, in reading order.

    Doubts: `period.length_differs` ((5年間) against the years), `period.kind_assumed` (年 or
    bare years taken for 年度), `period.differs` (one plan with two periods).
    """
    plan = document_plan(blocks)
    finds: list[Find[TitledPeriod]] = []
    for index, block in enumerate(blocks):
        if block.grid is not None:
            finds += _in_table(block, block.grid)
        else:
            finds += _in_line(blocks, index, plan)
    return _once(finds)


def _in_table(block: Block, grid: Grid) -> Iterator[Find[TitledPeriod]]:
    finds: list[Find[TitledPeriod]] = []
    whole = True
    ends = _end_columns(grid)
    for row in range(grid.n_rows):
        found, understood = _in_row(block, grid, row, ends)
        finds += found
        whole = whole and (understood or (row == 0 and not found))
    uses = frozenset({block.order}) if whole else frozenset()
    yield from (replace(find, uses=uses) for find in finds or _under_names(block, grid))


def _end_columns(grid: Grid) -> tuple[int, int] | None:
    """The columns of the first and of the last year, where the header names them."""
    header = [squeeze(text) for text in grid.row(0)] if grid.n_rows > 1 else []
    found = [
        [c for c, text in enumerate(header) if any(word in text for word in list_words(kind))]
        for kind in ("period_start_header", "period_end_header")
    ]
    return (found[0][0], found[1][0]) if all(len(columns) == 1 for columns in found) else None


def _in_row(
    block: Block, grid: Grid, row: int, ends: tuple[int, int] | None
) -> tuple[list[Find[TitledPeriod]], bool]:
    """The periods of a row and whether the row says nothing besides."""
    columns = [c for c in range(grid.n_columns) if grid.text(row, c).strip()]
    names = [c for c in columns if is_plan_name(grid.text(row, c))]
    if len(names) != 1:
        return [], not columns
    title = grid.text(row, names[0]).strip()
    finds: list[Find[TitledPeriod]] = []
    understood = True
    for column, text in _statements(grid, row, ends):
        cell = grid.at(row, column)
        if column == names[0] or cell is None:
            continue
        stated = _titled(text, title)
        finds += [_find(block, name, years, cell.source) for name, years in stated]
        understood = understood and bool(stated)
    return finds, understood and bool(finds)


def _statements(grid: Grid, row: int, ends: tuple[int, int] | None) -> Iterator[tuple[int, str]]:
    """The filled cells of a row; a first and a last year in two cells are one statement."""
    if ends is not None:
        yield ends[0], "～".join(grid.text(row, column).strip() for column in ends)
    for column in range(grid.n_columns):
        if grid.text(row, column).strip() and column not in (ends or ()):
            yield column, grid.text(row, column)


def _under_names(block: Block, grid: Grid) -> Iterator[Find[TitledPeriod]]:
    """Plans side by side in the header and their periods below."""
    for column in range(grid.n_columns):
        title = grid.text(0, column).strip()
        for row in range(1, grid.n_rows if is_plan_name(title) else 0):
            cell = grid.at(row, column)
            if cell is not None and grid.starts_at(row, column):
                for name, years in _titled(cell.text, title):
                    yield _find(block, name, years, cell.source)


def _titled(text: str, otherwise: str) -> list[tuple[str, PlanYears]]:
    """The cell read whole as titles with periods; empty when words are left over."""
    stated: list[tuple[str, PlanYears]] = []
    at = 0
    for years in find_plan_years(text):
        name = text[at : years.start].strip(_AROUND)
        if name and not is_plan_name(name):
            return []
        stated.append((name or otherwise, years))
        at = years.end
    return [] if text[at:].strip(_AROUND) else stated


def _in_line(blocks: Sequence[Block], index: int, plan: str | None) -> Iterator[Find[TitledPeriod]]:
    block = blocks[index]
    years = find_plan_years(block.text)
    if len(years) != 1 or block.kind is BlockKind.FURNITURE:
        return
    title, whole = _title_of(blocks, index, years[0], plan)
    if title is not None:
        uses = frozenset({block.order}) if whole else frozenset()
        yield replace(_find(block, title, years[0], block.source), uses=uses)


def _title_of(
    blocks: Sequence[Block], index: int, years: PlanYears, plan: str | None
) -> tuple[str | None, bool]:
    """Whose period a line states, and whether the line says nothing besides."""
    text = blocks[index].text
    before, after = text[: years.start], text[years.end :]
    above = blocks[index - 1].text if index else ""
    bare = not after.strip(_AROUND)
    plan = _plan_above(blocks, index) or plan
    if (label := _label_start(before)) is not None:
        return _subject(before[:label], plan), bare and not before[:label]
    if not before.strip(_AROUND) and bare and _is_label(above):
        return plan, True
    if blocks[index].kind is BlockKind.LIST_ITEM or not _ONLY_WORDS.fullmatch(after.strip()):
        return None, False
    if not before.strip(_AROUND):
        bracketed = before.strip()[-1:] in {"(", "（"}
        return (plan_name(above) if bracketed and len(above) <= 60 else None), False
    return (before.strip(_AROUND) if is_plan_name(before) else None), False


def _plan_above(blocks: Sequence[Block], index: int) -> str | None:
    """The plan that a line right above is the name of: the period is then that plan's."""
    for block in reversed(blocks[max(0, index - _HEADING_REACH) : index]):
        name = without_number(block.text)
        if block.grid is None and is_plan_name(name):
            return name.strip(_AROUND)
    return None


@cache
def _label() -> re.Pattern[str]:
    """計画期間 as a label or as the subject of a sentence, directly before the years."""
    return re.compile(rf"{either('period_label')}[）)】\]]?[はを]?[\s:：、は]*$|の期間は、?\s*$")


def _label_start(before: str) -> int | None:
    """Where the label before the years begins, which leaves 後期基本計画の期間は its plan."""
    named = _OF_NAMED.search(before)
    if named is not None and _subject(before[: named.start()], None) is not None:
        return named.start()
    if named is not None and _bare(before[: named.start()]) in list_words("this_plan"):
        return named.start()
    label = _label().search(before)
    return label.start() if label is not None else None


def _is_label(text: str) -> bool:
    name = squeeze(without_number(text)).strip("【】[]<>《》:：")
    return name in {squeeze(word) for word in list_words("period_label")}


def _subject(before: str, plan: str | None) -> str | None:
    """前期基本計画の計画期間は → 前期基本計画; 本計画の, ①, nothing → the document's plan."""
    name = _bare(before)
    if not _LETTERS.search(name) or name in list_words("this_plan"):
        return plan
    return name if is_plan_name(name) else None


def _bare(before: str) -> str:
    return re.split("[。、]", without_number(fold(before)).strip(_AROUND))[-1]


def _find(block: Block, title: str, years: PlanYears, source: Location) -> Find[TitledPeriod]:
    period = TitledPeriod("", title, years.first, years.last, source)
    return Find(period, block.order, doubts=tuple(replace(d, source=source) for d in years.doubts))


def _once(finds: Iterable[Find[TitledPeriod]]) -> tuple[Find[TitledPeriod], ...]:
    """One find for each title and period; a second period of one title is doubtful."""
    kept: dict[tuple[str, int, int], Find[TitledPeriod]] = {}
    spans: dict[str, TitledPeriod] = {}
    for find in finds:
        title = squeeze(find.thing.title)
        key = (title, find.thing.start, find.thing.end)
        first = spans.setdefault(title, find.thing)
        if key in kept:
            kept[key] = replace(kept[key], uses=kept[key].uses | find.uses)
        else:
            kept[key] = _differing(find, first)
    return tuple(kept.values())


def _differing(find: Find[TitledPeriod], first: TitledPeriod) -> Find[TitledPeriod]:
    if (find.thing.start, find.thing.end) == (first.start, first.end):
        return find
    details = {"title": find.thing.title, "other": f"{first.start}～{first.end}"}
    doubt = Doubt("period.differs", "start", details, find.thing.source)
    return replace(find, doubts=(*find.doubts, doubt))
