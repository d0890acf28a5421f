"""Which documents report what has been reached."""

import pytest

from keikaku.documents.read import read_bytes
from keikaku.ingest.lines.tabulate import lines_as_tables
from keikaku.ingest.reports import reporting_sources
from keikaku.ingest.vocabulary import vocabulary

SENTENCE = "来客数は令和4年度の41人から令和5年度は52人となり、令和8年度の目標である60人に近づいた。"


def blocks(title: str):
    text = f"{title}\n港町\n\n１　港の事業\n{SENTENCE}\n"
    return list(read_bytes("paper.txt", text.encode(), source_id="s1").blocks)


@pytest.mark.parametrize(
    ("title", "reports"),
    [
        ("令和5年度　主要な施策の成果に関する報告書（抜粋）", True),
        ("令和5年度　主要施策の成果説明書", True),
        ("第2次環境基本計画　年次報告書", True),
        ("総合戦略の進捗状況", True),
        ("第2次環境基本計画", False),
        ("第2次環境基本計画（中間評価・見直し版）", False),
        ("点検整備計画", False),
        ("評価に基づく改定方針", False),
    ],
)
def test_titles_of_reports(title: str, reports: bool) -> None:
    assert (reporting_sources(blocks(title), vocabulary()) == {"s1"}) is reports


@pytest.mark.parametrize(
    ("title", "heads"),
    [
        ("令和5年度　事業報告書", ("実績値（令和4年度）", "実績値（令和5年度）")),
        ("第2次港湾計画", ("実績値（令和4年度）", "現状値（令和5年度）")),
    ],
)
def test_a_report_has_no_baselines(title: str, heads: tuple[str, str]) -> None:
    (table,) = [b for b in lines_as_tables(blocks(title), vocabulary()) if b.grid is not None]
    assert table.grid is not None
    assert table.grid.row(0) == ("指標名", *heads, "目標値（令和8年度）")
