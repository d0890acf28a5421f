"""Tables of one service each: what is needed and what is offered, a year a column.

延長保育事業 stands over the table; its rows are 量の見込み and 確保方策 and name nothing else.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from keikaku.core.text import fold
from keikaku.documents.model import Cell, Grid
from keikaku.ingest.tables.around import Around
from keikaku.ingest.tables.columns import header_words
from keikaku.ingest.tables.counting_names import counts_of_service
from keikaku.ingest.tables.expected import may_be_reached, years_are_expected
from keikaku.ingest.tables.listed import is_reckoned, without_signs
from keikaku.ingest.tables.roles import ColumnRole
from keikaku.ingest.tables.row_kinds import kind_of_row
from keikaku.ingest.tables.service_form import ServiceForm, service_form, with_services
from keikaku.ingest.tables.services import bare_title, is_service, one_service
from keikaku.ingest.vocabulary import Vocabulary

_FEWEST = 2
_BRACKETS = re.compile(r"\s*[(（][^()（）]*[)）]\s*$")
_OF_SERVICES = re.compile("事業|サービス|名称?$|認定")
_EXPECTED = re.compile("見込|必要量|サービス量|計画値|確保")


def says_plan_of_service(text: str, words: Vocabulary) -> bool:
    """Whether a text ends with 量の見込み, 確保方策 or another word of such plans."""
    plain = without_signs(header_words(without_signs(fold(text))))
    return plain.endswith(words.rows["service_plan"]) and not is_reckoned(text)


def services_as_rows(grid: Grid, around: Around, words: Vocabulary) -> tuple[Grid, ...]:
    """The table with a column of the service that is named over it; none for others.

    Rows that count its places (実施か所数) are a table of their own, for they are no plan in words.
    """
    service = _service(around, words)
    form = _form(grid, words, says_plan_of_service) if service else None
    if form is None or len(form.years) + form.aims < _FEWEST:
        return ()
    counted = tuple(
        row
        for row in form.rows
        if any(_says_count(grid.text(row, at), words) for at in form.labels)
    )
    planned = tuple(row for row in form.rows if row not in counted)
    parts = (replace(form, rows=rows) for rows in (planned, counted) if rows)
    return tuple(_of_one(grid, part, service) for part in parts)


def counts_as_rows(grid: Grid, around: Around, words: Vocabulary) -> tuple[Grid, ...]:
    """The same for rows of 回数 and 人数 whose years nothing says to be those of indicators.

    The corner or what stands over them names one service, and this says that they are expected; of
    実績と見込み nobody can tell which year is which.
    """
    said = (around.title, *around.headings)
    service = one_service([grid.text(0, 0)]) or one_service(said)
    named = service and any(_EXPECTED.search(text) for text in said)
    form = _form(grid, words, _says_count) if named else None
    if form is None or (form.years and may_be_reached(around)):
        return ()
    years = form.years if years_are_expected(grid, around, words) else ()
    return (_of_one(grid, replace(form, years=years), service),)


def _says_count(text: str, words: Vocabulary) -> bool:
    """Whether a label says how a service is counted, and no kind of value."""
    plain = _BRACKETS.sub("", without_signs(fold(text)))
    return counts_of_service(plain) and kind_of_row(text, words) is None


def _service(around: Around, words: Vocabulary) -> str:
    """The service that the line right over a table, or its heading, names."""
    titles = (bare_title(text) for text in (around.title, around.heading))
    named = (t for t in titles if is_service(t) and not says_plan_of_service(t, words))
    return next(named, "")


def _of_one(grid: Grid, form: ServiceForm, service: str) -> Grid:
    """The table with one service beside all rows."""
    labels = (grid.at(row, form.labels[0]) for row in form.rows)
    beside = [Cell(0, 0, service, c.source if c else grid.source) for c in labels]
    return with_services(grid, form, beside)


def _form(
    grid: Grid, words: Vocabulary, plans: Callable[[str, Vocabulary], bool]
) -> ServiceForm | None:
    def rows_of(filled: Sequence[int], labels: Sequence[int]) -> tuple[int, ...]:
        return _rows(grid, filled, labels, words, plans)

    return service_form(grid, words, rows_of)


def _rows(
    grid: Grid,
    filled: Sequence[int],
    labels: Sequence[int],
    words: Vocabulary,
    plans: Callable[[str, Vocabulary], bool],
) -> tuple[int, ...]:
    """The rows that plan; none where others stand among them that are not reckoned from these.

    What their service has of places may stand among them: 実施か所数.
    """
    at = next((at for at in labels if any(plans(grid.text(r, at), words) for r in filled)), None)
    if at is None or _names_services(grid, filled, [c for c in labels if c < at]):
        return ()
    said = {row: grid.text(row, at) for row in filled}
    planned = [row for row, text in said.items() if plans(text, words)]
    counted = [row for row, text in said.items() if planned and _says_count(text, words)]
    read = tuple(row for row in filled if row in planned or row in counted)
    others = [text for row, text in said.items() if row not in read]
    return read if all(_is_computed(text, words) for text in others) else ()


def _names_services(grid: Grid, rows: Sequence[int], labels: Sequence[int]) -> bool:
    """Whether labels before those of the plan are services of their own, and no 区域 or 学年."""
    heads = [grid.text(row, at) for at in labels for row in range(min(rows))]
    texts = [bare_title(grid.text(row, at)) for at in labels for row in rows]
    return any(map(_OF_SERVICES.search, heads)) or any(map(is_service, texts))


def _is_computed(text: str, words: Vocabulary) -> bool:
    kind = kind_of_row(text, words)
    return kind is not None and kind.role is ColumnRole.DERIVED
