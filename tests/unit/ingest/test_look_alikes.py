"""Indicators that may be one and the same are told, the later with the place of the earlier."""

import pytest

from keikaku.core.sources import Location
from keikaku.core.values.names import parse_name
from keikaku.ingest.look_alikes import doubt_look_alikes
from keikaku.ingest.tables.drafts import DraftIndicator


def drafts(*names):
    return [
        DraftIndicator(name, parse_name(name), Location("s1", f"{n}行目"), n)
        for n, name in enumerate(names, 1)
    ]


def doubts(*names):
    found = drafts(*names)
    doubt_look_alikes(found)
    return [
        (draft.printed, doubt.code, doubt.details["place"])
        for draft in found
        for doubt in draft.doubts
    ]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("入込客数", "入込客数"), [("入込客数", "indicator.look_alike", "1行目")]),
        (("入込客数", "入込 客数"), [("入込 客数", "indicator.look_alike", "1行目")]),
        (("健康寿命(男性)", "健康寿命(女性)"), []),
        (("読書をする児童生徒の割合(小学生)", "読書をする児童生徒の割合(中学生)"), []),
        (("講座の参加者数(前期高齢者)", "講座の参加者数(後期高齢者)"), []),
        (("1人当たりの利用額(宿泊)", "1人当たりの利用額(日帰り)"), []),
        (("延べ利用者数(児童)", "延べ利用者数(高齢者)"), []),
        (
            ("1人当たりの利用額(宿泊)", "1人当たりの利用額(宿泊)"),
            [("1人当たりの利用額(宿泊)", "indicator.look_alike", "1行目")],
        ),
        (
            ("移住者数(転出超過の抑制)", "移住者数(転出超過抑制)"),
            [("移住者数(転出超過抑制)", "indicator.look_alike", "1行目")],
        ),
        (
            ("観光地の電子決済導入店舗割合", "商業地の電子決済導入店舗割合"),
            [("商業地の電子決済導入店舗割合", "indicator.similar", "1行目")],
        ),
        (("空き家登録件数", "空き家成約割合"), []),
        (("入込客数", "新規就農者数"), []),
        ((), []),
    ],
)
def test_pairs_of_names(names, expected):
    assert doubts(*names) == expected


def test_three_of_one_name_are_told_twice():
    assert [place for _, _, place in doubts("客数計", "客数計", "客数計")] == ["1行目", "1行目"]


def test_one_of_many_names_of_a_kind_is_told_beside_three_of_them():
    names = [f"第{n}地区の健康づくり教室の参加者数" for n in range(1, 9)]
    told = [name for name, _, _ in doubts(*names)]
    assert [told.count(name) for name in names] == [0, 1, 2, 3, 3, 3, 3, 3]
