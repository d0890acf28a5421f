"""Amounts that can hardly be meant as they stand, and those that only look so."""

import pytest

from tests.reading import draft

THOUSANDS, SHARE, FAR = "value.maybe_thousands", "value.maybe_share", "value.far_apart"
MINUS = "value.minus_sign"


def told(row: str, head: str = "指標→単位→現状値(R5)→目標値(R11)") -> list[tuple[str, str | None]]:
    reading = draft(f"つぐみ市総合計画\n\n1 観光\n\n{head}\n{row}\n")
    return [(p.code, p.field) for p in reading.problems if p.code in (THOUSANDS, SHARE, FAR, MINUS)]


@pytest.mark.parametrize(
    ("row", "codes"),
    [
        # A point for the comma between thousands.
        ("来場者数→人→12.345→13.000", [(THOUSANDS, "baseline"), (THOUSANDS, "target")]),
        ("来場者数→人→12,345→13,000", []),
        ("来場者数→人→12.34→13.45", []),
        ("来場者数→千人→12.345→13.456", []),
        ("来場者数（1日平均）→人→12.345→13.456", []),
        ("道路の延長→km→12.345→13.456", []),
        # A share of 1 for per cent.
        ("参加者の割合→％→0.399→0.5", [(SHARE, "baseline"), (SHARE, "target")]),
        ("管路の更新率→％→0.48→0.80", []),
        ("参加者の割合→％→0.399→50.0", [(FAR, "target")]),
        ("参加者の割合→％→39.9→50.0", []),
        # Many times what there is, whichever is the larger.
        ("来場者数→人→12→1,200", [(FAR, "target")]),
        ("来場者数→人→1,200→12", [(FAR, "target")]),
        ("来場者数→人→1,200→1,200千人", [(FAR, "target")]),
        ("来場者数→人→1.2千人→1,500人", []),
        ("来場者数→人→0→1,200", []),
        ("来場者数→人→－→1,200", []),
        ("来場者数→人→30→1,200", []),
        ("社会増減→人→▲1,200→12", []),
        # By how much it is to change, in a column of what it is to become.
        ("喫煙率→％→18.2→▲5", [(MINUS, "target")]),
        ("苦情の件数→件→120→-20", [(MINUS, "target")]),
        ("社会増減→人→120→▲20", []),
        ("経常収支→千円→120→▲20", []),
        ("転出の多さ→人→▲120→▲20", []),
        ("喫煙率→％→－→▲5", []),
    ],
)
def test_what_is_told_of_amounts(row: str, codes: list[tuple[str, str]]) -> None:
    found = [(code, (field or "").partition(".")[0]) for code, field in told(row)]
    assert found == codes


def test_what_was_measured_in_a_bad_year_is_not_told() -> None:
    head = "指標→単位→基準値(R1)→R3実績→目標値(R11)"
    assert told("外国人の宿泊者数→人→12,904→36→15,000", head) == []
