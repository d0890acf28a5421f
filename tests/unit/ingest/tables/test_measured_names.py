"""Names that say by their end that something is measured."""

import pytest

from keikaku.ingest.tables.measured_names import measures, says_of_values


@pytest.mark.parametrize(
    ("name", "measured"),
    [
        ("男性の育児休業取得率", True),
        ("来客数（年間）", True),
        ("家事をする時間(1日当たり)（注2）", True),
        ("健康 寿 命", True),
        ("市職員", False),
        ("子育ての支援", False),
        ("率の向上", False),
        ("", False),
    ],
)
def test_names_by_their_end(name: str, measured: bool):
    assert measures(name) is measured


@pytest.mark.parametrize(
    ("words", "nothing"),
    [
        ("数値", True),
        ("目標値設定の考え方", True),
        ("３ 数値目標・KPIの進捗状況", True),
        ("KPIの達成状況", True),
        ("成果指標(KPI)", True),
        ("目標達成率", False),
        ("指標の家の来客数", False),
        ("農業産出額", False),
    ],
)
def test_words_that_say_of_values_and_name_nothing(words: str, nothing: bool):
    assert says_of_values(words) is nothing
