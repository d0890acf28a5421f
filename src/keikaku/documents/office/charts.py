"""Charts as tables: categories down, series across, with the figures that the chart shows."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from lxml import etree

from keikaku.documents.office.markup import child, descendants, local, whole, within
from keikaku.documents.office.pieces import Piece, Pieces, State
from keikaku.documents.office.raw_tables import RawCell, RawTable

# A chart of more points draws measurements, not figures of a plan.
_MOST_POINTS = 2_000
_MOST_SERIES = 200


@dataclass(frozen=True, slots=True)
class ChartData:
    """What a chart shows; `rows` are texts, the first of them the names of the series."""

    title: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class _Series:
    name: str
    categories: dict[int, str]
    values: dict[int, str]


def chart_data(root: etree._Element) -> ChartData | None:
    """The figures of a chart, from the root of its part; None where it holds none."""
    series = [_series(each) for each in _all_series(root)]
    series = [each for each in series if each.values][:_MOST_SERIES]
    points = sorted({at for each in series for at in each.values})[:_MOST_POINTS]
    if not points:
        return None
    categories: dict[int, str] = {}
    for each in reversed(series):
        categories.update(each.categories)
    rows = [("", *(each.name for each in series))]
    for at in points:
        values = (each.values.get(at, "") for each in series)
        rows.append((categories.get(at, str(at + 1)), *values))
    return ChartData(_title(root), tuple(rows))


def chart_table(root: etree._Element, where: str) -> RawTable | None:
    """The same as a table that is marked as one of a chart."""
    data = chart_data(root)
    if data is None:
        return None
    cells = [
        RawCell(row, column, Pieces([Piece(text, State.KEPT)]))
        for row, texts in enumerate(data.rows)
        for column, text in enumerate(texts)
    ]
    size = len(data.rows), len(data.rows[0])
    caption, evidence = data.title or None, ("chart",)
    return RawTable(where, *size, cells, header_rows=1, caption=caption, evidence=evidence)


def _all_series(root: etree._Element) -> Iterator[etree._Element]:
    # Older charts keep their series in the plot area; those since 2016 in the data of a chart.
    return (each for each in root.iter() if local(each) == "ser")


def _series(element: etree._Element) -> _Series:
    categories = child(element, "cat")
    values = child(element, "val")
    if values is None:
        categories, values = child(element, "xVal"), child(element, "yVal")
    formats = next(descendants(values, "formatCode"), None)
    in_percent = formats is not None and "%" in (formats.text or "")
    figures = {at: _figure(text, in_percent) for at, text in _points(values).items()}
    return _Series(_text(child(element, "tx")), _points(categories), figures)


def _points(element: etree._Element | None) -> dict[int, str]:
    """The texts of a list of points by their number; of nested categories the innermost."""
    if element is None:
        return {}
    level = next(descendants(element, "lvl"), element)
    found: dict[int, str] = {}
    for point in descendants(level, "pt"):
        at = whole(point.get("idx"))
        text = child(point, "v")
        if at is not None and at >= 0 and text is not None:
            found[at] = (text.text or "").strip()
    return found


def _figure(text: str, in_percent: bool) -> str:
    """A stored figure without the noise of binary fractions: 0.1, not 0.10000000000000001."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        return text
    if not number.is_finite() or abs(number.adjusted()) > 20:
        return text
    exact = Decimal(f"{number:.15g}")  # as many digits as Excel shows
    return f"{_plain(exact * 100)}%" if in_percent else _plain(exact)


def _plain(number: Decimal) -> str:
    return format(number.normalize(), "f")


def _title(root: etree._Element) -> str:
    title = within(child(root, "chart"), "title")
    return _text(title)


def _text(element: etree._Element | None) -> str:
    if element is None:
        return ""
    texts = [each.text or "" for each in descendants(element, "t")]
    stored = [each.text or "" for each in descendants(element, "v")]
    return " ".join("".join(texts or stored).split())
