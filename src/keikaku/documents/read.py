"""The door of every document: bytes in, `Document` out, the reader chosen by content."""

import hashlib
from pathlib import Path

from keikaku import __version__
from keikaku.core.sources import SourceFile
from keikaku.documents.encoding import decode
from keikaku.documents.limits import check_lines, check_size
from keikaku.documents.lines import split_lines
from keikaku.documents.model import Document
from keikaku.documents.plain import read_plain


def read_document(path: Path, *, source_id: str = "s1") -> Document:
    """Reads a file. Raises Unreadable, with what to do, when it cannot be read."""
    return read_bytes(path.name, path.read_bytes(), source_id=source_id)


def read_bytes(name: str, data: bytes, *, source_id: str) -> Document:
    """Reads the content of a file; `name` is only shown, never used to choose the reader."""
    check_size(name, len(data))
    lines = split_lines(decode(name, data))
    check_lines(name, lines)
    digest = hashlib.sha256(data).hexdigest()
    file = SourceFile(source_id, name, digest, "text/plain", "keikaku-plain", __version__)
    return Document(file, read_plain(name, lines, source_id))
