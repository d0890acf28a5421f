"""Broken and hostile presentations are refused in bounded time, or read as far as they go."""

import io
import re
import zipfile
from time import process_time

import pytest

from keikaku.core.errors import Unreadable
from keikaku.documents.pptx import deck, tables
from tests.unit.documents.docx.words import packed
from tests.unit.documents.pptx.slides import SLIDE, box, changed, lines, one, read
from tests.unit.documents.pptx.test_tables import table


def reason(data: bytes) -> str:
    with pytest.raises(Unreadable) as caught:
        read(data)
    assert caught.value.advice
    return caught.value.reason


def test_decks_without_text_are_told():
    assert reason(one(lambda slide: None)) == "文字が1つもない文書です。"
    assert reason(packed({"ppt/presentation.xml": "<a/>"})).startswith("ファイルが壊れています")


def test_a_deck_of_pictures_is_told_how_to_be_read():
    data = changed(one(lambda slide: box(slide, "値", 1, 1)), SLIDE, "<p:sp>", "<p:pic/><p:sp>")
    with pytest.raises(Unreadable, match="--ocr"):
        read(changed(data, SLIDE, "<a:t>値</a:t>", "<a:t></a:t>"))


def test_declarations_are_refused():
    data = one(lambda slide: box(slide, "値", 1, 1))
    assert "DOCTYPE" in reason(changed(data, SLIDE, "<p:sld ", "<!DOCTYPE a><p:sld "))


def test_groups_in_groups_have_an_end():
    data = one(lambda slide: box(slide, "値", 1, 1))
    deep = changed(data, SLIDE, "<p:sp>", "<p:grpSp>" * 25 + "<p:sp>")
    assert "入れ子が深すぎます" in reason(
        changed(deep, SLIDE, "</p:sp>", "</p:sp>" + "</p:grpSp>" * 25)
    )


def test_slides_and_tables_without_bounds_are_refused(monkeypatch):
    data = one(lambda slide: table(slide, *[("a", "b")] * 4))
    monkeypatch.setattr(tables, "MAX_CELLS", 7)
    assert reason(data).startswith("表が大きすぎます（4行2列")
    monkeypatch.setattr(deck, "MAX_SLIDES", 0)
    assert reason(data).startswith("スライドが多すぎます")


@pytest.mark.parametrize("length", ["-1", "x", "9" * 300, "1e9"])
def test_places_without_sense_do_no_harm(length):
    data = one(lambda slide: box(slide, "値", 1, 1))
    assert lines(changed(data, SLIDE, 'cx="1828800"', f'cx="{length}"')) == ["値"]


def test_thousands_of_shapes_take_bounded_time():
    data = one(lambda slide: box(slide, "値", 1, 1))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        text = archive.read(SLIDE).decode()
    shape = re.search("<p:sp>.*?</p:sp>", text, re.DOTALL)
    assert shape is not None
    many = changed(data, SLIDE, shape.group(), shape.group() * 3000)
    begin = process_time()
    assert len(lines(many)) == 3000
    assert process_time() - begin < 5


def test_a_slide_changed_anywhere_is_read_or_refused():
    data = one(lambda slide: table(slide, ("a", "b"), ("c", "d")))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    text = parts[SLIDE].decode()
    for place in [match.start() for match in re.finditer('"', text)][::5]:
        for cut in (text[:place] + text[place + 1 :], text[:place] + '9"' + text[place + 1 :]):
            try:
                read(packed({**parts, SLIDE: cut.encode()}))
            except Unreadable:
                continue
