"""Text measured in columns: what fits, where it is cut and wrapped."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keikaku.cli.terminal.width import cut, hang, one_line, pack, pad, width, wrap

PRINTED = st.text(
    alphabet=st.one_of(
        st.sampled_from("重点戦略かきの水揚量ｶﾞ％12.5 (R6)、。「」…★①㎡"), st.characters()
    )
)


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("abc", 3),
        ("計画", 4),
        ("ｶｷ", 2),
        ("Ｒ６", 4),
        ("499千人", 7),
        ("㎡", 2),
        ("①", 1),
        ("…", 1),
        ("か\u3099", 2),
        ("榛\u200b瀬", 4),
        ("辻\U000e0100", 2),
        ("𠮷野", 4),
    ],
)
def test_width_counts_columns_of_a_terminal(text, columns):
    assert width(text) == columns


@pytest.mark.parametrize(
    ("text", "columns", "shown"),
    [
        ("かきの水揚量", 12, "かきの水揚量"),
        ("かきの水揚量", 11, "かきの水揚…"),
        ("かきの水揚量", 10, "かきの水…"),
        ("abcdef", 4, "abc…"),
        ("ab cd", 4, "ab…"),
        ("計画", 1, "…"),
        ("", 1, ""),
    ],
)
def test_cut_keeps_the_beginning(text, columns, shown):
    assert cut(text, columns) == shown


@pytest.mark.parametrize(
    ("text", "columns", "right", "shown"),
    [
        ("計画", 6, False, "計画  "),
        ("12", 4, True, "  12"),
        ("計画", 2, False, "計画"),
    ],
)
def test_pad_fills_with_spaces(text, columns, right, shown):
    assert pad(text, columns, right=right) == shown


@pytest.mark.parametrize(
    ("text", "columns", "lines"),
    [
        ("", 10, [""]),
        ("短い", 10, ["短い"]),
        ("担当課に確かめてください。", 12, ["担当課に確か", "めてください。"]),
        ("担当課に確かめる。", 16, ["担当課に確かめる。"]),
        ("run keikaku read now", 12, ["run keikaku", "read now"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
    ],
)
def test_wrap_breaks_between_signs_and_words(text, columns, lines):
    assert wrap(text, columns) == lines


@pytest.mark.parametrize(
    ("items", "lines"),
    [
        ([], []),
        (["一"], ["一"]),
        (["一", "二", "三"], ["一、二", "三"]),
        (["長い長い項目", "二"], ["長い長…", "二"]),
    ],
)
def test_pack_breaks_between_items(items, lines):
    assert pack(items, "、", 7) == lines


def test_hang_puts_every_line_behind_the_indent():
    assert hang("担当課に確かめる", 10, "  ") == ["  担当課に", "  確かめる"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("一\n二\t三", "一 二 三"),
        ("  　前後　 ", "前後"),
        ("\x1b[31m赤\x1b[0m", "[31m赤 [0m"),
        ("左\u202e右", "左 右"),
        ("\x00\x07", ""),
    ],
)
def test_one_line_lets_no_control_character_reach_the_terminal(text, shown):
    assert one_line(text) == shown


@given(PRINTED, st.integers(1, 40))
def test_what_is_cut_fits_and_begins_like_the_text(text, columns):
    shown = cut(text, columns)
    assert width(shown) <= columns or shown == text
    assert text.startswith(shown.removesuffix("…").rstrip()) or shown == text


@given(PRINTED, st.integers(4, 40))
def test_wrapping_loses_nothing_but_spaces(text, columns):
    lines = wrap(text, columns)
    assert "".join("".join(lines).split()) == "".join(one_line(text).split())


@given(PRINTED, st.integers(0, 40), st.booleans())
def test_padding_reaches_the_width(text, columns, right):
    assert width(pad(text, columns, right=right)) == max(columns, width(text))
