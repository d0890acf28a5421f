"""Tables of contents (目次): lines that only say which headings come, and on which page."""

import re
from collections import defaultdict
from collections.abc import Sequence

from keikaku.core.text import fold, squeeze
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.numbering import parse_mark

_LEADERS = r"(?:[.・…‥·•]\s*){4,}|(?:…|‥)+|(?<=\s)[.・]{3}\s|(?<=\s)(?:[-—_]\s*){4,}"
_ENTRY = re.compile(rf"(?:{_LEADERS})\s*[(\[]?[Pp]?\.?\s*\d{{1,3}}\s*[)\]]?$")
_PAGE = re.compile(r"(?:\s+|\t)[Pp]?\.?\d{1,3}$")
_TITLE = re.compile(r"^[【《<〈\[]?(?:目次|もくじ|contents)[】》>〉\]]?$")
# So many headings in a row, all of them printed once more further down, are a list of contents.
_FEWEST = 4
# What stands below 目次 without coming again ends here at the latest.
_LONGEST = 400


def is_contents_entry(block: Block) -> bool:
    """Whether a line ends in leaders and the number of a page, or its medium calls it so."""
    return "contents" in block.evidence or _ENTRY.search(fold(block.text).strip()) is not None


def contents_lines(blocks: Sequence[Block]) -> set[int]:
    """The places of all lines of tables of contents, their titles (目次) among them."""
    texts = [_entry(block) if block.grid is None else "" for block in blocks]
    places: dict[str, list[int]] = defaultdict(list)
    for at, text in enumerate(texts):
        places[text].append(at)
    found = {
        at for at, block in enumerate(blocks) if block.grid is None and is_contents_entry(block)
    }
    for at, block in enumerate(blocks):
        if block.grid is None and _TITLE.match(squeeze(block.text)):
            found |= {at, *range(at + 1, _end(at + 1, blocks, texts, places))}
    return found | _repeated_headings(blocks, texts, places)


def listed_titles(blocks: Sequence[Block]) -> dict[str, int]:
    """What tables of contents list, squeezed, with the depth that the indent of each entry shows.

    An entry too long for one line goes on in the next, which bears the number of its page.
    """
    entries: list[tuple[str, int]] = []
    begun: tuple[str, int] | None = None
    for at in sorted(contents_lines(blocks)):
        block, text = blocks[at], _entry(blocks[at])
        if begun is not None and is_contents_entry(block) and parse_mark(block.text) is None:
            entries.append((begun[0] + text, begun[1]))
        begun = None if is_contents_entry(block) else (text, block.indent)
        entries.append((text, block.indent))
    indents = sorted({indent for _, indent in entries})
    return {text: indents.index(indent) + 1 for text, indent in entries if text}


def _entry(block: Block) -> str:
    """The heading that a line of contents names, without leaders and number, squeezed."""
    text = fold(block.text).strip()
    return squeeze(_PAGE.sub("", _ENTRY.sub("", text)))


def _end(
    first: int, blocks: Sequence[Block], texts: Sequence[str], places: dict[str, list[int]]
) -> int:
    """Where the contents that begin at `first` end.

    That is where their first entry is printed again, or before the first line that is no entry.
    """
    last = min(len(blocks), first + _LONGEST)
    again = next((at for at in places[texts[first]] if first < at), last) if first < last else last
    end = first
    while end < min(again, last) and _could_be_entry(blocks[end]):
        end += 1
    if end == again:
        return end
    end = first
    while end < last and is_contents_entry(blocks[end]):
        end += 1
    return end


def _could_be_entry(block: Block) -> bool:
    return block.grid is None and "。" not in block.text


def _repeated_headings(
    blocks: Sequence[Block], texts: Sequence[str], places: dict[str, list[int]]
) -> set[int]:
    """Runs of numbered headings with nothing between them, each of which comes again in order."""
    found: set[int] = set()
    at = 0
    while at < len(blocks):
        end = at
        while end < len(blocks) and _is_heading(blocks[end]) and places[texts[end]][-1] > end:
            end += 1
        if end - at >= _FEWEST and _come_again(texts[at:end], places, end):
            found |= set(range(at, end))
        at = max(end, at + 1)
    return found


def _is_heading(block: Block) -> bool:
    plain = block.grid is None and block.kind is BlockKind.PARAGRAPH
    return plain and parse_mark(block.text) is not None


def _come_again(texts: Sequence[str], places: dict[str, list[int]], after: int) -> bool:
    for text in texts:
        later = [at for at in places[text] if at >= after]
        if not later:
            return False
        after = later[0] + 1
    return True
