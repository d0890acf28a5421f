"""Letters that stand for those that only look like them."""

import pytest

from keikaku.core.letters import ORDINARY, as_meant


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("⺠⻑⻄⻘⻝⻩⻭", "民長西青食黄歯"),
        ("⼾⿊⿈", "戸黒黄"),
        ("⾮⽤⼈", "非用人"),
        ("福祿と髙﨑", "福祿と髙﨑"),
        ("㎡①½", "㎡①½"),
        ("", ""),
    ],
)
def test_radicals_are_the_letters_that_fonts_draw(printed: str, meant: str) -> None:
    assert as_meant(printed) == meant


def test_no_letter_that_is_meant_stands_for_another_one() -> None:
    assert not set(ORDINARY) & set(ORDINARY.values())
