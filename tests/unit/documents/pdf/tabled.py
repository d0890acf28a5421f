"""Tables as a test draws them, with some of their rules, and what is found of them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from keikaku.documents.pdf.extract import open_pdf
from keikaku.documents.pdf.found import FoundTable
from keikaku.documents.pdf.page import PageContent
from keikaku.documents.pdf.tables import tables_of
from tests.unit.documents.pdf.printed import Draw, Sheet, pdf

GREY, BLUE, AMBER, WHITE = (0.9, 0.9, 0.9), (0.8, 0.87, 0.96), (1.0, 0.9, 0.6), (1.0, 1.0, 1.0)
KPI = [
    ["指標名", "単位", "現状値（R5）", "目標値（R10）"],
    ["図書の貸出冊数", "冊", "5.2", "6.0"],
    ["空き家バンクの成約件数", "件", "12", "60"],
    ["子育て支援センターの利用者数", "人", "12,345", "15,000"],
    ["市債残高", "百万円", "▲1,250", "▲900"],
]
WIDTHS = (180, 50, 90, 90)


@dataclass(frozen=True)
class Table:
    """Rows of texts; what a cell to the left covers is "<", what one above covers is "^".

    `rules` are letters: t(op), b(ottom), s(ides), h(ead: below the first row), r(ows: between all),
    c(olumns: between all), f(irst: right of the first column), n(ame: columns of the head only).
    Numbers stand at the right, the first row in the middle where it is a head, unless `align`
    says otherwise.
    """

    rows: Sequence[Sequence[str]] = field(default_factory=lambda: KPI)
    rules: str = "tbshrc"
    left: float = 60
    top: float = 100
    widths: Sequence[float] = WIDTHS
    step: float = 18
    align: str | None = None
    size: float = 9.0
    margin: float = 4.0
    weight: float = 0.5
    headed: bool = True

    @property
    def xs(self) -> list[float]:
        return [self.left + sum(self.widths[:n]) for n in range(len(self.widths) + 1)]

    @property
    def ys(self) -> list[float]:
        heights = [self.step * max(text.count("\n") + 1 for text in row) for row in self.rows]
        return [self.top + sum(heights[:n]) for n in range(len(heights) + 1)]

    def draw(self, sheet: Sheet) -> None:
        sheet.canvas.setLineWidth(self.weight)
        for line in self._lines():
            sheet.canvas.line(line[0], sheet.height - line[1], line[2], sheet.height - line[3])
        self.write(sheet)

    def write(self, sheet: Sheet) -> None:
        """The texts alone."""
        for r, row in enumerate(self.rows):
            for c, text in enumerate(row):
                if text not in ("<", "^"):
                    end = self._end(row, c)
                    for n, part in enumerate(text.split("\n")):
                        self._text(
                            sheet,
                            (self.xs[c], self.xs[end]),
                            self.ys[r],
                            n,
                            part,
                            self.headed and r == 0,
                        )

    def fill(
        self, sheet: Sheet, row: int, columns: Iterable[int], colour: tuple[float, ...]
    ) -> None:
        """Shades cells of a row, each for itself."""
        for column in columns:
            box = (self.xs[column], self.ys[row], self.xs[column + 1], self.ys[row + 1])
            fill(sheet, box, colour)

    def _end(self, row: Sequence[str], column: int) -> int:
        end = column + 1
        while end < len(row) and row[end] == "<":
            end += 1
        return end

    def _text(
        self, sheet: Sheet, ends: tuple[float, float], top: float, n: int, text: str, head: bool
    ) -> None:
        number = text[:1].isdigit() or text[:1] in "▲－"
        align = self.align or ("c" if head else "r" if number else "l")
        width = sheet.canvas.stringWidth(text, "HeiseiMin-W3", self.size)
        room = ends[1] - ends[0]
        x = {"l": self.margin, "r": room - self.margin - width, "c": (room - width) / 2}[align]
        sheet.text(ends[0] + x, top + (self.step - self.size) / 2 + n * self.step, text, self.size)

    def _lines(self) -> list[tuple[float, float, float, float]]:
        xs, ys = self.xs, self.ys
        rows, columns = len(self.rows), len(self.widths)
        lines = []
        for r in range(rows + 1):
            kind = "t" if r == 0 else "b" if r == rows else "h" if r == 1 else "r"
            if kind in self.rules:
                covered = [0 < r < rows and self.rows[r][c] == "^" for c in range(columns)]
                lines += [
                    (xs[c], ys[r], xs[c + 1], ys[r]) for c in range(columns) if not covered[c]
                ]
        for c in range(columns + 1):
            for r in range(rows):
                edge = c in (0, columns)
                kinds = "s" if edge else "c" + "f" * (c == 1) + "n" * (r == 0)
                merged = not edge and self.rows[r][c] == "<"
                if any(kind in self.rules for kind in kinds) and not merged:
                    lines.append((xs[c], ys[r], xs[c], ys[r + 1]))
        return lines


def fill(sheet: Sheet, box: tuple[float, float, float, float], colour: tuple[float, ...]) -> None:
    left, top, right, bottom = box
    sheet.canvas.setFillColorRGB(*colour)
    sheet.canvas.rect(left, sheet.height - bottom, right - left, bottom - top, stroke=0, fill=1)
    sheet.canvas.setFillColorRGB(0, 0, 0)


def arrow(sheet: Sheet, box: tuple[float, float, float, float], colour=AMBER) -> None:
    """A block arrow that points to the right."""
    left, top, right, bottom = box
    middle, neck = (top + bottom) / 2, right - 8
    path = sheet.canvas.beginPath()
    points = [(left, top + 3), (neck, top + 3), (neck, top), (right, middle)]
    points += [(neck, bottom), (neck, bottom - 3), (left, bottom - 3)]
    path.moveTo(points[0][0], sheet.height - points[0][1])
    for x, y in points[1:]:
        path.lineTo(x, sheet.height - y)
    path.close()
    sheet.canvas.setFillColorRGB(*colour)
    sheet.canvas.drawPath(path, fill=1, stroke=1)
    sheet.canvas.setFillColorRGB(0, 0, 0)


def contents(data: bytes) -> list[PageContent]:
    with open_pdf("計画.pdf", data) as file:
        return list(file.pages())


def found(*pages: Draw, size: tuple[float, float] = (595.0, 842.0)) -> list[list[FoundTable]]:
    """The tables of each page; the last one of a page is taken for the end of its body."""
    tables: list[list[FoundTable]] = []
    for content in contents(pdf(*pages, size=size)):
        before = tables[-1][-1] if tables and tables[-1] else None
        tables.append(tables_of(content, before))
    return tables


def tables_on(*draws: Callable[[Sheet], object]) -> list[FoundTable]:
    """The tables of one page on which all of this is drawn."""

    def draw(sheet: Sheet) -> None:
        for one in draws:
            one(sheet)

    return found(draw)[0]


def shown(table: FoundTable) -> list[list[str]]:
    """The rows of a table as `Table` takes them."""
    rows = [["" for _ in range(table.n_columns)] for _ in range(table.n_rows)]
    for cell in table.cells:
        for r in range(cell.rowspan):
            for c in range(cell.colspan):
                rows[cell.row + r][cell.column + c] = "<" if c else "^"
        rows[cell.row][cell.column] = cell.text
    return rows


def prose(sheet: Sheet, y: float = 400) -> Sheet:
    sheet.lines(
        y,
        "　本市では、市民の皆さまとともに、令和10年度までの５年間に取り組む施策を次の",
        "とおり定めます。毎年度、進捗を確認し、結果を公表します。",
    )
    return sheet
