"""The text of a shape or a cell: its lines with their marks and looks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from keikaku.documents.office.markup import child, children, descendants, local, whole
from keikaku.documents.office.pieces import Pieces, State
from keikaku.documents.office.raised import raised
from keikaku.documents.office.symbols import unsymboled
from keikaku.documents.pptx.bullets import Bullets, Mark, level_of

_OWN_NUMBER = "slidenum"
# Signs that XML cannot hold are written by their code; a vertical tab breaks the line.
_ESCAPED = re.compile("_x(00[0-9A-Fa-f]{2})_")
_BLANKS = str.maketrans("\n\r\t\v", "   \n")


@dataclass(slots=True)
class TextLine:
    """A line: what is printed before it, its level from 0, whether all of it is bold.

    `is_number` says that it is nothing but the number of the slide.
    """

    pieces: Pieces
    mark: Mark | None
    level: int
    is_bold: bool = False
    is_number: bool = False


def lines_of(body: etree._Element | None, styles: Sequence[etree._Element] = ()) -> list[TextLine]:
    """The lines of a text, blank ones among them."""
    bullets = Bullets(styles)
    return [line for each in children(body, "p") for line in _lines(each, bullets)]


def pieces_of(body: etree._Element | None) -> Pieces:
    """The text of a cell, with its bullets and numbers as they are printed."""
    whole_text = Pieces()
    for line in lines_of(body):
        if line.mark is not None and line.pieces.text.strip():
            line.pieces.prefix(f"{line.mark.text} ")
        whole_text.add_line(line.pieces)
    return whole_text


def _lines(paragraph: etree._Element, bullets: Bullets) -> Iterator[TextLine]:
    properties = child(paragraph, "pPr")
    pieces = Pieces()
    runs = [*_runs(paragraph)]
    for run in runs:
        _add_run(pieces, run)
    # A blank paragraph is printed without its bullet, and is not counted.
    mark = bullets.mark(properties) if pieces.text.strip() else None
    shown = [run for run in runs if (_text(run) or "").strip()]
    is_bold = bool(shown) and all(_is_bold(run) for run in shown)
    is_number = bool(shown) and all(run.get("type") == _OWN_NUMBER for run in shown)
    for line in pieces.split("\n"):
        yield TextLine(line, mark, level_of(properties), is_bold, is_number)
        mark = None


def _runs(paragraph: etree._Element) -> Iterator[etree._Element]:
    """Runs, fields and line breaks; of a formula that has a plain form, that form."""
    for element in paragraph:
        match local(element):
            case "r" | "fld" | "br":
                yield element
            case "AlternateContent":
                choice, plain = child(element, "Choice"), child(element, "Fallback")
                chosen = plain if plain is not None and len(plain) else choice
                yield from _runs(chosen) if chosen is not None else ()
            case "m" | "oMath" | "oMathPara":
                yield from descendants(element, "r")


def _add_run(pieces: Pieces, run: etree._Element) -> None:
    if local(run) == "br":
        pieces.add("\n")
        return
    properties = child(run, "rPr")
    text = _text(run)
    if properties is not None:
        if (whole(properties.get("baseline")) or 0) > 0:
            text = raised(text)
        font = child(properties, "sym")
        text = unsymboled(text, font.get("typeface", "")) if font is not None else text
    struck = properties is not None and properties.get("strike", "noStrike") != "noStrike"
    pieces.add(text, State.STRUCK if struck else State.KEPT)


def _text(run: etree._Element) -> str:
    text = "".join(each.text or "" for each in children(run, "t"))
    if "_x" in text:
        text = _ESCAPED.sub(lambda code: chr(int(code[1], 16)), text)
    return text.translate(_BLANKS)


def _is_bold(run: etree._Element) -> bool:
    properties = child(run, "rPr")
    return properties is not None and properties.get("b", "0").lower() in ("1", "true")
