"""The invented plan as text: plain with tabs, Markdown, CSV, HTML."""

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from html import escape

from tools.plan_files.content import Block, Heading, Page, Paragraph, Table, indicator_tables


def plain(pages: Sequence[Page]) -> bytes:
    """Plain text, tables as lines with tabs."""
    return _parts(pages, lambda block: "\n".join(_plain(block)))


def markdown(pages: Sequence[Page]) -> bytes:
    """Markdown with pipe tables."""
    return _parts(pages, lambda block: "\n".join(_markdown(block)))


def html(pages: Sequence[Page]) -> bytes:
    """A web page."""
    body = "\n".join(_html(block) for page in pages for block in page)
    head = '<!DOCTYPE html>\n<html lang="ja"><head><meta charset="utf-8"><title>計画</title></head>'
    return f"{head}\n<body>\n{body}\n</body></html>\n".encode()


def csv_table(pages: Sequence[Page]) -> bytes:
    """The indicators of all pages in one CSV table, as a spreadsheet saves it."""
    tables = [table for page in pages for table in indicator_tables(page)]
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow(tables[0].rows[0])
    writer.writerows(row for table in tables for row in table.rows[1:])
    return written.getvalue().encode("utf-8-sig")


def _parts(pages: Sequence[Page], text_of: Callable[[Block], str]) -> bytes:
    return ("\n\n".join(text_of(block) for page in pages for block in page) + "\n").encode()


def _plain(block: Block) -> Iterator[str]:
    if isinstance(block, Table):
        yield from ("\t".join(row) for row in block.rows)
    else:
        yield block.text


def _markdown(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"{'#' * block.depth} {block.text}"
        case Paragraph():
            yield block.text
        case Table():
            head, *rows = (f"| {' | '.join(row)} |" for row in block.rows)
            yield from (head, "|" + " --- |" * len(block.rows[0]), *rows)


def _html(block: Block) -> str:
    match block:
        case Heading():
            return f"<h{block.depth}>{escape(block.text)}</h{block.depth}>"
        case Paragraph():
            return f"<p>{escape(block.text)}</p>"
        case Table():
            head, *rows = block.rows
            lines = [_html_row("th", head), *(_html_row("td", row) for row in rows)]
            return "<table>\n" + "\n".join(lines) + "\n</table>"


def _html_row(tag: str, cells: Sequence[str]) -> str:
    return "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in cells) + "</tr>"
