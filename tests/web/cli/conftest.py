"""An installation, its backup, and the place for another one."""

from pathlib import Path

import pytest

from tests.web.cli.installing import add_originals, fill, first_start, well
from tests.web.serving import environment_of


@pytest.fixture(scope="module")
def place(tmp_path_factory) -> Path:
    folder: Path = tmp_path_factory.mktemp("backup")
    return folder


@pytest.fixture(scope="module")
def source(place):
    """An installation with people, a log, originals and settings."""
    environment = environment_of(place / "data")
    first_start(environment)
    add_originals(place / "data")
    (place / "data" / "originals" / "ab").mkdir(exist_ok=True)
    (place / "data" / "originals" / "ab" / "half-made.tmp").write_bytes(b"x")
    (place / "data" / "config.toml").write_text('language = "en"\n', encoding="utf-8")
    return environment


@pytest.fixture(scope="module")
def backup(source, place) -> Path:
    well(source, "backup", "--out", str(place / "k.zip"))
    path: Path = place / "k.zip"
    return path


@pytest.fixture
def target(tmp_path):
    return environment_of(tmp_path / "restored")


@pytest.fixture(scope="module")
def filled_backup(place) -> Path:
    """Of an installation with a draft that goes on from its edition, errata, bodies and papers."""
    environment = environment_of(place / "filled")
    first_start(environment)
    fill(environment)
    path: Path = place / "filled.zip"
    well(environment, "backup", "--out", str(path))
    return path
