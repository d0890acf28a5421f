"""Writes the adopted strategy in the other formats of a city hall: `python samples/formats.py`.

HTML is written here; LibreOffice makes the Word file and the PDF of it, openpyxl the workbook,
python-pptx the slides.
They are made when the source changes and kept as they are: no two versions of LibreOffice write
the same bytes. What each must read as is the truth of the text.
"""

import html
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from samples.strategy_text import Piece, Rows

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "samples" / "documents"
NAME = "senryaku"
FORMATS = ("html", "docx", "pdf", "xlsx")
_FULL_ROWS = ("内容", "担当課")
_FONT = "BIZ UDPGothic"
_STYLE = f"""\
@page {{ size: 21cm 29.7cm; margin: 2cm }}
body {{ font-family: '{_FONT}'; font-size: 10.5pt }}
table {{ border-collapse: collapse }}
th {{ background-color: #dfe7f5 }}"""


def main(folder: Path = FOLDER) -> None:
    """Write the five files."""
    sys.path[:0] = [str(ROOT), str(ROOT / "src")]  # runs from a fresh clone
    from samples.source.adopted import ADOPTED
    from samples.strategy_slides import write_slides
    from samples.strategy_text import pieces
    from samples.strategy_workbook import write_workbook

    page = folder / f"{NAME}.html"
    page.write_text(print_page(ADOPTED.cover.title, list(pieces(ADOPTED))), encoding="utf-8")
    convert(page, "docx:MS Word 2007 XML", folder)
    convert(folder / f"{NAME}.docx", "pdf", folder)
    write_workbook(folder / f"{NAME}.xlsx", list(pieces(ADOPTED)))
    write_slides(folder / f"{NAME}.pptx", list(pieces(ADOPTED)))


def convert(file: Path, to: str, folder: Path) -> None:
    """Let LibreOffice write a file in another format, with a profile of its own."""
    office = shutil.which("soffice")
    if office is None:
        sys.exit("LibreOffice (soffice) is needed to write the sample documents anew.")
    with tempfile.TemporaryDirectory() as profile:
        profile_option = f"-env:UserInstallation={Path(profile).as_uri()}"
        asked = ["--headless", "--convert-to", to, "--outdir", str(folder), str(file)]
        if file.suffix == ".html":
            asked.insert(1, "--writer")
        subprocess.run([office, profile_option, *asked], check=True, capture_output=True)


def print_page(title: str, pieces: "list[Piece]") -> str:
    """The whole page."""
    body = "\n".join(part for piece in pieces for part in _parts(piece))
    return (
        '<!DOCTYPE html>\n<html lang="ja">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{html.escape(title)}</title>\n<style>\n{_STYLE}\n</style>\n</head>\n"
        f"<body>\n{body}\n</body>\n</html>\n"
    )


def _parts(piece: "Piece") -> Iterator[str]:
    from samples.strategy_text import Heading, Paragraph

    if isinstance(piece, Paragraph):
        yield f"<p>{html.escape(piece.text)}</p>"
    elif isinstance(piece, Heading):
        for line in piece.text.split("\n\n"):
            yield f"<h{piece.depth}>{html.escape(line)}</h{piece.depth}>"
    else:
        yield '<table border="1" cellspacing="0" cellpadding="3" width="100%">'
        yield from _rows(piece)
        yield "</table>\n<br>"


def _rows(table: "Rows") -> Iterator[str]:
    if not table.label:
        head, *rows = table.rows
        yield _row(_cells(head, "th"))
        yield from (_row(_cells(row, "td")) for row in rows)
        return
    for label, rows in labelled(table.rows):
        if label in _FULL_ROWS:
            width = len(rows[0]) - 1
            yield _row(_cell("th", label) + _cell("td", rows[0][1], colspan=width))
        else:
            head, *others = rows
            yield _row(_cell("th", label, rowspan=len(rows)) + _cells(head[1:], "th"))
            yield from (_row(_cells(row[1:], "td")) for row in others)


def labelled(rows: tuple[tuple[str, ...], ...]) -> list[tuple[str, list[tuple[str, ...]]]]:
    """The rows under each label: the row that prints it and the blank ones below."""
    label = ""
    marked = []
    for row in rows:
        label = row[0] or label
        marked.append((label, row))
    return [(name, [row for _, row in group]) for name, group in groupby(marked, lambda m: m[0])]


def _row(cells: str) -> str:
    return f"<tr>{cells}</tr>"


def _cells(texts: tuple[str, ...], tag: str) -> str:
    return "".join(_cell(tag, text) for text in texts)


def _cell(tag: str, text: str, *, rowspan: int = 1, colspan: int = 1) -> str:
    spans = "".join(
        f' {name}="{n}"' for name, n in (("rowspan", rowspan), ("colspan", colspan)) if n > 1
    )
    return f"<{tag}{spans}>{html.escape(text)}</{tag}>"


if __name__ == "__main__":
    main()
