"""The words above, below and beside the rows: titles, editions, notes, places."""

from collections.abc import Iterator

from keikaku.lineage.comparison import Cell, Comparison, Edition, Row
from keikaku.lineage.moved_text import head_of
from keikaku.lineage.sentences import sentence
from keikaku.lineage.text_diff import Segment
from keikaku.publish.comparison.layout import Layout
from keikaku.publish.comparison.printable import printable

__all__ = [
    "addresses",
    "cell_lines",
    "edition_lines",
    "headings",
    "moved_headings",
    "moved_rows",
    "notes",
    "place",
    "printable",
    "remark_lines",
]


def headings(layout: Layout) -> tuple[str, str, str, str]:
    """The four columns."""
    return (layout.words.place, *layout.sides(layout.old, layout.new), layout.words.remarks)


def edition_lines(comparison: Comparison, layout: Layout) -> tuple[str, str]:
    """Which edition stands on which side: 改正後：第2期総合戦略 案（令和元年7月30日現在）."""
    return layout.sides(
        _edition(layout.old, comparison.old, layout), _edition(layout.new, comparison.new, layout)
    )


def _edition(label: str, edition: Edition, layout: Layout) -> str:
    words = layout.words
    name = " ".join(part for part in (edition.title or words.untitled, edition.edition) if part)
    dated = words.as_of.format(edition.as_of) if edition.as_of else ""
    more = [
        words.period.format(edition.period) if edition.period else "",
        words.part.format(edition.part) if edition.part else "",
        words.list_separator.join(edition.files),
    ]
    rest = "".join(f"　{each}" for each in more if each)
    return printable(f"{label}{words.colon}{name}{dated}{rest}")


def notes(comparison: Comparison, layout: Layout, *, underlined: bool = True) -> Iterator[str]:
    """What the table says as a whole, how changes are marked, and what it does not show."""
    words = layout.words
    counted = words.counts.format(changes=comparison.changes)
    marked = words.underlined if underlined else words.bracketed
    yield f"{counted}{marked}" if comparison.changes else words.no_changes
    if comparison.moved.unused:
        unused = words.list_separator.join(comparison.moved.unused)
        yield words.unused_reasons.format(printable(unused))
    if comparison.uncertain:
        yield words.uncertain.format(count=comparison.uncertain)
    if comparison.unchanged:
        yield words.unchanged.format(count=comparison.unchanged)
    if comparison.print_only:
        yield words.print_only.format(count=comparison.print_only)
    if comparison.not_compared:
        each = (_on_both(layout, *each) for each in comparison.not_compared)
        yield words.not_compared.format(words.list_separator.join(each))


def _on_both(layout: Layout, name: str, old: int, new: int) -> str:
    """計画名と期間（改正前 0件・改正後 1件）."""
    return layout.words.on_both.format(
        name=layout.own_word(name),
        old=layout.old,
        old_count=old,
        new=layout.new,
        new_count=new,
    )


def moved_headings(layout: Layout) -> tuple[str, str, str]:
    """The three columns of the report of what moved."""
    return layout.words.moved_kind, layout.words.moved_text, layout.words.moved_reason


def moved_rows(comparison: Comparison, layout: Layout) -> Iterator[tuple[str, str, str]]:
    """What moved, with room for a reason where none is given."""
    for entry in comparison.moved.entries:
        told = sentence(entry.change, layout.language)
        head = head_of(entry.kind, layout.language)
        yield head, printable(told), printable(entry.reason or "")


def place(row: Row) -> str:
    """The heading under which the row stands."""
    return printable(row.place[-1]) if row.place else ""


def addresses(row: Row, layout: Layout) -> tuple[str, ...]:
    """Where both sides are found in their documents."""
    sides = layout.sides((layout.old, row.old), (layout.new, row.new))
    return tuple(
        printable(f"{label}{layout.words.colon}{layout.words.list_separator.join(cell.addresses)}")
        for label, cell in sides
        if cell and cell.addresses
    )


def remark_lines(row: Row) -> tuple[str, ...]:
    """The remarks, one a line."""
    return tuple(printable(remark.text) for remark in row.remarks)


def cell_lines(row: Row, cell: Cell | None, layout: Layout) -> tuple[tuple[Segment, ...], ...]:
    """What a side prints: each line with its label, unchanged long ones as （略）.

    A side on which there is nothing says so.
    """
    words = layout.words
    if cell is None:
        return ((Segment(words.added if row.new else words.dropped, False),),)
    lines = []
    for line in cell.lines:
        if line.omitted:
            lines.append((Segment(words.omitted, False),))
            continue
        label = (
            (Segment(f"{layout.own_word(line.label)}{words.colon}", False),) if line.label else ()
        )
        parts = (Segment(printable(part.text), part.changed) for part in line.segments)
        lines.append((*label, *parts))
    return tuple(lines)
