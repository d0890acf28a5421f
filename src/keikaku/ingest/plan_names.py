"""Names of plans (計画名): where a text holds one, and the one that a document is about."""

import re
from collections.abc import Sequence
from functools import cache

from keikaku.core.text import fold
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.list_words import either
from keikaku.ingest.numbering import parse_mark

_OPENING = 12
_MARKS = "「」『』【】《》〈〉（）()：:・、　 "


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"^.*{either('plan_suffix')}")


def plan_name(text: str) -> str | None:
    """The name of a plan that the text begins with: up to its last word such as 計画 or 戦略."""
    match = _pattern().match(text.split("。", maxsplit=1)[0])
    name = match.group().strip(_MARKS) if match else ""
    return name or None


def is_plan_name(text: str) -> bool:
    """Whether the whole text is the name of a plan or of a layer of plans (基本構想)."""
    stripped = text.strip(_MARKS)
    return 2 <= len(stripped) <= 60 and "。" not in stripped and plan_name(text) == stripped


def without_number(text: str) -> str:
    """The text of a heading without its number: (2) 計画期間, 4-1 計画期間 → 計画期間."""
    mark = parse_mark(text)
    # A label (重点戦略 1) is no number before a title, but a word with its own.
    numbered = mark is not None and mark.title and not mark.style.startswith("label:")
    return mark.title if mark is not None and numbered else text.strip()


def document_plan(blocks: Sequence[Block]) -> str | None:
    """The plan that the document is about: the first name of one among its opening lines."""
    for block in blocks[:_OPENING]:
        if block.kind is not BlockKind.TABLE and "。" not in block.text and len(block.text) <= 60:
            name = plan_name(block.text)
            if name and len(fold(name)) >= 4:
                return name
    return None
