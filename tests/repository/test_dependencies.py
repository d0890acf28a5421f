"""Each dependency has its reason, and the locks hold nothing but versions and hashes."""

import re
import tomllib

import pytest

from tests.repository.tree import ROOT

PROJECT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
LOCKS = ["requirements.lock", "requirements-extras.lock", "requirements-dev.lock"]
PINNED = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>\S+)(?: ; [^\\]+)? \\$")
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}(?: \\)?$")


def runtime_dependencies() -> list[str]:
    return list(tomllib.loads(PROJECT)["project"]["dependencies"])


def extras() -> list[str]:
    groups = tomllib.loads(PROJECT)["project"]["optional-dependencies"].values()
    return [member for group in groups for member in group]


def group(name: str) -> list[str]:
    members = tomllib.loads(PROJECT)["dependency-groups"][name]
    return [member for member in members if isinstance(member, str)]


@pytest.mark.parametrize(
    "requirement", runtime_dependencies() + extras() + group("build") + group("dev")
)
def test_each_dependency_has_its_reason(requirement):
    line = next(line for line in PROJECT.splitlines() if f'"{requirement}"' in line)
    assert re.search(r'",?  # \w+ \w+', line), f"say beside {requirement} why it is needed"


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_only_versions_and_hashes(lock):
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not (PINNED.match(line) or HASH.match(line))] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_each_version_has_a_hash(lock):
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    after = dict(zip(lines, [*lines[1:], ""], strict=True))
    assert [line for line in lines if PINNED.match(line) and not HASH.match(after[line])] == []


def test_the_locks_hold_every_dependency():
    assert names(runtime_dependencies() + group("build")) <= pinned("requirements.lock").keys()
    assert names(extras()) <= pinned("requirements-extras.lock").keys()
    assert names(group("dev")) <= pinned("requirements-dev.lock").keys()


def test_tests_run_on_the_versions_that_are_shipped():
    run, full, dev = (pinned(lock).items() for lock in LOCKS)
    assert run <= full <= dev


def names(requirements: list[str]) -> set[str]:
    return {re.split(r"[^A-Za-z0-9._-]", requirement)[0].lower() for requirement in requirements}


def pinned(lock: str) -> dict[str, str]:
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    return {found["name"]: found["version"] for found in map(PINNED.match, lines) if found}
