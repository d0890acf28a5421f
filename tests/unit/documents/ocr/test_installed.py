"""Where the extra is missing, that is said, and nothing of it is loaded."""

import importlib.util
import subprocess
import sys

import pytest

from keikaku.core.errors import Unreadable
from keikaku.documents.inputs import FileInput, ReaderOptions
from keikaku.documents.ocr import installed
from keikaku.documents.ocr.images import read_image
from keikaku.documents.ocr.installed import check_installed, models
from tests.unit.documents.ocr.drawing import paper, saved, written

SAID = (
    "scan.png: 文字認識（--ocr）に必要な部品が入っていません。"
    " 「python3 start.py extras」を実行してから、もう一度読み込んでください。"
)


def test_the_model_lies_in_the_wheel():
    check_installed("scan.png")
    assert [path.parent.name for path in models()] == ["models"]
    assert models()[0].stat().st_size > 10_000_000


@pytest.mark.parametrize("missing", ["cv2", "onnxruntime", "opencc", "rapidocr"])
def test_a_missing_part_is_said(monkeypatch, missing):
    there = importlib.util.find_spec
    monkeypatch.setattr(installed, "find_spec", lambda n: None if n == missing else there(n))
    with pytest.raises(Unreadable) as caught:
        read_image(FileInput("scan.png", "s1", saved(paper(9, 9)), ReaderOptions(ocr=True)))
    assert str(caught.value) == SAID


def test_a_missing_model_is_said(monkeypatch):
    monkeypatch.setattr(installed, "models", list)
    with pytest.raises(Unreadable) as caught:
        check_installed("scan.png")
    assert str(caught.value) == SAID


CODE = """
import socket, sys
def closed(*_, **__): raise AssertionError("it calls out")
socket.socket = socket.create_connection = socket.getaddrinfo = closed
from keikaku.documents.inputs import ReaderOptions
from keikaku.documents.read import read_bytes
data = sys.stdin.buffer.read()
document = read_bytes("scan.png", data, source_id="s1", options=ReaderOptions(ocr=True))
assert list(document.blocks), "nothing was read"
assert not {"rapidocr", "requests", "urllib3"} & set(sys.modules), "it loads what could call out"
"""


def test_recognition_calls_nobody_and_loads_nothing_that_could():
    data = saved(written(paper(600, 200), [(50, 50, "Visitors 1,648")]))
    done = subprocess.run(
        [sys.executable, "-c", CODE], input=data, capture_output=True, check=False
    )
    assert (done.returncode, done.stderr.decode("utf-8", "replace")) == (0, "")
