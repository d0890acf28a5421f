"""What the paths of a page are to a reader of tables: rules, fills, and other figures."""

from collections.abc import Collection
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from keikaku.documents.pdf.frame import Frame
from keikaku.documents.pdf.gradients import is_step
from keikaku.documents.pdf.page import Floats, Indexes
from keikaku.documents.pdf.paths import LINE, MOVE, Paths, Styles, painted_of

# Thicker than this it is an area, not a line; points.
_THICK = 3.5
# Lines that lean less than this over their whole length are straight; points.
_LEAN = 0.7
_WHITE = 250
# Pieces of one line may stand so far apart; dots and dashes, which are short, farther.
_GAP, _DOT_GAP, _DOT = 1.0, 5.0, 6.5
_SHORTEST = 4.0
# The curve of a rounded corner is no longer than this, in parts of the figure's shorter side:
# what is rounded from end to end is a bar or a title, no cell.
_CORNER = 0.36


class Drawings(NamedTuple):
    """The drawn things of a page; see `PageContent`."""

    rules: Floats
    fills: Floats
    fill_colours: NDArray[np.uint8]
    shapes: Floats
    pictures: Floats
    cut: bool


class _Figures(NamedTuple):
    """The figures of all paths, one after the other: their points and what they are of."""

    points: Floats
    kinds: NDArray[np.int8]
    starts: Indexes
    closed: NDArray[np.bool_]
    owner: Indexes

    @property
    def lengths(self) -> Indexes:
        """How many points each figure has."""
        return np.append(self.starts[1:], len(self.points)) - self.starts


class _Lines(NamedTuple):
    """Straight pieces of lines that are level or upright, with what paints them."""

    box: Floats
    white: NDArray[np.bool_]


def drawings_of(page: int, frame: Frame, texts: Collection[int] = ()) -> Drawings:
    """The rules, fills, figures and pictures on the visible part of a page.

    `texts` are the objects of the page that are known to be text.
    """
    painted = painted_of(page, frame, texts)
    drawn = _drawn(painted.paths)
    # A rule beside the visible part would become one along its edge.
    rules = frame.clipped(drawn.rules.compress(frame.touched(drawn.rules), axis=0))
    less, more = _sides(rules[:, 2:] - rules[:, :2])
    # Lines so near to each other that together they are an area are a hatching.
    long = (more >= _SHORTEST) & (less <= 2 * _THICK)
    fills = frame.clipped(drawn.fills)
    visible = _has_area(fills)
    shapes = frame.clipped(np.concatenate([drawn.shapes, painted.drawings]))
    return Drawings(
        rules.compress(long, axis=0),
        fills.compress(visible, axis=0),
        drawn.fill_colours.compress(visible, axis=0),
        shapes.compress(_has_area(shapes), axis=0),
        frame.clipped(painted.pictures),
        painted.cut,
    )


def _drawn(paths: Paths) -> Drawings:
    nothing = np.zeros((0, 4), np.float32)
    if not len(paths.points):
        return Drawings(nothing, nothing, np.zeros((0, 3), np.uint8), nothing, nothing, False)
    figures = _figures(paths)
    box = _boxes(figures)
    square = _is_square(figures)
    straight = square & _is_straight(figures, box)
    filled, stroked = paths.styles.filled[figures.owner], paths.styles.stroked[figures.owner]
    fill = paths.styles.fill[figures.owner]
    filled &= ~is_step(box, fill, filled)
    white = _is_white(fill)
    thin = (_sides(box[:, 2:] - box[:, :2])[0] <= _THICK) & straight
    rounded = filled & ~straight & _is_rounded(figures, box)
    area = filled & (straight | rounded) & ~thin & ~white
    strokes, thick, thick_colours = _strokes(figures, paths.styles, square)
    line = _Lines(box.compress(filled & thin, axis=0), white[filled & thin])
    fills = np.concatenate([box.compress(area, axis=0), thick])
    colours = np.concatenate([fill[area, :3], thick_colours])
    other = ~square & ~area & ((filled & ~white) | stroked)
    lines = _Lines(
        np.concatenate([strokes.box, line.box]), np.concatenate([strokes.white, line.white])
    )
    rules = _seen(lines, fills)
    return Drawings(joined(rules), fills, colours, box.compress(other, axis=0), nothing, False)


