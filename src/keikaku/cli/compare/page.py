"""The comparison on a terminal: each row with its remarks, the new text and the old one."""

from collections.abc import Iterator

from keikaku.cli.compare.marked import LEFT_OUT, PUT_IN, UNDERLINE, Marks, marked_lines
from keikaku.cli.terminal.style import Style
from keikaku.cli.terminal.width import hang, one_line
from keikaku.lineage.comparison import Cell, Comparison, Row
from keikaku.lineage.moved_text import moved_text
from keikaku.publish.comparison import frame
from keikaku.publish.comparison.layout import Layout


class Page:
    """How wide and in which style a comparison is shown."""

    def __init__(self, layout: Layout, width: int, style: Style) -> None:
        self._layout, self._width, self._style = layout, width, style

    def text(self, comparison: Comparison) -> str:
        """The whole page."""
        return "\n".join(self._lines(comparison)) + "\n"

    def _lines(self, comparison: Comparison) -> Iterator[str]:
        yield self._style.bold(self._layout.words.title)
        for line in frame.edition_lines(comparison, self._layout):
            yield from hang(line, self._width, "")
        yield ""
        for note in frame.notes(comparison, self._layout, underlined=self._style.colour):
            yield from hang(note, self._width, "")
        yield from self._moved(comparison)
        if comparison.rows:
            yield ""
            yield self._style.bold(f"【{self._layout.words.title}】")
        before: Row | None = None
        for row in comparison.rows:
            yield ""
            yield from self._headings(row, before)
            yield from self._row(row)
            before = row

    def _moved(self, comparison: Comparison) -> Iterator[str]:
        """What a reader looks for first: what moved, by kind, each with its reason."""
        yield ""
        yield self._style.bold(f"【{self._layout.words.moved}】")
        for line in moved_text(comparison.moved, self._layout.language).splitlines():
            indent = line[: len(line) - len(line.lstrip(" -"))]
            first, *more = hang(line.strip(" -"), self._width, " " * len(indent))
            yield indent + first.lstrip(" ")
            yield from more

    def _headings(self, row: Row, before: Row | None) -> Iterator[str]:
        """The headings above the row where they are not those of the row before."""
        known = before.place if before else ()
        *above, own = (_shown(each) for each in row.place or ("",))
        if row.place[:-1] != known[:-1] and above:
            for line in hang(" ＞ ".join(above), self._width, ""):
                yield self._style.faint(line)
        if row.place != known and own:
            for line in hang(f"■ {own}", self._width, ""):
                yield self._style.bold(line)

    def _row(self, row: Row) -> Iterator[str]:
        for remark in frame.remark_lines(row):
            yield from hang(f"→ {remark}", self._width, "  ")
        yield from self._side(row, row.new, self._layout.new, PUT_IN)
        yield from self._side(row, row.old, self._layout.old, LEFT_OUT)

    def _side(self, row: Row, cell: Cell | None, label: str, marks: Marks) -> Iterator[str]:
        address = self._layout.words.list_separator.join(cell.addresses) if cell else ""
        where = self._layout.words.as_of.format(_shown(address)) if address else ""
        yield f"  {self._style.faint(f'{_shown(label)}{where}')}"
        shown = UNDERLINE if self._style.colour else marks
        for line in frame.cell_lines(row, cell, self._layout):
            yield from marked_lines(line, shown, self._width, "    ")


def _shown(text: str) -> str:
    return one_line(frame.printable(text))
