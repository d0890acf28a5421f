"""Signs that number rows, and labels of what is reckoned with them."""

import pytest

from keikaku.ingest.tables.listed import is_reckoned, without_signs


@pytest.mark.parametrize(
    "text",
    [
        "①量の見込み",
        "量の見込み①",
        "量の見込み（Ａ）",
        "(A)量の見込み",
        "量の見込み A",
        "・量の見込み",
    ],
)
def test_signs_before_and_behind_are_left_out(text: str) -> None:
    assert without_signs(text) == "量の見込み"


def test_a_unit_may_stand_behind_a_sign() -> None:
    assert without_signs("量の見込み①（人）") == "量の見込み（人）"


@pytest.mark.parametrize("text", ["就労継続支援A型", "クラブ", "3号認定（0歳）", "ビタミンC"])
def test_what_is_no_sign_stays(text: str) -> None:
    assert without_signs(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "②－①",
        "(B)-(A)",
        "過不足",
        "過不足②－①",
        "③過不足（②-①）",
        "差（B－A）",
        "確保方策－量の見込み",
    ],
)
def test_what_is_reckoned(text: str) -> None:
    assert is_reckoned(text)


@pytest.mark.parametrize(
    "text", ["量の見込み", "1-2", "転入者数－転出者数", "サービス", "地域差", "介護人材の不足数"]
)
def test_what_is_counted_itself(text: str) -> None:
    assert not is_reckoned(text)