def _figures(paths: Paths) -> _Figures:
    begins: NDArray[np.bool_] = np.array(paths.kinds == MOVE, np.bool_)
    begins[0] = True
    begins[1:] |= paths.owner[1:] != paths.owner[:-1]
    starts = begins.nonzero()[0]
    closed = np.logical_or.reduceat(paths.closes, starts)
    return _Figures(paths.points, paths.kinds, starts, closed, paths.owner[starts])


def _boxes(figures: _Figures) -> Floats:
    low = np.minimum.reduceat(figures.points, figures.starts)
    high = np.maximum.reduceat(figures.points, figures.starts)
    return np.concatenate([low, high], axis=1)


def _is_straight(figures: _Figures, box: Floats) -> NDArray[np.bool_]:
    """Whether a figure is a rectangle or a line along an axis, and nothing else."""
    lengths = figures.lengths
    gap = _from_corner(figures, box)
    at_corner = (gap[:, 0] <= _LEAN) & (gap[:, 1] <= _LEAN)
    drawn = (figures.kinds == LINE) | (figures.kinds == MOVE)
    corners = np.logical_and.reduceat(at_corner & drawn, figures.starts)
    level = _sides(box[:, 2:] - box[:, :2])[0] <= _LEAN
    enough = (lengths >= 4) & (lengths <= 6)
    return np.asarray(corners & (level | enough))


def _from_corner(figures: _Figures, box: Floats) -> Floats:
    """How far each point is from the nearest corner of its figure's box, along both axes."""
    around = np.repeat(box, figures.lengths, axis=0)
    low, high = figures.points - around[:, :2], around[:, 2:] - figures.points
    return np.asarray(np.minimum(np.abs(low), np.abs(high)))


def _is_rounded(figures: _Figures, box: Floats) -> NDArray[np.bool_]:
    """Whether a figure is a rectangle of which corners are rounded, as those of cells may be.

    Its points stand near the four corners, and only level and upright lines lead from one to the
    next.
    """
    lengths = figures.lengths
    corner = np.repeat(_CORNER * _sides(box[:, 2:] - box[:, :2])[0], lengths)
    near = (_from_corner(figures, box) <= corner[:, None]).all(axis=1)
    less, more = _sides(np.abs(figures.points[1:] - figures.points[:-1]))
    led = figures.kinds == MOVE
    led[1:] |= (more <= corner[1:]) | ((less <= _LEAN) & (figures.kinds[1:] == LINE))
    near &= led
    return np.asarray(np.logical_and.reduceat(near, figures.starts)) & _has_corners(figures, box)


def _has_corners(figures: _Figures, box: Floats) -> NDArray[np.bool_]:
    """Whether a figure has points in all four quarters of its box."""
    middle = np.repeat((box[:, :2] + box[:, 2:]) / 2, figures.lengths, axis=0)
    right, low = (figures.points > middle).T
    quarters = (right & low, right & ~low, ~right & low, ~right & ~low)
    stands = np.logical_or.reduceat(np.array(quarters), figures.starts, axis=1)
    return np.asarray(stands.all(axis=0))


def _is_square(figures: _Figures) -> NDArray[np.bool_]:
    """Whether all lines of a figure are level or upright; those of arrows and curves are not."""
    less, _ = _sides(np.abs(figures.points[1:] - figures.points[:-1]))
    square = figures.kinds == MOVE
    square[1:] |= (less <= _LEAN) & (figures.kinds[1:] == LINE)
    square[figures.starts] = True
    return np.asarray(np.logical_and.reduceat(square, figures.starts))


