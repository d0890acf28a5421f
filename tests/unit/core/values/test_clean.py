import pytest

from keikaku.core.values.clean import clean


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("", ""),
        ("  10人\n", "10人"),
        ("１０人", "10人"),
        ("10 人", "10人"),
        ("10\n人", "10人"),
        ("約 30 件", "約30件"),
        ("▲ 12", "▲12"),
        ("1,300 万人", "1,300万人"),
        ("10人 ～ 20人", "10人~20人"),
        ("R2 : 10", "R2:10"),
        ("10人 以上", "10人以上"),
        ("10 人以上", "10人以上"),
        ("5年間で累計 30人", "5年間で累計30人"),
        ("3,180人/ 日", "3,180人/日"),
        ("3人/ 月 2回", "3人/月 2回"),
        ("10 (人)", "10 (人)"),
        ("5 調整中", "5 調整中"),
        ("10 20", "10 20"),
        ("倍 増", "倍 増"),
        ("10人。", "10人"),
        ("10人、", "10人"),
        ("120<br>人", "120人"),
        ("<p>10人</p><p>20人</p>", "10人       20人"),
        ("120<sup>1</sup>", "120     1"),
        ("10人&nbsp;", "10人"),
        ("<R5>10人", "<R5>10人"),
    ],
)
def test_cells_are_made_ready_for_reading(raw: str, text: str):
    assert clean(raw).text == text


@pytest.mark.parametrize(
    ("raw", "markup"),
    [("<small>10</small>", True), ("10&nbsp;", True), ("10", False), ("1<2", False)],
)
def test_markup_is_told(raw: str, markup: bool):
    assert clean(raw).markup is markup


def test_every_part_leads_back_to_what_was_printed():
    cell = clean(" 約 １０ 人 ")
    assert cell.text == "約10人"
    assert cell.raw_slice(0, 4) == "約 １０ 人"
    assert cell.raw_slice(1, 3) == "１０"
    assert cell.raw_slice(2, 2) == ""


def test_stretches_can_be_taken_out():
    shorter = clean("1 234人").without([(1, 2)])
    assert (shorter.text, shorter.raw_slice(0, 4)) == ("1234人", "1 234")
