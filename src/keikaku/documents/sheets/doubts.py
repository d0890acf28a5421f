"""What a sheet holds and does not show, and what of it has not been worked out."""

from collections.abc import Callable, Iterable, Iterator

from keikaku.documents.model import ReadingDoubt
from keikaku.documents.sheets.places import on_sheet
from keikaku.documents.sheets.sheet import Sheet, column_name

_MOST_RUNS = 5


def doubts_of(sheet: Sheet, source: str, *, hidden: bool) -> Iterator[ReadingDoubt]:
    """The doubts about one sheet as a whole."""
    place = on_sheet(source, sheet.name)
    if hidden:
        if sheet.cells:
            yield ReadingDoubt("content.hidden", {"what": f"非表示のシート「{sheet.name}」"}, place)
        return
    for what in _hidden(sheet):
        yield ReadingDoubt("content.hidden", {"what": f"シート「{sheet.name}」の{what}"}, place)
    if sheet.not_calculated:
        details = {"cell": _named(sheet.not_calculated)}
        yield ReadingDoubt("sheet.formulas_without_results", details, place)


def _hidden(sheet: Sheet) -> Iterator[str]:
    """The hidden rows and columns with text, and texts that a format keeps from being seen."""
    rows = sorted({row for row, _ in sheet.cells if row in sheet.hidden_rows})
    if rows:
        names = _runs(rows, lambda row: str(row + 1))
        yield f"非表示の行{names}（{len(rows)}行）"
    columns = sorted({column for _, column in sheet.cells if column in sheet.hidden_columns})
    if columns:
        yield f"非表示の列{_runs(columns, column_name)}（{len(columns)}列）"
    if sheet.unseen:
        yield f"表示形式で見えない値（{sheet.unseen}か所）"


def _runs(numbers: Iterable[int], name: Callable[[int], str]) -> str:
    """12～15、20 of 12, 13, 14, 15 and 20; no more than a few of the runs."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    shown = [name(r[0]) if len(r) == 1 else f"{name(r[0])}～{name(r[-1])}" for r in runs]
    return "、".join(shown[:_MOST_RUNS]) + "ほか" * (len(shown) > _MOST_RUNS)


def _named(cells: list[str]) -> str:
    return cells[0] if len(cells) == 1 else f"{cells[0]}ほか{len(cells) - 1}か所"
