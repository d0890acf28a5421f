"""Reads image files, the pages of a TIFF one after the other, as scans."""

import io
import warnings
from collections.abc import Callable, Iterator
from functools import partial
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps

from keikaku.core.errors import Unreadable
from keikaku.documents.inputs import FileInput, Reading
from keikaku.documents.ocr.installed import check_installed
from keikaku.documents.pdf.page import PageContent
from keikaku.documents.pdf.page_doubts import page_doubts
from keikaku.documents.pdf.reader import blocks_of, bodies_of

Grey = NDArray[np.uint8]
T = TypeVar("T")

MAX_PAGES = 1_000

_PICTURE = "画像です。"
_ASK = "元のWordやExcelのファイルを読み込むか、コマンド keikaku read --ocr で文字認識してください。"
_DAMAGED = "画像として開けません。ファイルが壊れています。"
_SAVE_AGAIN = "画像を開いて保存し直すか、もう一度スキャンしたものを読み込んでください。"
_LARGE = "画像が大きすぎます。"
_SMALLER = "300dpi程度に縮小したものを読み込んでください。"
_SPLIT = "ファイルを分けて、もう一度読み込んでください。"

# What Pillow raises for files that are damaged or of kinds that it does not know.
_BROKEN = (OSError, SyntaxError, ValueError, EOFError, KeyError, TypeError, MemoryError)
_BOMBS = (Image.DecompressionBombError, Image.DecompressionBombWarning)
# Dots an inch that scanners make, and sides of paper in inches; else the picture is of A4 paper.
_LEAST_DPI = 100.0
_SHORTEST, _LONGEST, _A4 = 4.0, 50.0, 11.7
# Facsimiles have half as many rows to the inch as columns.
_UNEQUAL = 0.05
_DEEP = ("I", "F")


def read_image(file: FileInput) -> Reading:
    """The blocks of an image file.

    Raises Unreadable when recognition is not asked for or its parts are not installed, and when
    the file is damaged, too large or too long.
    """
    if not file.options.ocr:
        raise Unreadable(file.name, "", _PICTURE, _ASK)
    check_installed(file.name)
    count = _opened(file, _count)
    if count > MAX_PAGES:
        reason = f"ページが多すぎます（上限{MAX_PAGES:,}ページ）。"
        raise Unreadable(file.name, "", reason, _SPLIT)
    pages = bodies_of(file.options.followed(_contents(file, count), count))
    doubts = page_doubts(pages, file.source)
    return Reading(blocks_of(pages, (), file.source), doubts)


def _contents(file: FileInput, count: int) -> Iterator[PageContent]:
    from keikaku.documents.ocr.page import page_content

    for number in range(1, count + 1):
        place = f"p.{number}" if count > 1 else ""
        picture, dpi = _opened(file, partial(_grey, number=number), place)
        yield page_content(picture, dpi, number)


def _opened(file: FileInput, read: Callable[[Image.Image], T], place: str = "") -> T:
    """What `read` finds in the image. Raises Unreadable when it is damaged or too large."""
    try:
        with warnings.catch_warnings():
            # Pillow only warns of a picture that is larger than any paper; what else it warns of
            # means nothing to a person.
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(file.data)) as image:
                return read(image)
    except _BOMBS as error:
        raise Unreadable(file.name, place, _LARGE, _SMALLER) from error
    except _BROKEN as error:
        raise Unreadable(file.name, place, _DAMAGED, _SAVE_AGAIN) from error


def _count(image: Image.Image) -> int:
    """How many pages there are: the pictures of an animation are none."""
    if image.format != "TIFF":
        return 1
    # Counted here, for Pillow goes on for hours where there are very many.
    for number in range(1, MAX_PAGES + 1):
        try:
            image.seek(number)
        except EOFError:
            return number
    return MAX_PAGES + 1


def _grey(image: Image.Image, number: int) -> tuple[Grey, float]:
    """A page in grey, upright as a viewer shows it, and its dots an inch."""
    image.seek(number - 1)
    across, down = _dpi(image)
    shown = ImageOps.exif_transpose(image)
    if shown.mode.startswith(_DEEP):
        return _shallow(np.asarray(shown, np.float32)), across
    if shown.mode in ("LA", "PA", "RGBA") or "transparency" in shown.info:
        paper = Image.new("RGBA", shown.size, "white")
        shown = Image.alpha_composite(paper, shown.convert("RGBA"))
    shown = shown.convert("L")
    if abs(down / across - 1) > _UNEQUAL:
        shown = shown.resize((shown.width, max(1, round(shown.height * across / down))))
    return np.array(shown, np.uint8), across


def _dpi(image: Image.Image) -> tuple[float, float]:
    """Dots an inch across and down, as the file says where that can be so."""
    said = image.info.get("dpi", (0, 0))
    across, down = (float(side) for side in said)
    longest = max(image.size)
    if across >= _LEAST_DPI and down and _SHORTEST <= longest / across <= _LONGEST:
        return across, down
    dpi = max(longest / _A4, 1.0)
    return dpi, dpi


def _shallow(deep: NDArray[np.float32]) -> Grey:
    """Values of more than eight bits, from the darkest to the lightest."""
    low, high = float(deep.min()), float(deep.max())
    return ((deep - low) * (255 / max(high - low, 1.0))).astype(np.uint8)
