"""What was done (実績): 来場者数 合計約25,000人, 総放送時間:1,420分, 全2回."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from keikaku.core.indicators import Role
from keikaku.core.plan import Result
from keikaku.core.sources import Location
from keikaku.core.values.model import CellValue
from keikaku.core.years.model import FuzzyDate, Period, Span, StatedIn
from keikaku.core.years.parse import find_spans
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.finds import Doubt, Find
from keikaku.ingest.list_words import either
from keikaku.ingest.numbering import parse_mark
from keikaku.ingest.result_clauses import Clause, clauses_of
from keikaku.ingest.stated import amounts_in, as_value, doubts_of

_PERIOD_LINE = re.compile(r"^[（(]?(.+?)(?:の)?実績[）)]?$")
_WHOLE_SERIES = r"全\s*[0-9０-９]+\s*(?:回|日間|日程|講座|コース)"
_PLACES = r"[0-9０-９]+(?:市町村|市町|市|町|村)[0-9０-９]+[一-龥々ァ-ヶー]+"
_COUNTER = "(?:人|名|回|件|社|団体|校|組|冊|枚|日)"
_TOTAL = rf"(?:合計|総計|延べ|のべ)\s*約?[0-9０-９][0-9０-９,，.]*[万千]?{_COUNTER}"
_IN_SENTENCE = re.compile(f"{_WHOLE_SERIES}|{_PLACES}|{_TOTAL}")
_PAST = re.compile(r"(?:した|ました|でした|だった|あった|なった|れた)$")
_BRACKET_AT_END = re.compile(r"[（(][^（）()]*[）)]$")
_LONGEST_RUN = 4
_LONGEST_LIST = 8
_LONGEST_LINE = 400

_Run = Sequence[Block]


def find_results(blocks: Sequence[Block]) -> tuple[Find[Result], ...]:
    """Every statement of a result, in reading order: one for each clause that holds numbers.

    Only lines that say 実績：, a total of what was done, 全n回 or 延べ are read, and none that
    speaks of what is to be. The one year printed in the sentence, or in a line (…実績) of its
    own beside it, is that of its numbers. Doubts: `result.period_unclear` (several years),
    `result.period_missing` (none), `value.unreadable`.
    """
    return tuple(find for run in _runs(blocks) for find in _in_run(run))


def _runs(blocks: Sequence[Block]) -> Iterator[_Run]:
    """Lines that stand together without a gap: a paragraph, or a list item and what goes on."""
    run: list[Block] = []
    for block in blocks:
        alone = block.kind not in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}
        if run and (alone or block.gap_before or block.kind is BlockKind.LIST_ITEM):
            yield run
            run = []
        if not alone:
            run.append(block)
    yield run


def _in_run(run: _Run) -> list[Find[Result]]:
    finds = [find for block in run for find in _in_line(block)] or list(_in_sentence(run))
    for period, place in _period_lines(run):
        finds = [_under_period(find, period, run, place) for find in finds]
    return finds


def _in_line(block: Block) -> Iterator[Find[Result]]:
    """A line that is nothing but results."""
    text = block.text.strip()
    if len(text) > _LONGEST_LINE or not _may_be().search(text) or _to_be_done().search(text):
        return
    announced = _announced().match(text)
    clauses = clauses_of(announced[2] if announced else text)
    if announced and any(clause.cells for clause in clauses):
        for clause in clauses:
            said = f"{announced[1].strip()}：{clause.text}"
            yield _result(block, said, clause, text)
    elif clauses and all(clause.counts_what_was_done for clause in clauses):
        for clause in clauses:
            yield _result(block, clause.text, clause, text)


@cache
def _may_be() -> re.Pattern[str]:
    """Words without which no line is a result; a look at them spares reading the numbers."""
    return re.compile(rf"{either('result_label')}|{either('total_word')}|総")


@cache
def _announced() -> re.Pattern[str]:
    return re.compile(rf"^(.*{either('result_label')})\s*[:：]\s*(.+)$")


@cache
def _to_be_done() -> re.Pattern[str]:
    """Words of what is to be; 目指した says what was."""
    return re.compile(rf"{either('not_done')}(?!した)")


def _result(block: Block, said: str, clause: Clause, sentence: str) -> Find[Result]:
    doubts: tuple[Doubt, ...] = ()
    if not clause.cells and re.search("[0-9０-９]", clause.text):
        doubts = (Doubt("value.unreadable", "values", {"raw": clause.text}, block.source),)
    find = _found(
        block.order, said, clause.cells, block.source, label=clause.label, sentence=sentence
    )
    return replace(find, uses=frozenset({block.order}), doubts=(*find.doubts, *doubts))


def _found(
    order: int,
    said: str,
    cells: Sequence[CellValue],
    source: Location,
    *,
    label: str | None = None,
    sentence: str,
) -> Find[Result]:
    period, doubt = _period_in(sentence)
    values = tuple(as_value(cell, Role.RESULT, source, label) for cell in cells)
    dated = tuple(replace(value, period=value.period or period) for value in values)
    doubts = [d for cell in cells for d in doubts_of(cell, "values", source)]
    if doubt and any(value.period is None for value in dated):
        doubts.append(Doubt(doubt, "values", {"text": said}, source))
    return Find(Result("", None, said, dated, source), order, doubts=tuple(doubts))


def _period_in(text: str) -> tuple[Period | None, str | None]:
    """The one year, range or date of a sentence, years before dates; else the doubt's code.

    令和2年度に始めた is the year of something else.
    """
    spans = find_spans(text)
    told = [span for span in spans if not _of_a_beginning().match(text, span.end)]
    years: dict[Span, str] = {
        s.span: s.as_printed for s in told if not isinstance(s.span, FuzzyDate)
    }
    found = years or {s.span: s.as_printed for s in told}
    if len(found) == 1:
        ((span, printed),) = found.items()
        return Period(span, printed, StatedIn.CELL), None
    return None, "result.period_unclear" if spans else "result.period_missing"


@cache
def _of_a_beginning() -> re.Pattern[str]:
    """Behind the year of something that began or was made then."""
    return re.compile(rf"から|より|以降|以来|に[^、。：:]{{0,10}}{either('began_words')}")


def _period_lines(run: _Run) -> Iterator[tuple[Period, int]]:
    """(平成30年度～令和2年度実績) on a line of its own, and where in the run it stands."""
    for place, block in enumerate(run):
        match = _PERIOD_LINE.match(block.text.strip())
        spans = find_spans(block.text) if match else ()
        if match and len(spans) == 1 and spans[0].as_printed == match[1]:
            yield Period(spans[0].span, spans[0].as_printed, StatedIn.CELL), place


def _under_period(find: Find[Result], period: Period, run: _Run, place: int) -> Find[Result]:
    """The period of the line below or above a list of results, no heading standing between."""
    own = next(at for at, block in enumerate(run) if block.order == find.order)
    between = run[min(own, place) : max(own, place)]
    if len(between) > _LONGEST_LIST or any(parse_mark(block.text) for block in between):
        return find
    order = run[place].order
    values = tuple(replace(value, period=value.period or period) for value in find.thing.values)
    doubts = tuple(d for d in find.doubts if not d.code.startswith("result.period"))
    thing = replace(find.thing, values=values)
    uses = find.uses | {order} if find.uses else find.uses
    return replace(find, thing=thing, uses=uses, doubts=doubts)


def _in_sentence(run: _Run) -> Iterator[Find[Result]]:
    """A total inside a sentence that tells what was done; the sentence itself stays text."""
    text = "\n".join(block.text for block in run)
    if len(run) > _LONGEST_RUN or len(text) > _LONGEST_LINE or not _tells_what_was_done(text):
        return
    for match in _IN_SENTENCE.finditer(text):
        cells = amounts_in(match.group())
        if cells:
            block = run[text[: match.start()].count("\n")]
            yield _found(run[0].order, text, cells, block.source, sentence=text)


def _tells_what_was_done(text: str) -> bool:
    """One sentence in the past, or one that stops at 開催 or 実施, and nothing to be done."""
    end = _BRACKET_AT_END.sub("", text.strip().rstrip("。")).rstrip("。 \u3000")
    if "。" in end or _to_be_done().search(text) or not _done().search(text):
        return False
    return bool(_PAST.search(end) or _done_at_end().search(end))


@cache
def _done() -> re.Pattern[str]:
    return re.compile(either("done_words"))


@cache
def _done_at_end() -> re.Pattern[str]:
    return re.compile(rf"{either('done_words')}$")
