"""From what a person types to the addresses of a document."""

import pytest

from keikaku.cli.addresses import addresses
from keikaku.cli.failures import WrongUsage
from keikaku.documents.read import read_bytes

TEXT = "総合戦略\n\n1-1 かきの販路\n\n項目\t現状値\t目標値\nかき\t412\t430\nのり\t\t5\n"
DOCUMENT = read_bytes("plan.txt", TEXT.encode(), source_id="s1")
CELLS = [f"{line}行目 {column}列目" for line in (5, 6, 7) for column in (1, 2, 3)]
LINE_6 = CELLS[3:6]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("6行目 3列目", ["6行目 3列目"]),
        ("６行目　３列目", ["6行目 3列目"]),
        ("6行目3列目", ["6行目 3列目"]),
        ("6:3", ["6行目 3列目"]),
        ("6,3", ["6行目 3列目"]),
        (" 6 : 3 ", ["6行目 3列目"]),
        ("6", LINE_6),
        ("6行目", LINE_6),
        ("7:2", ["7行目 2列目"]),
        ("1", ["1行目"]),
        ("3行目", ["3行目"]),
    ],
)
def test_addresses(typed, found):
    assert addresses(DOCUMENT, typed) == found


FROM_THE_BEGINNING = ["1行目", "3行目", *CELLS[:6]]


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("6:4", CELLS[:8]),
        ("99", [*CELLS[:2], *CELLS[3:]]),
        ("かき", FROM_THE_BEGINNING),
        ("", FROM_THE_BEGINNING),
    ],
)
def test_an_unknown_address_says_which_are_near(typed, near):
    with pytest.raises(WrongUsage) as refused:
        addresses(DOCUMENT, typed)
    assert str(refused.value) == (
        f"--at: 「{typed}」という場所は文書にありません。近くの場所: {'、'.join(near)}"
    )
