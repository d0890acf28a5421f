"""Folding for matching: what becomes one sign, what keeps its own meaning, where it came from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keikaku.core.text import Folded, fold, fold_with_offsets, squeeze


@pytest.mark.parametrize(
    ("raw", "folded"),
    [
        ("", ""),
        ("１，２３４人", "1,234人"),
        ("（Ｈ３０）", "(H30)"),
        ("Ｈ２８～Ｈ３０", "H28~H30"),
        ("H28〜H30", "H28~H30"),
        ("H28∼H30", "H28~H30"),
        ("－５", "-5"),
        ("−5", "-5"),
        ("‐5", "-5"),
        ("H28–H30", "H28-H30"),
        ("—", "—"),
        ("―", "—"),
        ("─", "—"),
        ("データセンター", "データセンター"),
        ("ｶﾞｲﾄﾞ数", "ガイド数"),
        ("ﾌｧﾐﾘｰｻﾎﾟｰﾄ", "ファミリーサポート"),
        ("目　標　値", "目 標 値"),
        ("目\u00a0標", "目 標"),
        ("目\u200b標\ufeff値", "目標値"),
        ("⾮⽤⼈⾏⾃⽴", "非用人行自立"),
        ("22,500㎡", "22,500㎡"),
        ("①②⑳", "①②⑳"),
        ("½", "½"),
        ("みねシュラン3★", "みねシュラン3★"),
        ("▲1,250", "▲1,250"),
        ("64.4％", "64.4%"),
        ("項目：内容", "項目:内容"),
        ("a\tb", "a b"),
    ],
)
def test_signs_that_a_person_reads_as_one_fold_to_one(raw: str, folded: str) -> None:
    assert fold(raw) == folded


@pytest.mark.parametrize(
    ("raw", "start", "end", "piece"),
    [
        ("（Ｈ３０）", 1, 4, "Ｈ３０"),
        ("目\u200b標値", 1, 3, "標値"),
        ("ｶﾞｲﾄﾞ数", 0, 1, "ｶ"),
        ("ｶﾞｲﾄﾞ数", 3, 4, "数"),
        ("abc", 1, 1, ""),
        ("あ" * 50 + "（１）", 51, 52, "１"),
    ],
)
def test_a_folded_stretch_leads_back_to_the_raw_text(
    raw: str, start: int, end: int, piece: str
) -> None:
    assert fold_with_offsets(raw).raw_slice(start, end) == piece


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ソサエティ 5.0", "ソサエティ5.0"),
        ("Ｗｉ－Ｆｉ設置数", "wi-fi設置数"),
        ("倍 増", "倍増"),
        ("～Society5.0を見据えた対応～", "〜society 5.0を見据えた対応〜"),
    ],
)
def test_names_that_differ_in_width_and_space_have_one_key(one: str, other: str) -> None:
    assert squeeze(one) == squeeze(other)


def test_names_of_different_characters_have_two_keys() -> None:
    assert squeeze("登録者数") != squeeze("登録件数")


@given(st.text(max_size=80))
def test_folding_twice_changes_nothing_more(raw: str) -> None:
    assert fold(fold(raw)) == fold(raw)


@given(st.text(max_size=80))
def test_every_folded_character_knows_its_raw_one(raw: str) -> None:
    folded = fold_with_offsets(raw)
    assert folded == Folded(fold(raw), raw, folded.offsets)
    assert len(folded.offsets) == len(folded.text)
    assert list(folded.offsets) == sorted(folded.offsets)
    assert all(0 <= offset < len(raw) for offset in folded.offsets)


@given(st.text(alphabet="0123456789,.人件%", max_size=30))
def test_plain_figures_are_left_as_they_are(raw: str) -> None:
    assert fold(raw) == raw
