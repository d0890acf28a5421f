"""Names that say by their end that something is measured."""

import pytest

from keikaku.ingest.tables.measured_names import measures


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
