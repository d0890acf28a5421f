"""The tables of a page."""

from typing import NamedTuple

import numpy as np

from keikaku.documents.pdf.boxes_apart import boxes_apart, without_boxes
from keikaku.documents.pdf.cards_named_over import cards_named_over
from keikaku.documents.pdf.cards_of_boxes import cards_of_boxes
from keikaku.documents.pdf.cards_of_rows import cards_of_rows
from keikaku.documents.pdf.cells import columns_with_text, found_tables
from keikaku.documents.pdf.found import FoundCell, FoundTable
from keikaku.documents.pdf.frames import likely_frames
from keikaku.documents.pdf.frames_alone import frames_alone
from keikaku.documents.pdf.grid import Lattice
from keikaku.documents.pdf.grid_lines import FAR_APART, lacks_walls, with_lost_edges
from keikaku.documents.pdf.grid_open import open_lattice
from keikaku.documents.pdf.grid_parts import parts_of
from keikaku.documents.pdf.grid_ruled import RuleGroup, groups_of, is_open, lattice_of
from keikaku.documents.pdf.grid_shades import with_shaded_rows
from keikaku.documents.pdf.grid_stacks import stacked
from keikaku.documents.pdf.grid_text import Scene
from keikaku.documents.pdf.joiner import continues, going_on
from keikaku.documents.pdf.lines import LineMaker
from keikaku.documents.pdf.page import PageContent
from keikaku.documents.pdf.unruled import unruled_lattices
from keikaku.documents.pdf.unruled_cards import framed_cards

__all__ = ["FoundCell", "FoundTable", "tables_of"]


class _Ruled(NamedTuple):
    """Rules that touch, whether none stands upright inside, and the lattice of others."""

    group: RuleGroup
    opened: bool
    lattice: Lattice | None


def tables_of(
    content: PageContent, before: FoundTable | None = None, maker: LineMaker | None = None
) -> list[FoundTable]:
    """The tables of a page in reading order.

    `before` is the table that ends the body of the page before, if one does: where rules are
    missing, its columns show that lines at the top of this page go on with it. `maker` is that
    of the page's lines, where there is one already.
    """
    maker = maker or LineMaker(content.glyphs)
    whole = scene = Scene.of(content.glyphs)
    drawn = np.concatenate([content.fills, content.shapes])
    frames = likely_frames(drawn, content.rules, content.width * content.height)
    alone = frames_alone(frames, content.rules)
    lattices = cards_named_over(alone, scene)
    scene = without_boxes(scene, [card.box for card in lattices])
    lattices += cards_of_rows(alone, scene)
    lattices += framed_cards(alone, scene)
    lattices += cards_of_boxes(alone, without_boxes(scene, [card.box for card in lattices]))
    scene = without_boxes(scene, [card.box for card in lattices])
    first = len(lattices)
    ruled = [_ruled(group) for group in _groups(content, scene, before)]
    # All at once here; what is known of a box is not asked for again below.
    scene.pieces_inside([one.lattice.box for one in ruled if one.lattice is not None], FAR_APART)
    for one in ruled:
        parts = _lattices(one, scene, content, maker, before if len(lattices) == first else None)
        lattices += parts
        for part in parts:
            scene = scene.without(part.box)
    cards = framed_cards(frames, scene)
    lattices += cards
    scene = without_boxes(scene, [card.box for card in cards])
    # A box may be alike to none but the cards that were found first.
    others = without_boxes(whole, [lattice.box for lattice in lattices[first:]])
    scene = without_boxes(scene, boxes_apart(frames, content.shapes, content.width, others))
    lattices += unruled_lattices(content, scene, before)
    lattices.sort(key=lambda lattice: (lattice.ys[0], lattice.xs[0]))
    return found_tables(content, lattices, maker)


def _ruled(group: RuleGroup) -> _Ruled:
    opened = is_open(group)
    return _Ruled(group, opened, None if opened else lattice_of(group))


def _groups(content: PageContent, scene: Scene, before: FoundTable | None) -> list[RuleGroup]:
    groups = with_shaded_rows(groups_of(content.rules, content.shapes), content.fills, scene)
    hint = going_on(before, groups[0].box) if before is not None and groups else None
    return stacked(groups, scene, hint.edges[0] if hint is not None and hint.edges else None)


def _lattices(
    ruled: _Ruled,
    scene: Scene,
    content: PageContent,
    maker: LineMaker,
    before: FoundTable | None,
) -> list[Lattice]:
    """The lattices of a group of rules; none where they are no more than frames around text."""
    group, opened, lattice = ruled
    opened = opened or (lattice is not None and lacks_walls(lattice, scene))
    if opened:
        hint = going_on(before, group.box) if before is not None else None
        lattice = open_lattice(group, scene, content.fills, hint) or lattice
    if lattice is None:
        return []
    parts = parts_of(with_lost_edges(lattice, scene, is_open=opened))
    found = [part for part in parts if columns_with_text(scene, part) > 1]
    if found or before is None or not len(scene.inside(parts[0].box)):
        return found
    # The rest of a table may hold little more than the end of a name.
    (rest,) = found_tables(content, parts[:1], maker)
    return parts[:1] if continues(before, rest) else []
