"""Chinese forms become Japanese ones; Japanese ones never change."""

import pytest

from keikaku.documents.ocr.forms import japanese_forms


@pytest.mark.parametrize(
    ("foreign", "japanese"),
    [
        ("单", "単"),
        ("值", "値"),
        ("增", "増"),
        ("减", "減"),
        ("揭", "掲"),
        ("产", "産"),
        ("·", "・"),
    ],
)
def test_a_foreign_form_becomes_the_japanese_one(foreign, japanese):
    assert japanese_forms(foreign) == {**japanese_forms(""), foreign: japanese}


@pytest.mark.parametrize("letters", ["単値増減掲", "國圈數澤髙", "后里台干", "あア1A▲①㈱%", ""])
def test_what_japanese_has_stays(letters):
    assert japanese_forms(letters) == japanese_forms("")


def test_a_form_without_a_japanese_one_stays():
    assert "囧" not in japanese_forms("囧")
