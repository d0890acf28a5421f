"""What a machine without network needs is told by the lock for that machine, not for this one."""

from pathlib import Path

import pytest

from tests.repository.tree import ROOT
from tools.wheelhouse import needed_on, pip

LOCK = """\
django==5.2.19 \\
    --hash=sha256:aa \\
    --hash=sha256:bb
colorama==0.4.6 ; sys_platform == 'win32' \\
    --hash=sha256:cc
uvloop==0.21.0 ; sys_platform != 'win32' and python_full_version < '3.13' \\
    --hash=sha256:dd
tomli==2.0.1 ; python_version < '3.11' \\
    --hash=sha256:ee
"""


@pytest.mark.parametrize(
    ("system", "python", "names"),
    [
        ("windows", "3.11", ["django==5.2.19", "colorama==0.4.6"]),
        ("linux", "3.11", ["django==5.2.19", "uvloop==0.21.0"]),
        ("linux", "3.13", ["django==5.2.19"]),
    ],
)
def test_the_system_decides_what_is_needed(system, python, names):
    entries = list(needed_on(LOCK, system, python))
    assert [entry.split()[0] for entry in entries] == names


def test_an_entry_keeps_its_hashes_and_loses_its_condition():
    first, second = needed_on(LOCK, "windows", "3.11")
    assert first == "django==5.2.19 \\\n    --hash=sha256:aa \\\n    --hash=sha256:bb\n"
    assert second == "colorama==0.4.6 \\\n    --hash=sha256:cc\n"


def test_windows_needs_what_the_real_lock_says_only_of_windows():
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    names = {entry.split("==")[0] for entry in needed_on(lock, "windows", "3.11")}
    assert {"django", "tzdata", "colorama", "granian"} <= names
    linux = {entry.split("==")[0] for entry in needed_on(lock, "linux", "3.11")}
    assert names - linux >= {"tzdata", "colorama"}


def test_pip_takes_only_files_whose_hash_is_known():
    command = pip(Path("needed.txt"), "windows", "3.12", Path("out"))
    assert {"--require-hashes", "--no-deps", "--only-binary=:all:"} <= set(command)
    assert command[command.index("--platform") + 1] == "win_amd64"
    assert command[command.index("--python-version") + 1] == "3.12"
