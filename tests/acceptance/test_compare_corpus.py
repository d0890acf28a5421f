"""From 重点戦略 5 of the 2019 draft (file 000) to its later version (file 001): the true history."""

import json
from collections import Counter

import pytest
from docx import Document
from openpyxl import load_workbook

from keikaku.cli.main import main

pytestmark = pytest.mark.acceptance


@pytest.fixture(scope="module")
def files(corpus):
    old, new = (next(corpus.glob(f"{number}_*")) for number in ("000", "001"))
    return str(old), str(new)


@pytest.fixture(scope="module")
def data(files, tmp_path_factory):
    out = tmp_path_factory.mktemp("compare") / "data.json"
    assert main(["compare", *files, "--out", str(out)]) == 1
    return json.loads(out.read_text("utf-8"))


def remarks(data, start):
    """The remarks of the row whose new side (or old, where there is no new) begins so."""
    found = [
        [remark["text"] for remark in row["remarks"]]
        for row in data["rows"]
        if text_of(row).startswith(start)
    ]
    assert len(found) == 1, (start, found)
    return found[0]


def text_of(row):
    line = (row["new"] or row["old"])["lines"][0]
    return "".join(segment["text"] for segment in line["segments"])


def test_measures_keep_their_identity_under_other_numbers(data):
    assert "番号の変更：5-2-1 → 5-1-1" in remarks(data, "5-1-1 ジオパーク")
    assert "番号の変更：5-1-3 → 5-2-1" in remarks(data, "5-2-1 ")
    assert remarks(data, "5-1-1 SDGs")[0] == "廃止"


def test_indicators_are_told_as_what_happened_to_them(data):
    assert remarks(data, "マイナンバーカード発行枚数")[0].startswith("指標の再定義")
    services = remarks(data, "マイナンバーカード活用サービス数")
    assert any(text.startswith("基準値の修正：0") for text in services)
    assert any(text.startswith("目標値の引き上げ：1") for text in services)
    forest = remarks(data, "人工林の間伐面積")
    assert "指標名の変更" in forest
    assert any(text.startswith("目標値の設定：290") for text in forest)


def test_what_moved_names_what_a_council_member_looks_for(data):
    counted = Counter(entry["kind"] for entry in data["moved"])
    assert counted == {"baseline_restated": 1, "indicator_dropped": 3, "indicator_redefined": 1}


def test_nothing_outside_the_part_is_called_dropped(data):
    assert data["old"]["part"] == data["new"]["part"] != ""
    dropped = [row for row in data["rows"] if row["new"] is None]
    assert all(row["place"][0].startswith("重点戦略 5") for row in dropped)


def test_word_and_excel_hold_the_same_rows(files, data, tmp_path):
    for name in ("table.docx", "table.xlsx"):
        assert main(["compare", *files, "--out", str(tmp_path / name)]) == 1
    table = Document(tmp_path / "table.docx").tables[1]
    assert len(table.rows) == len(data["rows"]) + 1
    sheet = load_workbook(tmp_path / "table.xlsx").worksheets[1]
    firsts = [str(row[0].value or "") for row in sheet.iter_rows(min_row=1)]
    header = firsts.index("箇所")
    assert sum("（続き）" not in text for text in firsts[header + 1 :]) == len(data["rows"])
