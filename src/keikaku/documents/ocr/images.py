"""Reads image files, the pages of a TIFF one after the other, as scans."""

import io
import warnings
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps

from keikaku.core.errors import Unreadable
from keikaku.documents.inputs import FileInput, Reading
from keikaku.documents.ocr.installed import check_installed
from keikaku.documents.pdf.page import PageContent
from keikaku.documents.pdf.reader import reading_of

MAX_PAGES = 1_000

_PICTURE = "画像です。"
_ASK = "--ocr を付けて文字認識で読み取るか、元のWordやExcelのファイルを読み込んでください。"
_DAMAGED = "画像として開けません。ファイルが壊れています。"
_SAVE_AGAIN = "画像を開いて保存し直すか、もう一度スキャンしたものを読み込んでください。"
_LARGE = "画像が大きすぎます。"
_SMALLER = "300dpi程度に縮小したものを読み込んでください。"
_SPLIT = "ファイルを分けて、もう一度読み込んでください。"

# What Pillow raises for files that are damaged or of kinds that it does not know.
_BROKEN = (OSError, SyntaxError, ValueError, EOFError, KeyError, TypeError, MemoryError)
_BOMBS = (Image.DecompressionBombError, Image.DecompressionBombWarning)
# Dots an inch that scanners make, and sides of paper in inches; else the picture is of A4 paper.
_LEAST_DPI, _MOST_DPI = 100.0, 1200.0
_SHORTEST, _LONGEST, _A4 = 4.0, 50.0, 11.7
_DEEP = ("I", "F")


def read_image(file: FileInput) -> Reading:
    """The blocks of an image file. Raises Unreadable when recognition is not asked for.

    And when its parts are not installed, and when the file is damaged or too large.
    """
    if not file.options.ocr:
        raise Unreadable(file.name, "", _PICTURE, _ASK)
    check_installed(file.name)
    return reading_of(_contents(file), file.source)


def _contents(file: FileInput) -> Iterator[PageContent]:
    from keikaku.documents.ocr.page import page_content

    for number, (picture, dpi) in enumerate(_pictures(file), 1):
        yield page_content(picture, dpi, number)


def _pictures(file: FileInput) -> Iterator[tuple[NDArray[np.uint8], float]]:
    """Each page in grey, and its dots an inch."""
    try:
        with warnings.catch_warnings():
            # Pillow only warns of a picture that is larger than any paper.
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(file.data)) as image:
                count = getattr(image, "n_frames", 1) if image.format == "TIFF" else 1
                if count > MAX_PAGES:
                    reason = f"ページが多すぎます（{count:,}ページ、上限{MAX_PAGES:,}）。"
                    raise Unreadable(file.name, "", reason, _SPLIT)
                for number in range(count):
                    image.seek(number)
                    yield _grey(image)
    except _BOMBS as error:
        raise Unreadable(file.name, "", _LARGE, _SMALLER) from error
    except _BROKEN as error:
        raise Unreadable(file.name, "", _DAMAGED, _SAVE_AGAIN) from error


def _grey(image: Image.Image) -> tuple[NDArray[np.uint8], float]:
    dpi, dpi_down = _dpi(image)
    upright = ImageOps.exif_transpose(image)
    if upright.mode.startswith(_DEEP):
        return _shallow(np.asarray(upright, np.float32)), dpi
    if upright.mode in ("LA", "PA", "RGBA") or "transparency" in upright.info:
        paper = Image.new("RGBA", upright.size, "white")
        upright = Image.alpha_composite(paper, upright.convert("RGBA"))
    upright = upright.convert("L")
    if abs(dpi_down / dpi - 1) > 0.05:
        # Facsimiles have half as many rows as columns to the inch.
        size = (upright.width, max(1, round(upright.height * dpi / dpi_down)))
        upright = upright.resize(size)
    return np.array(upright, np.uint8), dpi
