"""The number of a row or of a caption is no part of a name, and a name that looks like one is."""

import pytest

from keikaku.documents.read import read_bytes
from keikaku.ingest.read import read_plan


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("図書館の貸出冊数", "図書館の貸出冊数"),
        ("表彰件数", "表彰件数"),
        ("表2 受診者数", "受診者数"),
        ("図表３－１：受診者数", "受診者数"),
    ],
)
def test_names_that_begin_like_a_caption_are_names(printed, name):
    text = f"総合戦略\n\n指標\t現状値(R5)\t目標値(R11)\n{printed}\t12人\t20人\n"
    (indicator,) = read_plan([read_bytes("a.txt", text.encode(), source_id="s1")]).plan.indicators
    assert indicator.name == name
