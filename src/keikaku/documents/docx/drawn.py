"""Charts, diagrams and lettering of a Word file as parts of its story."""

from collections.abc import Iterator

from keikaku.documents.docx.boxes import Drawn, Kind
from keikaku.documents.docx.parts import Paragraph, Part, RawCell, RawTable
from keikaku.documents.docx.pieces import Piece, Pieces, State
from keikaku.documents.docx.word import Word
from keikaku.documents.drawings.charts import ChartData, chart_data
from keikaku.documents.drawings.diagrams import diagram_texts


def drawn_parts(drawn: Drawn, word: Word, where: str) -> Iterator[Part]:
    """The words and figures of one drawn thing that is no text box."""
    if drawn.kind is Kind.LETTERING:
        yield Paragraph(where, _said(drawn.text))
    root = word.part(drawn.part) if drawn.part else None
    if root is None:
        return
    if drawn.kind is Kind.DIAGRAM:
        for at, (depth, text) in enumerate(diagram_texts(root), 1):
            yield Paragraph(f"{where} {at}項目", _said(text), indent=2 * depth)
    elif drawn.kind is Kind.CHART and (data := chart_data(root)) is not None:
        yield _chart(data)


def _said(text: str) -> Pieces:
    return Pieces([Piece(text, State.KEPT)])


def _chart(data: ChartData) -> RawTable:
    cells = [
        RawCell(row, column, _said(text))
        for row, texts in enumerate(data.rows)
        for column, text in enumerate(texts)
    ]
    return RawTable(
        "グラフ ",
        n_rows=len(data.rows),
        n_columns=len(data.rows[0]),
        cells=cells,
        header_rows=1,
        caption=data.title or None,
        evidence=("chart",),
    )
