"""`keikaku reindex`: the index is what it was before it was lost."""

import pytest

from keikaku.cli.main import main
from keikaku.web.plans.indexing import forget_all
from keikaku.web.plans.models import IndexEntry
from tests.web.library.shelf import make_owned_shelf

pytestmark = pytest.mark.django_db


def entries() -> set[tuple[object, ...]]:
    rows = IndexEntry.objects.values_list("draft", "edition", "kind", "key", "place", "raw", "text")
    return set(rows)


@pytest.mark.parametrize("lose", [forget_all, lambda: None], ids=["lost", "whole"])
def test_the_index_is_made_anew(capsys, monkeypatch, lose):
    monkeypatch.setattr("keikaku.cli.reindex.run.load", lambda folder: None)
    make_owned_shelf("環境課")
    before = entries()
    lose()
    assert main(["reindex"]) == 0
    assert entries() == before
    assert "索引を作り直しました（2 文書）。" in capsys.readouterr().out
