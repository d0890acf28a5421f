"""Numbers that stand alone, and names that hold one."""

import pytest

from keikaku.ingest.tables.plain_numbers import is_plain_number


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("120", True),
        ("約120人", True),
        ("実績120", True),
        ("65歳健康寿命", False),
        # The number of a footnote that the text no longer raises.
        ("登録者数2", False),
        ("合計特殊出生率3", False),
        ("登録者数2 注1）", False),
        ("相談の件数", False),
        # A value behind its name is one all the same.
        ("登録者数　1,200", True),
        ("登録者数1,200", True),
        ("登録者数 12", True),
    ],
)
def test_a_number_with_a_known_unit_or_none_is_plain(text: str, plain: bool):
    assert is_plain_number(text) is plain
