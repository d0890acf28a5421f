"""The door: files and bytes in, documents or an error that helps out."""

import hashlib
import os

import pytest

from keikaku import __version__
from keikaku.core.errors import Unreadable
from keikaku.core.sources import SourceFile
from keikaku.documents import limits
from keikaku.documents.read import READERS, read_bytes, read_document
from tests.unit.documents.reading import doubts

PLAN = "第二次総合計画\n\nKPI\t項目\t目標値\n\t三洞入洞者数\t540千人\n"


def test_a_file_is_read_and_identified_by_its_bytes(tmp_path):
    path = tmp_path / "計画.csv"
    data = PLAN.encode("cp932")
    path.write_bytes(data)
    document = read_document(path)
    assert document.file == SourceFile(
        "s1",
        "計画.csv",
        hashlib.sha256(data).hexdigest(),
        "text/plain",
        "keikaku-plain",
        __version__,
    )
    assert document == read_bytes("計画.csv", data, source_id="s1")


def test_the_source_id_is_in_every_place():
    document = read_bytes("a", PLAN.encode(), source_id="s7")
    cells = [cell for block in document.blocks if block.grid for cell in block.grid.cells]
    places = [block.source.source for block in document.blocks] + [
        cell.source.source for cell in cells
    ]
    assert document.file.id == "s7"
    assert set(places) == {"s7"}
    assert len(places) == 8


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda path: None, "ファイルがありません。"),
        (lambda path: path.mkdir(), "フォルダです。"),
        (lambda path: path.write_bytes(b""), "文字が1つもない空のファイルです。"),
        (lambda path: path.write_bytes(b"\xef\xbb\xbf"), "文字が1つもない空のファイルです。"),
        (lambda path: path.write_bytes(b"\r\n\t\n"), "文字が1つもない空のファイルです。"),
        (lambda path: path.write_bytes(b"a\0b"), "文字ではないデータ（制御文字）が入っています。"),
        (
            lambda path: path.write_bytes("目標値".encode()[:-1]),
            "文字コードUTF-8として壊れている所があります。",
        ),
        (
            lambda path: path.write_bytes("目標値".encode("utf-32")),
            "文字ではないデータ（制御文字）が入っています。",
        ),
    ],
)
def test_what_cannot_be_read_is_refused_with_advice(tmp_path, make, reason):
    path = tmp_path / "計画.txt"
    make(path)
    with pytest.raises(Unreadable) as caught:
        read_document(path)
    assert (caught.value.name, caught.value.reason) == ("計画.txt", reason)
    assert caught.value.advice.endswith("ください。")


def test_a_file_that_cannot_be_opened_is_refused(tmp_path, monkeypatch):
    path = tmp_path / "計画.txt"
    path.write_bytes(b"a")

    def refuse(self):
        raise PermissionError(13, "denied")

    monkeypatch.setattr(type(path), "read_bytes", refuse)
    with pytest.raises(Unreadable, match="ファイルを開けません。"):
        read_document(path)


def test_a_file_too_large_is_not_even_opened(tmp_path, monkeypatch):
    path = tmp_path / "計画.txt"
    path.write_bytes(b"")
    os.truncate(path, limits.MAX_BYTES + 1)
    monkeypatch.setattr(type(path), "read_bytes", None)
    with pytest.raises(Unreadable, match="大きすぎます"):
        read_document(path)


def test_doubts_of_all_stages_come_in_order():
    data = "項目,現状,目標\n祿祿,\x02,1\n髙﨑,5,2,7\n彅,5,6\n彅,5,6\n彅,5,6\n彅,5,6\n".encode(
        "cp932"
    )
    assert doubts(read_bytes("計画.csv", data, source_id="s1")) == [
        ("text.encoding", {"encoding": "Shift_JIS"}, None),
        ("text.control_character", {"characters": "U+0002"}, 2),
        ("table.ragged_row", {"cells": "4", "usual": "3"}, 3),
    ]


@pytest.mark.parametrize(
    ("text", "media_type"),
    [
        (PLAN, "text/plain"),
        ("## 目標\n" + PLAN, "text/plain"),
        ("## 目標\n本文\n", "text/markdown"),
        ("| a | b |\n|---|---|\n" + PLAN, "text/markdown"),
        ("a,b,c\n1,2,3\n", "text/csv"),
    ],
)
def test_the_reader_is_chosen_by_content(text, media_type):
    file = read_bytes("計画.docx", text.encode(), source_id="s1").file
    assert (file.media_type, file.reader) == (media_type, READERS[media_type].name)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_or_a_device_is_refused_before_it_is_read(tmp_path):
    pipe = tmp_path / "plan.txt"
    os.mkfifo(pipe)
    with pytest.raises(Unreadable) as failure:
        read_document(pipe)
    assert str(failure.value) == (
        "plan.txt: ふつうのファイルではありません。"
        " 内容をファイルに保存して、それを指定してください。"
    )
