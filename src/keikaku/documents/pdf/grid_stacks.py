"""Level rules that belong together: the rows of a table without upright ones."""

import re
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from keikaku.documents.pdf.grid_ruled import RuleGroup, is_open
from keikaku.documents.pdf.grid_text import Pieces, Scene
from keikaku.documents.pdf.header_words import looks_like_header
from keikaku.documents.pdf.page import Box, Floats

# The ends of rules of one table differ by no more; points.
_SAME_END = 4.0
# Pieces on a line are parted by so much of the size where they stand in different columns.
_COLUMN_GAP = 1.0
_MARK = re.compile(r"[•●・○◯◎■□◆◇▪▶►–-]|(?:[※＊*]|注)[0-9０-９]*[：:]?")
_NUMBER_AND_TITLE, _WIDE_SPACE = 2, 1.6
# A row may hold one label and nothing else, of no more than so many lines.
_LABEL_LINES = 2
# Below a head alone it stands in more white, up to so much of its letters' size.
_HIGHEST_LABEL = 2.5
_FULL, _MARGIN, _INDENT = 0.75, 4.0, 3.5
# Letters larger than those of the rows by this part are of a heading.
_LARGER = 1.15
# The four rules of a box stand so near to its edges.
_AT_EDGE = 4.0
# Narrower rules, in points, make no rows; more groups than so many are a drawing.
_NARROWEST, _MOST_GROUPS = 40.0, 300


class _Chain(NamedTuple):
    """Groups that are rules of one table, how many rows they part, and their margin.

    `margin` is how much higher than their text the rows with several columns are. `counts` are how
    many texts stand between each group and the next one, `sizes` how large their letters are.
    `labelled` says that the last of them is a label alone.
    """

    groups: list[RuleGroup]
    rows: int = 0
    margin: float = 0.0
    counts: tuple[int, ...] = ()
    sizes: tuple[float, ...] = ()
    labelled: bool = False


def stacked(groups: list[RuleGroup], scene: Scene, second: float | None = None) -> list[RuleGroup]:
    """The groups, those put together that are the rules of one table.

    `second` is where the second column would begin if the first rules of the page went on with a
    table of the page before: the rest of a row that was cut has nothing left of it.
    """
    groups = [group for group in groups if group.box[2] - group.box[0] > _NARROWEST]
    if len(groups) > _MOST_GROUPS:
        return groups
    if second is not None and len(groups) > 1 and _is_rest(groups[0], groups[1], scene, second):
        groups = [_merged(groups[:2]), *groups[2:]]
    chains: list[_Chain] = []
    for group in groups:
        place = _nearest_above(chains, group)
        longer = _with_next(chains[place], group, scene) if place is not None else None
        if place is None or longer is None:
            chains.append(_Chain([group]))
        else:
            chains[place] = longer
    chains = [part for chain in chains for part in _without_heading(chain)]
    parts = [part for chain in chains for part in _parted_by_heads(chain, scene)]
    return _with_short_rules([*map(_merged, parts)])


def _is_rest(first: RuleGroup, group: RuleGroup, scene: Scene, second: float) -> bool:
    """Whether the rest of a row stands between the first rules of a page."""
    same = all(abs(first.box[end] - group.box[end]) <= _SAME_END for end in (0, 2))
    band = (group.box[0] - 1, first.box[3], group.box[2] + 1, group.box[1])
    if not same or not is_open(first) or not is_open(group) or band[3] <= band[1]:
        return False
    pieces = scene.pieces(scene.inside(band))
    return len(pieces) > 0 and bool(pieces.box[:, 0].min() > second)


def _nearest_above(chains: list[_Chain], group: RuleGroup) -> int | None:
    """The chain whose last rules are the next ones above a group, or level with its top."""
    left, top, right, _ = group.box
    above = [
        (chain.groups[-1].box[3], place)
        for place, chain in enumerate(chains)
        if chain.groups[-1].box[0] < right and chain.groups[-1].box[2] > left
    ]
    same = [
        (bottom, place)
        for bottom, place in above
        if all(
            abs(chains[place].groups[-1].box[end] - group.box[end]) <= _SAME_END for end in (0, 2)
        )
    ]
    if not same:
        return None
    bottom, place = max(same)
    # Wider rules between the two belong to something else.
    between = [chains[other].groups[-1].box for low, other in above if bottom < low < top]
    width = right - left
    return None if any(box[2] - box[0] > width + _SAME_END for box in between) else place


