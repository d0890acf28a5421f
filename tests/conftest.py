"""What all tests share: how hypothesis runs, and where the real documents are."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests import postgresql

# ci: the same examples every time, so that a failure is the change's own; dev: new ones each run.
settings.register_profile(
    "ci", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("dev", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "dev")


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real documents; tests that need it are skipped where it is not named."""
    folder = os.environ.get("KEIKAKU_CORPUS")
    if not folder:
        pytest.skip("KEIKAKU_CORPUS names no folder")
    return Path(folder)


@pytest.fixture(scope="session")
def postgresql_url() -> Iterator[str]:
    """A PostgreSQL of this run's own; tests that need it are skipped where there is none."""
    with postgresql.running() as url:
        yield url


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite-golden", action="store_true", help="write the golden files anew")


@pytest.fixture
def golden(pytestconfig: pytest.Config) -> Callable[[Path, str], None]:
    """Holds a text against a golden file, byte for byte, or writes the file anew."""

    def hold(path: Path, text: str) -> None:
        if pytestconfig.getoption("--rewrite-golden"):
            path.write_bytes(text.encode("utf-8"))
        assert path.read_bytes().decode("utf-8") == text

    return hold
