"""What all tests share: how hypothesis runs, and where the real documents are."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

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
