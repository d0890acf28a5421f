"""Names that the document itself numbers as indicators (KPI1 創業件数) and that were not read.

Their figures may stand in a chart, of which nothing is read: the name is told, never passed over.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from keikaku.core.sources import Location
from keikaku.core.text import fold, squeeze
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.finds import Doubt

_LABELLED = re.compile(
    r"(?:KPI|KGI|(?:成果|評価|重要業績評?価?|目標)?指標|数値目標)\s?(?:[0-9]{1,2}|[①-⑳])[\s:.、]+"
    r"(?P<name>[^。、:→]{4,40})"
)
_BEHIND = re.compile(r"[(（\[【〔][^()（）]*[)）\]】〕]$")


def labelled_unread(blocks: Sequence[Block], names: Collection[str]) -> Iterator[tuple[int, Doubt]]:
    """A doubt at each such name of which no indicator was read, once a name."""
    known = {squeeze(name) for name in names}
    for block in blocks:
        for line, source in _lines(block):
            match = _LABELLED.fullmatch(fold(line).strip())
            name = match["name"].strip() if match is not None else ""
            if name and not _is_known(squeeze(name), known):
                known.add(squeeze(name))
                doubt = Doubt("indicator.named_unread", "text", {"text": line.strip()}, source)
                yield block.order, doubt


def _lines(block: Block) -> Iterator[tuple[str, Location]]:
    if block.kind is BlockKind.FURNITURE:
        return
    if block.grid is None:
        yield block.text, block.source
        return
    for cell in block.grid.cells:
        yield from ((line, cell.source) for line in cell.text.split("\n"))


def _is_known(name: str, known: Collection[str]) -> bool:
    """Whether an indicator has this name, whatever brackets stand behind either."""
    bare = _BEHIND.sub("", name)
    return any(bare in one or (len(one) > 1 and one in bare) for one in known)
