"""Tables of many services, a row or more for each and a year a column, under words of expecting.

サービスの見込量 stands over the table, 訪問介護 before its rows of 回数 and 人数; the years alone
say nothing of what their values are.
"""

import re
from collections.abc import Iterator, Sequence

from keikaku.core.text import fold, squeeze
from keikaku.core.values.cells import is_numbered_class
from keikaku.core.values.units import split_scale
from keikaku.documents.model import Cell, Grid
from keikaku.ingest.finds import Doubt
from keikaku.ingest.tables.around import Around
from keikaku.ingest.tables.columns import is_year, unit_in
from keikaku.ingest.tables.counting_names import counts_of_service
from keikaku.ingest.tables.expected import years_are_expected
from keikaku.ingest.tables.figures import is_figure
from keikaku.ingest.tables.heads import read_head
from keikaku.ingest.tables.listed import is_reckoned, without_signs
from keikaku.ingest.tables.purpose import is_money
from keikaku.ingest.tables.roles import VALUE_ROLES
from keikaku.ingest.tables.row_kinds import kind_of_row
from keikaku.ingest.tables.service_form import service_form, with_services
from keikaku.ingest.tables.services import names_one_service
from keikaku.ingest.vocabulary import Vocabulary

# What of a place or of people is expected, and no service of theirs.
_OF_OTHERS = re.compile(
    "人口|推計|認定者|(?<!利用)児童数の?(?:見込|推移)|保険料|給付費|費用|事業費"
)
_OF_SERVICES = re.compile(
    "量の見込|見込み?量|サービス量|必要量|ニーズ量|必要利用定員|確保(?:の?方策|の?内容)"
)
_SPENT = re.compile("給付費|事業費|費用|経費|会計|繰出")
_TOTAL = re.compile(r"(?:合|小|総)?計|全体|総数")
_BRACKETS = re.compile(r"\s*[(（][^()（）]*[)）]\s*$")
_HALF = 0.5
_FEWEST = 2


def services_of_rows(grid: Grid, around: Around, words: Vocabulary) -> tuple[Grid, ...]:
    """The table with its services in a column of names; none for others."""
    if not years_are_expected(grid, around, words) or _counts_money(grid, around, words):
        return ()

    def rows_of(filled: Sequence[int], labels: Sequence[int]) -> tuple[int, ...]:
        return _rows(grid, filled, labels, words)

    form = service_form(grid, words, rows_of)
    at = _naming(grid, form.rows, form.labels) if form is not None else None
    if form is None or at is None:
        return ()
    services = [cell for row in form.rows if (cell := _service_of(grid, row, at)) is not None]
    beside = not any(_is_count(grid.text(row, at)) for row in form.rows)
    return (with_services(grid, form, services, at if beside else None),)


def doubt_expected(grid: Grid, around: Around, words: Vocabulary) -> Iterator[Doubt]:
    """What is told of years under words such as サービスの見込量 that gave no indicator."""
    if not _speaks_of_services(around) or _counts_money(grid, around, words):
        return
    head = read_head(grid, 0, words)
    first = head.n_rows if head is not None else 0
    rows = [row for row in range(first, grid.n_rows) if any(map(is_figure, grid.row(row)))]
    dated = [c for c in (head.columns if head is not None else ()) if c.role in VALUE_ROLES]
    years = [row for row in rows if is_year(grid.text(row, 0))]
    if rows and max(len(years), sum(c.period is not None for c in dated)) >= _FEWEST:
        text = grid.text(rows[0], 0).strip() or grid.text(0, 0).strip()
        yield Doubt("table.indicators_unread", None, {"text": text}, grid.source)


def _speaks_of_services(around: Around) -> bool:
    texts = [fold(text) for text in (around.title, *around.headings)]
    told = (text for text in texts if _OF_SERVICES.search(text) or _OF_OTHERS.search(text))
    nearest = next(told, "")
    return bool(nearest) and _OF_OTHERS.search(nearest) is None


def _counts_money(grid: Grid, around: Around, words: Vocabulary) -> bool:
    """Whether all rows are amounts of money, by their labels or by what stands over the table."""
    said = (around.title, grid.text(0, 0), *around.lines)
    units = (split_scale(unit)[1] for text in said if (unit := unit_in(text)) is not None)
    spent = (
        re.search("給付費|事業費|費用|経費|会計|繰出", fold(around.title or around.heading))
        is not None
    )
    return spent or "円" in units or is_money(grid, range(grid.n_rows), words)


def _rows(
    grid: Grid, filled: Sequence[int], labels: Sequence[int], words: Vocabulary
) -> tuple[int, ...]:
    """The rows of services without sums; none where most name none or say what values are."""
    rows = [row for row in filled if not _is_derived(grid, row, labels)]
    kinds = any(kind_of_row(grid.text(row, at), words) for row in rows for at in labels)
    named = _naming(grid, rows, labels)
    return tuple(rows) if named is not None and not kinds else ()


def _naming(grid: Grid, rows: Sequence[int], labels: Sequence[int]) -> int | None:
    """The first column of labels in which each row has a name and most are services."""
    for at in labels:
        found = [_service_of(grid, row, at) for row in rows]
        named = [cell for cell in found if cell is not None and _names_service(cell.text)]
        if None not in found and len(named) > _HALF * len(rows):
            return at
    return None


def _is_derived(grid: Grid, row: int, labels: Sequence[int]) -> bool:
    texts = [grid.text(row, at) for at in labels]
    return any(is_reckoned(text) or _TOTAL.fullmatch(_plain(text)) for text in texts)


def _service_of(grid: Grid, row: int, column: int) -> Cell | None:
    """The cell that names the service of a row: beside it, or the nearest above rows of counts."""
    cells = (grid.at(above, column) for above in range(row, 0, -1))
    return next((c for c in cells if c and c.text.strip() and not _is_count(c.text)), None)


def _names_service(text: str) -> bool:
    """Whether a label names one service, or those to whom a law gives it: 3号認定."""
    given = is_numbered_class(text) and "被保険者" not in text
    return given or names_one_service(_plain(text))


def _is_count(text: str) -> bool:
    return counts_of_service(_plain(text))


def _plain(text: str) -> str:
    return squeeze(_BRACKETS.sub("", without_signs(fold(text))))
