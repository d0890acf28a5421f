"""A page, or the part of it around a place, as PNG with the place marked."""

import json
import zlib
from struct import pack
from typing import Any

import numpy as np
from numpy.typing import NDArray

Box = tuple[float, float, float, float]
Dots = NDArray[np.uint8]
_MARK = (200, 60, 0)
_TINT = (255, 240, 190)
_LINE, _AROUND, _LEAST = 3, 60.0, 190.0


def marked(page: bytes, box: Box | None, *, whole: bool) -> bytes:
    """The page file that was drawn, with a frame around the box, cut to its surroundings."""
    head, _, packed = page.partition(b"\n")
    told: dict[str, Any] = json.loads(head)
    dots = np.frombuffer(zlib.decompress(packed), np.uint8)
    grey = dots.reshape(told["height"], told["width"])
    coloured = np.repeat(grey[:, :, None], 3, axis=2)
    if box is None:
        return png(coloured)
    left, top, right, bottom = (round(each * told["scale"]) for each in box)
    _frame(coloured, (left, top, right, bottom))
    if whole:
        return png(coloured)
    around = round(max(_AROUND, (_LEAST - (box[3] - box[1])) / 2) * told["scale"])
    return png(coloured[max(top - around, 0) : max(bottom + around, 1)])


def _frame(dots: Dots, box: tuple[int, int, int, int]) -> None:
    """Tints what lies in the box and draws a line around it, beside the letters."""
    height, width, _ = dots.shape
    left, top = max(box[0] - _LINE, 0), max(box[1] - _LINE, 0)
    right, bottom = min(box[2] + _LINE, width), min(box[3] + _LINE, height)
    inside = dots[top:bottom, left:right]
    inside[:] = np.minimum(inside, np.array(_TINT, np.uint8))
    for part in (
        inside[:_LINE],
        inside[-_LINE:],
        inside[:, :_LINE],
        inside[:, -_LINE:],
    ):
        part[:] = _MARK


def png(dots: Dots) -> bytes:
    """Rows of red, green and blue as PNG."""
    height, width, _ = dots.shape
    lines = np.zeros((height, 1 + width * 3), np.uint8)
    lines[:, 1:] = dots.reshape(height, width * 3)
    parts = (
        (b"IHDR", pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(lines.tobytes(), 3)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        pack(">I", len(data)) + kind + data + pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )
