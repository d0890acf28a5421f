"""Nodes of the plan: headings, rows of a chart and measures of a table, with their texts."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from keikaku.core.plan import Node
from keikaku.core.sources import Location
from keikaku.core.text import HTML_REMAINS, fold
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.cross_listing import Original, Originals
from keikaku.ingest.finds import Doubt
from keikaku.ingest.outline.build import Outline
from keikaku.ingest.outline.heading import Heading
from keikaku.ingest.reader_flags import Flags, flag_doubts, shortened

_SENTENCE_END = re.compile(r"[。．.」』）)】》!?！？：:]\s*$")
_HIRAGANA = re.compile(r"^[ぁ-ん]")
_SHORT_LINE = 20


@dataclass(slots=True, eq=False)
class DraftNode:
    """A node before it has an id; `nth` orders nodes that begin at the same block."""

    order: int
    nth: int
    title: str
    level: str | None
    code: str | None
    source: Location | None
    parent: "DraftNode | None" = None
    owners: tuple[str, ...] = ()
    cross_marked: bool = False
    original: "DraftNode | None" = None
    reconstructed: bool = False
    assumed: tuple[str, ...] = ()
    texts: list[str] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)


def nodes_of(outline: Outline) -> dict[int, DraftNode]:
    """A draft node for each heading, by the identity (`id()`) of the heading."""
    made: dict[int, DraftNode] = {}
    for nth, heading in enumerate(outline.headings):
        if heading.same_as is None:
            made[id(heading)] = _node(heading, nth, made)
    for heading in outline.headings:
        if heading.same_as is not None:
            made[id(heading)] = made[id(heading.same_as)]
    return made


def _node(heading: Heading, nth: int, made: Mapping[int, DraftNode]) -> DraftNode:
    return DraftNode(
        order=heading.order,
        nth=nth,
        title=heading.title,
        level=heading.level,
        code=heading.code,
        source=heading.source,
        parent=made[id(heading.parent)] if heading.parent is not None else None,
        cross_marked=heading.cross_listed,
        reconstructed=heading.reconstructed,
        assumed=heading.assumed,
        doubts=list(heading.doubts),
    )


Contents = Mapping[int, Sequence[tuple[str, Location]]]
# A text without a heading over it, and its place.
Homeless = tuple[str, Location]


def add_texts(
    blocks: Sequence[Block],
    taken: frozenset[int],
    contents: Contents,
    node_over: Callable[[int], DraftNode | None],
    flags: Flags,
) -> list[Homeless]:
    """Give each block that says nothing else to its node; returns those over all headings.

    `contents` are the 内容 texts of tables by the order of their block: they stand among the lines.
    """
    homeless: list[Homeless] = []
    before: dict[int, Block] = {}
    for block in blocks:
        said = block.order in taken or block.kind is BlockKind.FURNITURE
        own = [(block.text, block.source)] if block.grid is None and not said else []
        texts = contents.get(block.order, own)
        node = node_over(block.order)
        if node is not None:
            for text, at in texts:
                node.doubts += flag_doubts(flags, at, "text", shortened(text))
        if node is None:
            homeless += texts
        elif texts is own and own:
            add_line(node, block, before.get(id(node)))
            before[id(node)] = block
        else:
            node.texts += [line for text, at in texts for line in clean_text(node, text, at)]
    return homeless


def add_line(node: DraftNode, block: Block, previous: Block | None) -> None:
    """Add a line of text; a sentence that a page break cut in two is joined again (T41)."""
    text = (block.marker or "") + block.text if block.marker else block.text
    lines = clean_text(node, text, block.source)
    if previous is not None and node.texts and lines and _cut(node.texts[-1], lines[0], block):
        node.doubts.append(Doubt("text.joined", "text", {"text": lines[0][:20]}, block.source))
        node.texts[-1] += lines.pop(0)
    node.texts += lines


def _cut(before: str, after: str, block: Block) -> bool:
    return (
        len(before) > _SHORT_LINE
        and not _SENTENCE_END.search(before)
        and bool(_HIRAGANA.match(after))
        and block.kind is BlockKind.PARAGRAPH
    )


def clean_text(node: DraftNode, text: str, source: Location) -> list[str]:
    """The lines of a text without remains of HTML, which are said (T29)."""
    if not HTML_REMAINS.search(text):
        return [text.strip()] if text.strip() else []
    node.doubts.append(Doubt("text.markup", "text", {}, source))
    parts = re.split(r"</p>|<br\s*/?>|<p\b[^<>]*>", text, flags=re.IGNORECASE)
    return [part for part in (HTML_REMAINS.sub("", piece).strip() for piece in parts) if part]


def link_cross_listed(nodes: Sequence[DraftNode]) -> None:
    """Find the original of every node that is marked 再掲; what is not found is said."""
    originals = [node for node in nodes if not node.cross_marked and node.title]
    in_block: dict[int, list[DraftNode]] = defaultdict(list)
    for original in originals:
        in_block[original.order].append(original)
    headings = Originals((n for n in originals if len(in_block[n.order]) == 1), _title)
    everywhere = Originals(originals, _title)
    for node in nodes:
        if node.cross_marked:
            # A chart prints all nodes once more, so it is searched for its own nodes first.
            near = Originals(in_block[node.order], _title)
            searches = (group.of(node.title) for group in (near, headings, everywhere))
            found = next(filter(None, searches), None)
            node.original = found.thing if found else None
            _say_original(node, found)


def _title(node: DraftNode) -> str:
    return node.title


def _say_original(node: DraftNode, found: Original[DraftNode] | None) -> None:
    code, details = "cross_listing.unresolved", {"name": node.title}
    if found is not None and found.exact and found.count == 1:
        return
    if found is not None:
        node.assumed += ("cross_listed",)
        code = "cross_listing.several" if found.exact else "cross_listing.renamed"
        details |= {"original": found.thing.title, "count": str(found.count)}
        details["place"] = found.thing.source.address if found.thing.source else ""
    node.doubts.append(Doubt(code, "cross_listed", details, node.source))


_PROMISES = re.compile(
    r"KGI|KPI|重要目標達成指標|重要業績評価指標|図表?$|グラフ$|推移$|イメージ$|構成図$"
)


def doubt_lost_contents(nodes: Sequence[DraftNode], filled: frozenset[int]) -> None:
    """A heading that promises a figure and has nothing under it lost what it promised (T40).

    `filled` holds the identities of nodes with tables, indicators or records.
    """
    parents = {id(node.parent) for node in nodes if node.parent is not None}
    for node in nodes:
        empty = not node.texts and id(node) not in parents and id(node) not in filled
        if empty and _PROMISES.search(fold(node.title)):
            node.doubts.append(Doubt("content.lost", "text", {"heading": node.title}, node.source))


def numbered(nodes: Sequence[DraftNode]) -> dict[int, str]:
    """Ids n1, n2 … in reading order, by the identity of the draft."""
    return {id(node): f"n{n}" for n, node in enumerate(nodes, 1)}


def in_reading_order(nodes: Sequence[DraftNode]) -> list[DraftNode]:
    """Nodes as they stand, each after its parent."""
    children: dict[int | None, list[DraftNode]] = defaultdict(list)
    for node in sorted(nodes, key=lambda n: (n.order, n.nth)):
        children[id(node.parent) if node.parent else None].append(node)
    ordered: list[DraftNode] = []
    waiting = children[None][::-1]
    while waiting:
        node = waiting.pop()
        ordered.append(node)
        waiting += children[id(node)][::-1]
    return ordered


def finished(node: DraftNode, ids: Mapping[int, str]) -> Node:
    """The node of the plan that a draft becomes."""
    return Node(
        id=ids[id(node)],
        parent=ids[id(node.parent)] if node.parent else None,
        level=node.level,
        code=node.code,
        title=node.title,
        text="\n".join(node.texts),
        owners=node.owners,
        cross_listed=ids[id(node.original)] if node.original else None,
        reconstructed=node.reconstructed,
        assumed=node.assumed,
        source=node.source,
    )
