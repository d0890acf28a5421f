import pytest

from keikaku.core.values.name_lists import looks_like_name, split_names


@pytest.mark.parametrize(
    ("raw", "n", "names"),
    [
        ("出会いイベント実施件数(H29年度以降累計) 婚姻件数(届出件数)", 2,
         ("出会いイベント実施件数(H29年度以降累計)", "婚姻件数(届出件数)")),
        ("支援センター(仮)の整備 延利用児童数", 2, ("支援センター(仮)の整備", "延利用児童数")),
        ("※参考 駅乗車人員 空港旅客輸送実績", 2, ("※参考 駅乗車人員", "※参考 空港旅客輸送実績")),
        ("来場者数\n売上額", 2, ("来場者数", "売上額")),
        ("市内 来場者数\n市内 売上額", 2, ("市内 来場者数", "市内 売上額")),
        ("来場者数 売上額 満足度", 3, ("来場者数", "売上額", "満足度")),
        ("婚姻件数 (届出件数) 出生数", 2, ("婚姻件数 (届出件数)", "出生数")),
        ("来場者数(A B) 売上額", 2, ("来場者数(A B)", "売上額")),
        ("来場者数", 1, ("来場者数",)),
        ("ブランド 加工品 売上額", 2, None),
        ("ブランド 加工品", 2, None),
        ("来場者数 売上額", 3, None),
        ("来場者数", 2, None),
        ("", 1, None),
        ("来場者数 売上額", 0, None),
    ],
)  # fmt: skip
def test_two_names_in_one_cell_are_parted_where_that_is_plain(
    raw: str, n: int, names: tuple[str, ...] | None
):
    assert split_names(raw, n) == names


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("来場者数", True),
        ("満足度", True),
        ("住宅の耐震化率(%)", True),
        ("窓口の満足度】", True),
        ("協議会の設立", True),
        ("【KPI】来場者数", True),
        ("率", False),
        ("件数", False),
        ("港を直します。", False),
        ("令和7年度", False),
        ("", False),
    ],
)
def test_a_name_is_told_by_its_ending(text: str, named: bool):
    assert looks_like_name(text) is named