def _with_next(chain: _Chain, group: RuleGroup, scene: Scene) -> _Chain | None:
    """The chain with one more group; None where what stands between them is no row."""
    last = chain.groups[-1]
    band = _between(last, group)
    may_be_row = band[3] > band[1] and (is_open(last) or is_open(group))
    # What stands between two closed boxes is outside of both.
    if not may_be_row or (_is_closed(last) and _is_closed(group)):
        return None
    pieces = scene.pieces(scene.inside(band))
    if not len(pieces) or _runs_out(scene, band):
        return None
    margin = band[3] - band[1] - float(pieces.box[:, 3].max() - pieces.box[:, 1].min())
    if _is_prose(pieces, band) or _has_heading(pieces, band, chain):
        return None
    # A title and a unit between two tables stand in more space than the rows of one.
    wide = margin > 3 * max(chain.margin, _MARGIN) and len(pieces) <= 2 and chain.rows > 1
    longer = _Chain(
        [*chain.groups, group],
        chain.rows,
        chain.margin,
        (*chain.counts, len(pieces)),
        (*chain.sizes, float(pieces.size.max())),
    )
    if not wide and _has_columns(pieces, scene):
        return longer._replace(rows=chain.rows + 1, margin=max(chain.margin, margin))
    near = margin <= 1.5 * max(chain.margin, _MARGIN)
    if chain.rows and _is_label(pieces, band) and (near or _is_first(chain, scene, band, pieces)):
        return longer._replace(labelled=True)
    return None


def _runs_out(scene: Scene, band: Box) -> bool:
    """Whether a text begins before the rules that it stands between, and goes on between them."""
    left, top, _, bottom = band
    box = scene.pieces(scene.inside((-np.inf, top, np.inf, bottom))).box
    return bool(((box[:, 0] < left - _SAME_END) & (box[:, 2] > left + _SAME_END)).any())


def _without_heading(chain: _Chain) -> list[_Chain]:
    """The chain; without its last rule where that is the one below a heading of the next section.

    Such a heading is alone in what seems the last row, in letters larger than those of the rows.
    """
    if not chain.labelled or chain.sizes[-1] < _LARGER * max(chain.sizes[:-1]):
        return [chain]
    *groups, last = chain.groups
    return [chain._replace(groups=groups, counts=chain.counts[:-1]), _Chain([last])]


def _between(above: RuleGroup, below: RuleGroup) -> Box:
    return (below.box[0] - 1, above.box[3], below.box[2] + 1, below.box[1])


def _parted_by_heads(chain: _Chain, scene: Scene) -> list[list[RuleGroup]]:
    """The groups of each table of a chain: its heads come again below the name of the next one."""
    groups, counts = chain.groups, chain.counts
    turns = [
        place
        for place in range(2, len(counts))
        if counts[place] == counts[0] > counts[place - 1]
        and _row_texts(groups, place, scene) == _row_texts(groups, 0, scene)
    ]
    return [groups[first:end] for first, end in pairwise([0, *turns, len(groups)])]


def _row_texts(groups: list[RuleGroup], place: int, scene: Scene) -> list[str]:
    return scene.texts(scene.pieces(scene.inside(_between(groups[place], groups[place + 1]))))


def _is_closed(group: RuleGroup) -> bool:
    """Whether a group of rules ends with one on each of its four sides."""
    left, top, right, bottom = group.box
    x = (group.upright[:, 0] + group.upright[:, 2]) / 2
    y = (group.level[:, 1] + group.level[:, 3]) / 2
    sides = (x < left + _AT_EDGE, x > right - _AT_EDGE, y < top + _AT_EDGE, y > bottom - _AT_EDGE)
    return all(np.count_nonzero(side) for side in sides)


