"""Folding for matching: what becomes one sign, what keeps its own meaning, where it came from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keikaku.core.text import Folded, fold, fold_with_offsets, readable, squeeze


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
        ("市⺠の満⾜度", "市民の満足度"),
        ("全⼾訪問", "全戸訪問"),
        (r"68.4\%", "68.4%"),
        (r"達成率（\％）", "達成率(%)"),
        (r"$68.4\%$", "68.4%"),
        (r"10人 $\rightarrow$ 12人", "10人 → 12人"),
        ("t-CO<sub>2</sub>", "t-CO₂"),
        ("4,500m<sup>2</sup>", "4,500m²"),
        ("120<sup>1</sup>", "120<sup>1</sup>"),
        (r"\500", r"\500"),
        ("$500", "$500"),
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
        (r"率\%増", 1, 2, "\\"),
        (r"率\%増", 2, 3, "増"),
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


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("利用者数<br>（年間）", "利用者数（年間）"),
        ("Web<br/>site", "Web site"),
        ("<small>空き家数</small>", "空き家数"),
        ("CO<sub>2</sub>吸収量", "CO₂吸収量"),
        ("町⻑との対話", "町長との対話"),
        ("１人１日当たりの数", "１人１日当たりの数"),
    ],
)
def test_people_are_shown_what_is_meant_in_the_width_that_is_printed(raw: str, shown: str) -> None:
    assert readable(raw) == shown


@given(
    st.lists(st.sampled_from([*"\\$%<>/2a ", "rightarrow", "<sub>", "</sub>", "％"])).map("".join)
)
def test_folding_signs_of_typesetting_twice_changes_nothing_more(raw: str) -> None:
    assert fold(fold(raw)) == fold(raw)


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
