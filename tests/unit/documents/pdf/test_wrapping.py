"""How much of a text moves to the next line together."""

import pytest

from keikaku.documents.pdf.wrapping import width_of_start


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("人口減少", 1),
        ("年)とする", 1.5),
        ("い！」の実現", 3),
        ("「い」の実現", 3),
        ("ニューツーリズム", 3),
        ("Society 5.0", 3.5),
        ("(H30年度)", 2),
        ("た。", 2),
        ("い！」PRの強化", 4),
        ("5", 0.5),
        ("", 0),
    ],
)
def test_the_beginning_that_cannot_be_parted_from_a_line(text, width):
    assert width_of_start(text) == width