def _is_prose(pieces: Pieces, band: Box) -> bool:
    """Whether a line begins at the left end of rules and runs on to the right one."""
    alone = np.bincount(pieces.line)[pieces.line] == 1
    begins = pieces.box[:, 0] < band[0] + _INDENT * pieces.size
    ends = pieces.box[:, 2] > band[0] + _FULL * (band[2] - band[0])
    return bool(np.count_nonzero(alone & begins & ends))


def _has_heading(pieces: Pieces, band: Box, chain: _Chain) -> bool:
    """Whether a line alone at the left is in letters larger than those of the rows above it."""
    if not chain.rows:
        return False
    alone = np.bincount(pieces.line)[pieces.line] == 1
    begins = pieces.box[:, 0] < band[0] + _INDENT * pieces.size
    large = pieces.size >= _LARGER * max(chain.sizes)
    return bool(np.count_nonzero(alone & begins & large))


def _is_first(chain: _Chain, scene: Scene, band: Box, pieces: Pieces) -> bool:
    """Whether a label comes first below a head, which is no table without what is below it."""
    near = band[3] - band[1] <= _HIGHEST_LABEL * float(pieces.size.max())
    return chain.rows == 1 and near and looks_like_header(_row_texts(chain.groups, -2, scene))


def _is_label(pieces: Pieces, band: Box) -> bool:
    """Whether a row holds one short text alone."""
    widest = float((pieces.box[:, 2] - pieces.box[:, 0]).max())
    return int(pieces.line[-1]) < _LABEL_LINES and widest < _FULL * (band[2] - band[0])


def _has_columns(pieces: Pieces, scene: Scene) -> bool:
    """Whether texts stand side by side; the mark of a list or a note is no column of its own.

    Neither is what a wide space parts from the number of a heading: 目標2　人が集う港.
    """
    same_line = np.diff(pieces.line) == 0
    gap = pieces.box[1:, 0] - pieces.box[:-1, 2]
    least = _COLUMN_GAP if len(pieces) > _NUMBER_AND_TITLE else _WIDE_SPACE
    parted = np.flatnonzero(same_line & (gap > least * pieces.size[1:]))
    if not len(parted):
        return False
    texts = scene.texts(pieces)
    return any(_MARK.fullmatch(texts[place].strip()) is None for place in parted.tolist())


def _merged(groups: list[RuleGroup]) -> RuleGroup:
    if len(groups) == 1:
        return groups[0]
    boxes = np.array([group.box for group in groups])
    low, high = boxes[:, :2].min(axis=0), boxes[:, 2:].max(axis=0)
    return RuleGroup(
        np.concatenate([group.level for group in groups]),
        np.concatenate([group.upright for group in groups]),
        (float(low[0]), float(low[1]), float(high[0]), float(high[1])),
    )


def _with_short_rules(groups: list[RuleGroup]) -> list[RuleGroup]:
    """Level rules that lie inside a larger open group are rules of that table too."""
    free = np.array([not len(group.upright) for group in groups], np.bool_)
    if not np.count_nonzero(free):
        return [group for group in groups if len(group.level) or len(group.upright)]
    boxes = np.array([group.box for group in groups], np.float32).reshape(-1, 4)
    area = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    found = list(groups)
    for place in np.argsort(-area, kind="stable").tolist():
        inside = np.flatnonzero(free & _inside(boxes, groups[place].box))
        if len(inside) and is_open(groups[place]):
            free[inside] = False
            level = [found[place].level, *(groups[short].level for short in inside)]
            found[place] = groups[place]._replace(level=np.concatenate(level))
            for short in inside:
                found[short] = found[short]._replace(level=found[short].level[:0])
    return [group for group in found if len(group.level) or len(group.upright)]


def _inside(box: Floats, around: Box) -> NDArray[np.bool_]:
    within: NDArray[np.bool_] = (
        (box[:, 0] > around[0] - _SAME_END)
        & (box[:, 2] < around[2] + _SAME_END)
        & (box[:, 1] > around[1] + 1)
        & (box[:, 3] < around[3] - 1)
    )
    return within
