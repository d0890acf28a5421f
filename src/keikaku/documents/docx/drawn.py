"""Charts, diagrams and lettering of a Word file as parts of its story."""

from collections.abc import Iterator

from keikaku.documents.docx.boxes import Drawn, Kind
from keikaku.documents.docx.parts import Paragraph, Part
from keikaku.documents.docx.word import Word
from keikaku.documents.office.charts import chart_table
from keikaku.documents.office.diagrams import diagram_texts
from keikaku.documents.office.pieces import Piece, Pieces, State


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
    elif drawn.kind is Kind.CHART and (table := chart_table(root, "")) is not None:
        yield table


def _said(text: str) -> Pieces:
    return Pieces([Piece(text, State.KEPT)])
