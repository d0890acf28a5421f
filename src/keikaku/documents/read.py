"""The door of every document: bytes in, `Document` out, the reader chosen by content."""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from keikaku import __version__
from keikaku.core.errors import Unreadable
from keikaku.core.sources import SourceFile
from keikaku.documents.bars import has_pipe_table
from keikaku.documents.characters import check_characters, suspect_characters
from keikaku.documents.csv_tables import is_csv, read_csv
from keikaku.documents.encoding import decode
from keikaku.documents.file_readers import FILE_READERS
from keikaku.documents.identify import recognise
from keikaku.documents.inputs import (
    PLAINLY,
    FileInput,
    ReaderOptions,
    Reading,
    TextInput,
    TextReader,
)
from keikaku.documents.limits import check_extent, check_line_count, check_lines, check_size
from keikaku.documents.lines import Line, split_lines
from keikaku.documents.model import Document
from keikaku.documents.plain import read_plain
from keikaku.documents.signs import signs_of


class Reader(NamedTuple):
    """A reader and the name that it has in `SourceFile.reader`."""

    name: str
    read: TextReader


def _read_markdown(file: TextInput) -> Reading:
    # Its library is a tenth of what reading a long PDF takes of memory.
    from keikaku.documents.markdown import read_markdown

    return read_markdown(file)


READERS: Mapping[str, Reader] = {
    "text/plain": Reader("keikaku-plain", read_plain),
    "text/markdown": Reader("keikaku-markdown", _read_markdown),
    "text/csv": Reader("keikaku-csv", read_csv),
}


def read_document(
    path: Path, *, source_id: str = "s1", options: ReaderOptions = PLAINLY
) -> Document:
    """Reads a file. Raises Unreadable, which says what to do, when that cannot be done."""
    return read_bytes(_name(path), file_bytes(path), source_id=source_id, options=options)


def file_bytes(path: Path) -> bytes:
    """What a file holds. Raises Unreadable for what is no ordinary file, or is too large."""
    name = _name(path)
    try:
        if path.is_dir():
            raise Unreadable(name, "", "フォルダです。", "中のファイルを1つずつ指定してください。")
        if path.exists() and not path.is_file():
            # A device or a pipe may have no end.
            advice = "内容をファイルに保存して、それを指定してください。"
            raise Unreadable(name, "", "ふつうのファイルではありません。", advice)
        check_size(name, path.stat().st_size)
        return path.read_bytes()
    except FileNotFoundError as error:
        advice = "場所と名前を確かめてください。"
        raise Unreadable(name, "", "ファイルがありません。", advice) from error
    except OSError as error:
        advice = "読み取りの権限があるか、ほかのソフトで開いていないかを確かめてください。"
        raise Unreadable(name, "", "ファイルを開けません。", advice) from error


def _name(path: Path) -> str:
    return path.name or str(path)


def read_bytes(
    name: str, data: bytes, *, source_id: str, options: ReaderOptions = PLAINLY
) -> Document:
    """Reads the content of a file; the name is shown, never used to choose the reader.

    `source_id` is what every place in the document points to. Raises Unreadable.
    """
    check_size(name, len(data))
    found = recognise(data)
    if found is None:
        return _read_text(name, data, source_id)
    if found not in FILE_READERS:
        raise Unreadable(name, "", f"{found.name}は読み込めません。", found.advice)
    reading = FILE_READERS[found](FileInput(name, source_id, data, options))
    check_extent(name, reading.pages)
    reader = reading.reader or f"keikaku-{found.short}"
    file = _source_file(name, data, source_id, found.media_type, reader)
    return Document(file, reading.pages, reading.doubts)


def _read_text(name: str, data: bytes, source_id: str) -> Document:
    decoded = decode(name, data)
    lines = checked_lines(name, decoded.text)
    media_type = _media_type(lines)
    reader = READERS[media_type]
    reading = reader.read(TextInput(name, source_id, lines))
    file = _source_file(name, data, source_id, media_type, reader.name)
    of_encoding = (decoded.doubt,) if decoded.doubt else ()
    doubts = (*of_encoding, *suspect_characters(lines, source_id), *reading.doubts)
    return Document(file, reading.pages, doubts)


def checked_lines(name: str, text: str) -> tuple[Line, ...]:
    """The lines of a text. Raises Unreadable for what is empty, too large or no text."""
    check_characters(name, text)
    check_line_count(name, text)
    lines = tuple(split_lines(text))
    check_lines(name, lines)
    return lines


def _source_file(name: str, data: bytes, source_id: str, media: str, reader: str) -> SourceFile:
    digest = hashlib.sha256(data).hexdigest()
    return SourceFile(source_id, name, digest, media, reader, __version__)


def _media_type(lines: Sequence[Line]) -> str:
    """Which kind of text it is, by its tables first, for they hold the figures."""
    if has_pipe_table(lines):
        return "text/markdown"
    if is_csv(lines):
        return "text/csv"
    has_tabs = any("\t" in line.text for line in lines)
    has_headings = any(line.text.startswith("#") and signs_of(line.text).depth for line in lines)
    return "text/markdown" if has_headings and not has_tabs else "text/plain"
