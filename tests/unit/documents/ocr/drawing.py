"""Pages drawn by hand: rules, strokes and letters, so that a test says where everything stands."""

import io
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

Grey = NDArray[np.uint8]
Box = tuple[int, int, int, int]

DPI = 200.0
INK = 30


def paper(width: int, height: int, shade: int = 255) -> Grey:
    """Empty paper."""
    return np.full((height, width), shade, np.uint8)


def filled(page: Grey, boxes: Iterable[Box], shade: int = INK) -> Grey:
    """The page with boxes (left, top, right, bottom) painted on it."""
    made = page.copy()
    for left, top, right, bottom in boxes:
        made[top:bottom, left:right] = shade
    return made


def lattice(xs: Sequence[int], ys: Sequence[int], thick: int = 3) -> list[Box]:
    """The rules of a table with these edges."""
    level = [(xs[0], y, xs[-1] + thick, y + thick) for y in ys]
    return level + [(x, ys[0], x + thick, ys[-1] + thick) for x in xs]


def written(page: Grey, texts: Iterable[tuple[int, int, str]], size: int = 28) -> Grey:
    """The page with Latin texts in the letters that Pillow brings, each from its left top."""
    image = Image.fromarray(page)
    pen, font = ImageDraw.Draw(image), ImageFont.load_default(size)
    for x, y, text in texts:
        pen.text((x, y), text, fill=INK, font=font)
    return np.array(image, np.uint8)


def turned(page: Grey, degrees: float) -> Grey:
    """The page turned counterclockwise on white paper."""
    image = Image.fromarray(page).rotate(degrees, Image.Resampling.BICUBIC, fillcolor=255)
    return np.array(image, np.uint8)


def saved(page: Grey | Image.Image, kind: str = "PNG", **options: object) -> bytes:
    """The page as an image file."""
    image = page if isinstance(page, Image.Image) else Image.fromarray(page)
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()
