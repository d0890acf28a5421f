"""Names with a note on the line below: 隊員の数, ［過去最高をめざして設定］, 14人."""

import re
from collections.abc import Sequence
from dataclasses import replace

from keikaku.core.text import fold
from keikaku.core.years.parse import find_spans
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.lines.slices import is_number
from keikaku.ingest.outline.heading import is_phrase

_NOTE = re.compile(r"\[(?!単位)(?P<inner>[^\[\]]{6,})\]")
_LONGEST = 60


def with_notes(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, each name with the note that stands between it and its first value.

    The note goes behind the name as it would on one line, where what reads names knows it.
    """
    made: list[Block] = []
    for at, block in enumerate(blocks):
        behind = blocks[at + 1] if at + 1 < len(blocks) else None
        if made and _is_note(block) and _can_have(made[-1], block) and _is_value(behind):
            made[-1] = replace(made[-1], text=made[-1].text + block.text)
        else:
            made.append(block)
    return made


def _is_note(block: Block) -> bool:
    found = _NOTE.fullmatch(fold(block.text).strip()) if _is_line(block) else None
    return found is not None and not (is_number(found["inner"]) or find_spans(found["inner"]))


def _can_have(name: Block, note: Block) -> bool:
    """Whether a line can be a name, though its note stand behind it."""
    short = _is_line(name) and is_phrase(name.text, _LONGEST)
    return short and not is_number(name.text) and len(name.text + note.text) <= _LONGEST


def _is_value(block: Block | None) -> bool:
    return block is not None and _is_line(block) and is_number(block.text)


def _is_line(block: Block) -> bool:
    return block.grid is None and block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
