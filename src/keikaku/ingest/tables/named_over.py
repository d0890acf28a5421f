"""Indicators that say only how is counted (回数, 人数), named by what stands over their rows.

A plan of services prints a small table under the name of each; only that says 訪問介護.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from keikaku.ingest.tables.around import Around, lines_of_rows, with_caption
from keikaku.ingest.tables.counting_names import counts_of_service, counts_only
from keikaku.ingest.tables.drafts import DraftIndicator
from keikaku.ingest.tables.purpose import named_as_indicators
from keikaku.ingest.tables.services import (
    is_label,
    names_one_service,
    one_service,
    subject_of,
    tells_class,
    tells_deed,
)
from keikaku.ingest.tables.table_found import TableReading
from keikaku.ingest.vocabulary import Vocabulary

_TAKEN, _DOUBTED, _UNNAMED = "name.from_above", "name.from_above_unsure", "name.counts_only"


@dataclass(frozen=True, slots=True)
class _Subject:
    """What a text over the rows speaks of. `labels` tells that it stands there for them alone."""

    name: str
    labels: bool = False

    @property
    def serves(self) -> bool:
        """Whether it is one service, of which nothing but numbers can be told."""
        return names_one_service(self.name)

    @property
    def near(self) -> bool:
        """Whether it is what the rows count, as far as its place tells."""
        return self.serves or (self.labels and not tells_class(self.name))

    @property
    def sure(self) -> bool:
        """Whether it can be nothing else."""
        return self.near and not tells_deed(self.name)


def name_by_what_is_over(table: TableReading, around: Around, words: Vocabulary) -> None:
    """Put what stands over rows of 回数 and 人数 before these, and tell where that is not sure.

    A name such as 利用者数 is whole where its column is headed 指標.
    """
    over = [*_over(table, with_caption(around, table.grid))]
    names = [indicator.name.name for indicator in table.indicators]
    of_one = all(map(counts_of_service, names))
    headed = any(named_as_indicators(region.columns, words) for region in table.regions)
    needy = counts_only if headed else counts_of_service
    counted = [one.measure for one in table.indicators if counts_only(one.name.name)]
    for indicator, name in zip(table.indicators, names, strict=True):
        if needy(name):
            # 時間数 beside it cannot be read without what is over both.
            shares = indicator.measure in counted
            _name(indicator, [*_beside(indicator), *(over if of_one else ())], shares=shares)


def _beside(indicator: DraftIndicator) -> Iterator[_Subject]:
    """The measure that a column or a line over the rows names, or the service they are parts of."""
    if names_one_service(indicator.part):
        yield _Subject(indicator.part, labels=True)
    title = subject_of(indicator.measure.title) if indicator.measure is not None else ""
    if title:
        yield _Subject(title, labels=True)


def _over(table: TableReading, around: Around) -> Iterator[_Subject]:
    """What is said over a table, the nearest first.

    A heading such as 実績と見込み or 予防給付 leaves it to the one above it to say of what.
    """
    for text in (*_of_table(table), around.title):
        title = subject_of(text)
        if title:
            yield _Subject(title, is_label(text))
    for title in filter(None, map(subject_of, around.headings)):
        yield _Subject(title, tells_class(title))
        if not tells_class(title):
            return


def _of_table(table: TableReading) -> Iterator[str]:
    """The lines of a table over its heads, and its corner where that names a service."""
    heads = [row for region in table.regions for row in region.heads]
    yield from reversed(lines_of_rows(table.grid, range(min(heads, default=0))))
    corner = table.grid.text(heads[0], table.layout.name) if heads and table.layout else ""
    if one_service([corner]):
        yield corner


def _name(indicator: DraftIndicator, over: Sequence[_Subject], *, shares: bool) -> None:
    """Name an indicator by the nearest service over it, else by what stands there.

    `shares` tells that it has a bare count beside it, which takes the same name.
    """
    counted = indicator.name.name
    bare = counts_only(counted) or shares
    chosen = next((one for one in over if one.near), next(iter(over), None))
    if chosen is None and counts_only(counted):
        indicator.doubt(_UNNAMED, "name", name=counted)
    elif chosen is not None and (bare or chosen.serves or _is_beside(chosen, indicator)):
        sure = chosen.sure and (bare or chosen.serves)
        _put_before(indicator, chosen, over[: over.index(chosen)], sure=sure)


def _is_beside(subject: _Subject, indicator: DraftIndicator) -> bool:
    """Whether it is the measure beside a row, and a thing that has users rather than a deed."""
    return subject.sure and subject in [*_beside(indicator)]


def _put_before(
    indicator: DraftIndicator, chosen: _Subject, nearer: Sequence[_Subject], *, sure: bool
) -> None:
    """Name an indicator by a subject; labels nearer than that tell a part of it."""
    name, counted = indicator.name, indicator.name.name
    apart = [one.name for one in nearer if one.labels and one.name not in chosen.name]
    scope = [note for note in name.scope_notes if note != chosen.name]
    notes = (*dict.fromkeys(apart), counted, *scope)
    indicator.name = replace(name, name=chosen.name, scope_notes=notes)
    indicator.part = counted if indicator.part in ("", chosen.name) else indicator.part
    code = _TAKEN if sure else _DOUBTED
    indicator.doubt(code, "name", name=counted, subject=chosen.name)