def _strokes(
    figures: _Figures, styles: Styles, square: NDArray[np.bool_]
) -> tuple[_Lines, Floats, NDArray[np.uint8]]:
    """The lines of stroked figures that have only level and upright ones; thick ones apart."""
    lengths = figures.lengths
    previous = np.arange(-1, len(figures.points) - 1)
    # The first point of a closed figure is reached from its last one.
    previous[figures.starts] = np.where(
        figures.closed, figures.starts + lengths - 1, figures.starts
    )
    owner = np.repeat(figures.owner, lengths)
    stroked = styles.stroked[owner] & np.repeat(square, lengths)
    start, end = figures.points.take(previous, axis=0), figures.points
    less, more = _sides(np.abs(end - start))
    is_line = stroked & ((figures.kinds == LINE) | (previous > np.arange(len(previous))))
    level = (is_line & (less <= _LEAN) & (more > 0)).nonzero()[0]
    start, end = start.take(level, axis=0), end.take(level, axis=0)
    more, owner = more[level], owner[level]
    width, colour = styles.width[owner], styles.stroke[owner, :3]
    low, high = np.minimum(start, end), np.maximum(start, end)
    x, y = np.abs(end - start).T
    across = np.where((x >= y)[:, None], [[0, 1]], [[1, 0]]) * width[:, None] / 2
    box = np.concatenate([low - across, high + across], axis=1).astype(np.float32)
    thick = (width > _THICK) & (more > width)
    white = _is_white(colour)
    area = thick & ~white
    lines = _Lines(box.compress(~thick, axis=0), white[~thick])
    return lines, box.compress(area, axis=0), colour.compress(area, axis=0)


def _seen(lines: _Lines, fills: Floats) -> Floats:
    """The lines that can be seen: a white one shows only on a coloured ground."""
    white = lines.white.nonzero()[0]
    if not len(white):
        return lines.box
    x = (lines.box[white, 0] + lines.box[white, 2])[:, None] / 2
    y = (lines.box[white, 1] + lines.box[white, 3])[:, None] / 2
    near = 1.0
    on_fill = (
        (x >= fills[:, 0] - near)
        & (x <= fills[:, 2] + near)
        & (y >= fills[:, 1] - near)
        & (y <= fills[:, 3] + near)
    ).any(axis=1)
    kept = ~lines.white
    kept[white[on_fill]] = True
    return lines.box.compress(kept, axis=0)


def joined(box: Floats) -> Floats:
    """Rules put together from their pieces, dots and dashes among them."""
    wide = box[:, 2] - box[:, 0]
    high = box[:, 3] - box[:, 1]
    level = _chained(box.compress(wide >= high, axis=0), 0)
    upright = _chained(box.compress(high >= wide, axis=0), 1)
    return np.concatenate([level, upright])


def _chained(box: Floats, along: int) -> Floats:
    """Rules of one direction, put together where they follow one another."""
    short = box[:, along + 2] - box[:, along] <= _DOT
    if not np.count_nonzero(short):
        return _followed(box, along, _GAP)
    dots = _followed(box[short], along, _DOT_GAP)
    return _followed(np.concatenate([box[~short], dots]), along, _GAP)


def _followed(box: Floats, along: int, gap: float) -> Floats:
    if len(box) < 2:
        return box
    across = 1 - along
    middle = (box[:, across] + box[:, across + 2]) / 2
    order = middle.argsort(kind="stable")
    middle = middle[order]
    level = np.zeros(len(box), np.intp)
    level[order[1:]] = (middle[1:] - middle[:-1] > _LEAN).cumsum()
    order = np.lexsort((box[:, along], level))
    sorted_box, sorted_level = box.take(order, axis=0), level[order]
    # Each level is set off from the next, so that one running maximum serves all of them.
    offset = sorted_level * (float(box[:, along + 2].max() - box[:, along].min()) + 2 * gap + 1.0)
    reach = np.maximum.accumulate(sorted_box[:, along + 2] + offset)
    parted = (sorted_box[1:, along] + offset[1:] > reach[:-1] + gap).nonzero()[0]
    starts = np.concatenate([[0], parted + 1])
    low = np.minimum.reduceat(sorted_box[:, :2], starts)
    high = np.maximum.reduceat(sorted_box[:, 2:], starts)
    return np.concatenate([low, high], axis=1)


def _is_white(colour: NDArray[np.uint8]) -> NDArray[np.bool_]:
    red, green, blue = colour[:, :3].T
    return np.asarray((red >= _WHITE) & (green >= _WHITE) & (blue >= _WHITE))


def _has_area(box: Floats) -> NDArray[np.bool_]:
    return np.asarray(_sides(box[:, 2:] - box[:, :2])[0] > 0.5)


def _sides(steps: Floats) -> tuple[Floats, Floats]:
    """The shorter and the longer of two sides: numpy is slow along an axis of two."""
    x, y = steps.T
    return np.minimum(x, y), np.maximum(x, y)
