"""Blocks in the making, for readers of every medium: they get their order as they come."""

from collections.abc import Sequence

from keikaku.core.sources import Location
from keikaku.documents.model import Block, BlockKind, Grid, Origin, Page
from keikaku.documents.signs import LineSigns


class BlockList:
    """Takes blocks in reading order, page by page; a medium without pages begins none."""

    def __init__(self) -> None:
        self._pages: list[tuple[int | None, list[Block]]] = []
        self._count = 0

    def begin_page(self, number: int) -> None:
        """What is added from here on stands on this page."""
        self._pages.append((number, []))

    def text(
        self,
        signs: LineSigns,
        source: Location,
        *,
        gap_before: int = 0,
        evidence: tuple[str, ...] = (),
        parts: Sequence[Location] = (),
        origin: Origin = Origin.NATIVE,
        confidence: float = 1.0,
        flags: tuple[str, ...] = (),
        original: str | None = None,
        ruby: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Adds one paragraph, heading, list item, note or piece of page furniture."""
        block = Block(
            signs.kind,
            self._count,
            signs.text,
            source,
            depth=signs.depth,
            marker=signs.marker,
            indent=signs.indent,
            gap_before=gap_before,
            parts=tuple(parts),
            evidence=evidence,
            origin=origin,
            confidence=confidence,
            flags=flags,
            original=original,
            ruby=tuple(ruby),
        )
        self._add(block)

    def table(
        self,
        grid: Grid,
        *,
        gap_before: int = 0,
        parts: Sequence[Location] = (),
        evidence: tuple[str, ...] = (),
        origin: Origin = Origin.NATIVE,
    ) -> None:
        """Adds a table."""
        kind, order = BlockKind.TABLE, self._count
        block = Block(
            kind,
            order,
            "",
            grid.source,
            gap_before=gap_before,
            grid=grid,
            parts=tuple(parts),
            evidence=evidence,
            origin=origin,
        )
        self._add(block)

    def pages(self) -> tuple[Page, ...]:
        """The finished pages; one without a number for a medium without pages."""
        pages = self._pages or [(None, [])]
        return tuple(Page(number, tuple(blocks)) for number, blocks in pages)

    def _add(self, block: Block) -> None:
        if not self._pages:
            self._pages.append((None, []))
        self._pages[-1][1].append(block)
        self._count += 1
