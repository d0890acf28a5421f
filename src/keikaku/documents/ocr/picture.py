"""The picture of a page made ready: grey, of bounded size, evenly lit, dark on white."""

import cv2
import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]
"""Rows of pixels, 0 black to 255 white."""
Mask = NDArray[np.bool_]

# More resolution than this only costs time; recognition works on letters 48 pixels high.
MAX_DPI = 300.0
MAX_PIXELS = 20_000_000

# Inches: wider than a stroke of a heading, lower than a row of a table.
_STROKE = 0.12
_SOLID, _GROUND_WIDTH, _GROUND_HEIGHT = 0.05, 0.25, 0.11
_NEARBY = 2.0
_DARK = 0.45
_BLACK = 40
_INK = 165
_TINGED, _LEAST_PRINT, _FULL, _MOST_GAIN = 225, 0.0005, 225, 3.0


def grey_of(picture: NDArray[np.uint8]) -> Grey:
    """A picture without its colours; transparent parts are white."""
    if picture.ndim == 2:
        return np.ascontiguousarray(picture)
    if picture.shape[2] == 1:
        return np.ascontiguousarray(picture[:, :, 0])
    grey = _as_grey(cv2.cvtColor(np.ascontiguousarray(picture[:, :, :3]), cv2.COLOR_RGB2GRAY))
    if picture.shape[2] == 4:
        opaque = picture[:, :, 3].astype(np.float32) / 255
        grey = (grey * opaque + 255 * (1 - opaque)).astype(np.uint8)
    return grey


def bounded(grey: Grey, dpi: float) -> tuple[Grey, float]:
    """The picture made smaller where it is finer than reading needs, and its dots an inch."""
    scale = min(1.0, MAX_DPI / dpi, (MAX_PIXELS / max(grey.size, 1)) ** 0.5)
    if scale == 1.0:
        return grey, dpi
    width, height = (max(1, round(side * scale)) for side in grey.shape[::-1])
    smaller = cv2.resize(grey, (width, height), interpolation=cv2.INTER_AREA)
    return _as_grey(smaller), dpi * scale


def evened(grey: Grey, dpi: float) -> Grey:
    """Dark letters on white paper: shadows, shading and dark grounds are taken away."""
    side = _odd(_STROKE * dpi)
    calm = _as_grey(cv2.medianBlur(grey, 3))
    upright = np.where(_dark_grounds(calm, dpi), 255 - grey, grey)
    paper = cv2.morphologyEx(_as_grey(upright), cv2.MORPH_CLOSE, np.ones((side, side), np.uint8))
    paper = cv2.blur(paper, (_odd(side / 2), _odd(side / 2)))
    lit = np.minimum(upright * (255 / np.maximum(paper, _BLACK).astype(np.float32)), 255)
    # What is black far and wide, as the edge of a copy, is no print.
    lit[paper < _BLACK] = 255
    return np.clip(255 - (255 - lit) * _gain(lit), 0, 255).astype(np.uint8)


def ink_of(even: Grey) -> Mask:
    """Where an even picture is dark."""
    return even < _INK


def painted(box_shape: tuple[int, ...], boxes: NDArray[np.intp]) -> Mask:
    """A mask in which the boxes (left, top, right, bottom) are set."""
    mask = np.zeros(box_shape, np.bool_)
    for left, top, right, bottom in boxes.tolist():
        mask[max(top, 0) : bottom, max(left, 0) : right] = True
    return mask


def _gain(lit: NDArray[np.float32]) -> float:
    """By how much faint print must be darkened to stand out as black does."""
    printed = lit[lit < _TINGED]
    if len(printed) < _LEAST_PRINT * lit.size:
        return 1.0
    darkest = float(np.percentile(printed, 5))
    return min(max(_FULL / (255 - darkest), 1.0), _MOST_GAIN)


def _dark_grounds(grey: Grey, dpi: float) -> Mask:
    """Where light letters stand on a dark ground, as in many heads of tables."""
    near = _odd(_NEARBY * dpi / 8)
    width, height = (max(side // 8, 1) for side in grey.shape[::-1])
    small = cv2.resize(grey, (width, height), interpolation=cv2.INTER_AREA)
    bright = cv2.dilate(small, np.ones((near, near), np.uint8))
    bright = cv2.resize(bright, grey.shape[::-1], interpolation=cv2.INTER_LINEAR)
    dark = ((grey < _DARK * bright) & (bright > _BLACK)).astype(np.uint8)
    side = _odd(_SOLID * dpi)
    solid = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((side, side), np.uint8))
    # Letters cut a ground into pieces; they are closed before it is measured.
    solid = cv2.morphologyEx(solid, cv2.MORPH_CLOSE, np.ones((side, 3 * side), np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(solid, connectivity=4)
    boxes = [
        (left, top, left + width, top + height)
        for left, top, width, height, _ in stats[1:].tolist()
        if width >= _GROUND_WIDTH * dpi and height >= _GROUND_HEIGHT * dpi
        if dark[top : top + height, left : left + width].mean() > 0.5
    ]
    return painted(grey.shape, np.array(boxes, np.intp).reshape(-1, 4))


def _odd(length: float) -> int:
    return max(3, int(length) | 1)


def _as_grey(picture: NDArray[np.generic]) -> Grey:
    return picture.astype(np.uint8, copy=False)
