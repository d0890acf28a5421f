"""Recognition of printed lines with the model that lies in the wheel of rapidocr.

Only the model's file is used, run by onnxruntime: rapidocr's own program, which fetches models
that it misses, is never loaded.
"""

import os
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import cv2
import numpy as np

from keikaku.documents.ocr.alphabet import Alphabet, Floats, Recognised
from keikaku.documents.ocr.installed import models
from keikaku.documents.ocr.picture import Grey

# What the model was trained for.
HEIGHT = 48
_NARROWEST, _WIDEST = 160, 3_200
# Pixels of width that are read at once: the scores of a line take a hundred times its picture.
_AT_ONCE = 2_400


class Recogniser:
    """The model, loaded; `recognise` reads many lines."""

    def __init__(self, session: Any) -> None:
        self._session = session
        self._input = session.get_inputs()[0].name
        self._alphabet = Alphabet(session.get_modelmeta().custom_metadata_map["character"])

    def recognise(self, lines: Sequence[Grey]) -> list[Recognised]:
        """Reads pictures of single lines; those of like width together, for speed."""
        widths = [
            min(max(8, round(HEIGHT * line.shape[1] / line.shape[0])), _WIDEST) for line in lines
        ]
        order = np.argsort(widths, kind="stable").tolist()
        found: dict[int, Recognised] = {}
        for batch in _batches(order, widths):
            width = max(_NARROWEST, *(widths[index] for index in batch))
            sheet = np.zeros((len(batch), 3, HEIGHT, width), np.float32)
            for place, index in enumerate(batch):
                sheet[place, :, :, : widths[index]] = _scaled(lines[index], widths[index])
            scores = self._session.run(None, {self._input: sheet})[0]
            for place, index in enumerate(batch):
                found[index] = self._alphabet.decoded(scores[place], widths[index] / width)
        return [found[index] for index in range(len(lines))]


@cache
def recogniser() -> Recogniser:
    """The one recogniser of this process, loaded when it is first asked for."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = _threads()
    options.enable_cpu_mem_arena = False
    options.log_severity_level = 4
    # Threads that wait for each other by counting take the machine from everyone else.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    session = onnxruntime.InferenceSession(
        str(models()[-1]), options, providers=["CPUExecutionProvider"]
    )
    return Recogniser(session)


def _batches(order: Sequence[int], widths: Sequence[int]) -> Iterator[list[int]]:
    """Lines in their order, as many together as may be read at once."""
    batch: list[int] = []
    for index in order:
        if batch and (len(batch) + 1) * max(widths[index], _NARROWEST) > _AT_ONCE:
            yield batch
            batch = []
        batch.append(index)
    if batch:
        yield batch


def _scaled(line: Grey, width: int) -> Floats:
    scaled = cv2.resize(line, (width, HEIGHT), interpolation=cv2.INTER_LINEAR)
    return scaled.astype(np.float32) / np.float32(127.5) - 1


def _threads() -> int:
    """All cores, or as many as whoever started this process allows it."""
    allowed = os.environ.get("OMP_NUM_THREADS", "")
    return int(allowed) if allowed.isdigit() and int(allowed) else os.cpu_count() or 1
