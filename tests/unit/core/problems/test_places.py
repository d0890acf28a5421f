"""Places of a file in English."""

import pytest

from keikaku.core.problems.places import is_place, place_in_english

PLACES = {
    "27行目": "line 27",
    "31行目 3列目": "line 31 column 3",
    "p.42 表3 7行目": "p.42 table 3 row 7",
    "p.42 表3 7行目 2列目": "p.42 table 3 row 7 column 2",
    "p.4 2段落目": "p.4 paragraph 2",
    "図形1 3段落": "shape 1 paragraph 3",
    "p.2 枠1 3項目": "p.2 box 1 item 3",
    "p.2 欄外": "p.2 margin",
    "KPI一覧 B6": "KPI一覧 B6",
    "": "",
}


@pytest.mark.parametrize(
    ("text", "answer"),
    [("27行目", True), ("p.3 表1 2行目", True), ("p.3", True), ("", False), ("図", True),
     ("KPI一覧 B6", False), ("27行目の値", False), ("人口 27行目", False)],
)  # fmt: skip
def test_what_is_a_place_as_a_whole(text, answer):
    assert bool(is_place(text)) is answer


@pytest.mark.parametrize(("address", "english"), PLACES.items())
def test_a_place_is_told(address, english):
    assert place_in_english(address) == english
