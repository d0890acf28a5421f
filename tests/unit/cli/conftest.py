"""Summaries are tested on a small catalogue of their own, not on the program's texts."""

from collections.abc import Callable
from pathlib import Path

import pytest

from keikaku.cli.summary import doubts
from tests.unit.cli.drafts import CATALOGUE


@pytest.fixture
def catalogue(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doubts, "CATALOGUE", CATALOGUE)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compares a text with a file; with --rewrite-golden the file is written anew first."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--rewrite-golden", default=False):
            path.write_text(text, encoding="utf-8", newline="\n")
        assert text == path.read_text(encoding="utf-8")

    return compare
