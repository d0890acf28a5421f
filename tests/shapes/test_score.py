"""The scorer itself: what it counts as right, as told and as silent."""

from pathlib import Path

import pytest

from tests.shapes.score import score_document, summary

TABLE = """青葉市総合戦略
令和7年度～令和11年度

基本目標 1 にぎわい

指標名\t現状値(R5)\t目標値(R11)
入込客数\t499人\t540人
宿泊者数（単位：人）\t1,000\t1,500
"""
VISITORS = "入込客数\t人\tbaseline=499@2023 ; target=540@2029\t基本目標１　にぎわい\n"
NIGHTS = "宿泊者数\t人\tbaseline=1000@2023 ; target=1500@2029\tにぎわい\n"

CASES = {
    "all right": (VISITORS + NIGHTS, (2, 2, 2, 4, 0, 0, 0, 0, 0)),
    "another amount": (VISITORS.replace("499", "500") + NIGHTS, (2, 1, 2, 4, 1, 1, 0, 0, 0)),
    "another role": (VISITORS.replace("baseline", "actual") + NIGHTS, (2, 1, 2, 4, 1, 1, 0, 0, 0)),
    "an indicator that was not read": (
        VISITORS + NIGHTS + "泊数\t.\ttarget=missing@2029\n",
        (3, 2, 2, 5, 1, 1, 0, 0, 0),
    ),
    "an indicator too many": (VISITORS, (1, 1, 1, 2, 0, 0, 0, 1, 0)),
    "no indicator at all": ("# a table of visitors, no indicator\n", (0, 0, 0, 0, 0, 0, 0, 2, 2)),
}


@pytest.mark.parametrize(("truth", "counts"), CASES.values(), ids=CASES)
def test_counts(tmp_path: Path, truth: str, counts: tuple[int, ...]):
    (tmp_path / "document.txt").write_text(TABLE, encoding="utf-8")
    (tmp_path / "truth.txt").write_text(truth, encoding="utf-8")
    score = score_document(tmp_path)
    read = (
        score.indicators, score.right, score.placed, score.values, score.wrong, score.silent,
        score.needless, score.extra, score.false,
    )  # fmt: skip
    assert read == counts


def test_what_is_told_is_not_silent(tmp_path: Path):
    (tmp_path / "document.txt").write_text(TABLE.replace("現状値(R5)", "現状値"), encoding="utf-8")
    (tmp_path / "truth.txt").write_text(VISITORS + NIGHTS, encoding="utf-8")
    score = score_document(tmp_path)
    assert (score.right, score.wrong, score.silent) == (0, 2, 0)


@pytest.mark.parametrize(("heading", "silent"), [("町の入り込み", 0), ("観光", 1)])
def test_what_is_unread_is_told_where_its_heading_names_it(tmp_path: Path, heading, silent):
    table = "|区分|目標値|\n|---|---|\n|R8|12|\n|R11|15|\n"
    text = f"# 湖北市総合計画\n\n## {heading}\n\n{table}"
    (tmp_path / "document.md").write_text(text, encoding="utf-8")
    (tmp_path / "truth.txt").write_text("入り込み\t.\ttarget=15@2029\t\n", encoding="utf-8")
    score = score_document(tmp_path)
    assert (score.right, score.silent) == (0, silent)


def test_a_value_of_a_year_is_one_per_year(tmp_path: Path):
    table = TABLE.replace("540人", "540人／年").replace("499人", "年間499人")
    (tmp_path / "document.txt").write_text(table, encoding="utf-8")
    (tmp_path / "truth.txt").write_text(VISITORS + NIGHTS, encoding="utf-8")
    assert score_document(tmp_path).silent == 0


def test_a_year_that_is_not_printed_calls_for_its_warning(tmp_path: Path):
    (tmp_path / "document.txt").write_text(TABLE.replace("現状値(R5)", "現状値"), encoding="utf-8")
    truth = (VISITORS + NIGHTS).replace("@2023", "@?")
    (tmp_path / "truth.txt").write_text(truth, encoding="utf-8")
    score = score_document(tmp_path)
    assert (score.right, score.needless) == (2, 0)


def test_a_document_that_cannot_be_read_is_silently_wrong(tmp_path: Path):
    (tmp_path / "document.txt").write_bytes(b"\x00\x01\x02")
    (tmp_path / "truth.txt").write_text(VISITORS, encoding="utf-8")
    score = score_document(tmp_path)
    assert (score.right, score.silent) == (0, 2)
    assert summary(score).startswith("wholly right 0.000")


def test_a_role_guessed_for_a_column_is_told_of_each_of_its_values(tmp_path: Path):
    table = TABLE.replace("現状値(R5)\t目標値(R11)", "R5\tR11").replace(
        "令和7年度～令和11年度\n", ""
    )
    (tmp_path / "document.txt").write_text(table, encoding="utf-8")
    truth = (VISITORS + NIGHTS).replace("baseline", "actual")
    (tmp_path / "truth.txt").write_text(truth, encoding="utf-8")
    score = score_document(tmp_path)
    assert (score.right, score.wrong, score.silent) == (0, 2, 0)


def test_a_blank_that_became_a_value_without_an_amount_is_not_counted(tmp_path: Path):
    table = TABLE.replace("540人", "540人\t").replace("目標値(R11)", "目標値(R11)\tR12実績")
    (tmp_path / "document.txt").write_text(table, encoding="utf-8")
    (tmp_path / "truth.txt").write_text(VISITORS + NIGHTS, encoding="utf-8")
    score = score_document(tmp_path)
    assert (score.right, score.wrong) == (2, 0)
