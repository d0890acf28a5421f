"""Summaries are tested on a small catalogue of their own, not on the program's texts."""

import pytest

from keikaku.cli.summary import doubts
from tests.unit.cli.drafts import CATALOGUE


@pytest.fixture
def catalogue(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doubts, "CATALOGUE", CATALOGUE)
