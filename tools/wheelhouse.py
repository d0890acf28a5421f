"""`python3 start.py wheelhouse`: collects the packages for a machine without network in one folder.

pip alone takes the files of another system but decides which packages are needed by the machine it
runs on, and leaves out in silence what only the other needs. So the lock is read for that system.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
LOCK, FOLDER = "requirements.lock", "wheelhouse"
_SYSTEMS: Mapping[str, tuple[Mapping[str, str], tuple[str, ...]]] = {
    "windows": (
        {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt",
         "platform_machine": "AMD64"},
        ("win_amd64",),
    ),
    "linux": (
        {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix",
         "platform_machine": "x86_64"},
        ("manylinux_2_28_x86_64", "manylinux_2_17_x86_64", "manylinux2014_x86_64"),
    ),
}  # fmt: skip
"""What a lock asks of a system, and what its files are called."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Collects, each file checked by its hash. pip's status."""
    parser = argparse.ArgumentParser(prog="start.py wheelhouse", description=__doc__)
    parser.add_argument("--for", dest="system", choices=sorted(_SYSTEMS), default="windows")
    parser.add_argument("--python", default="3.11", help="of the machine without network")
    parser.add_argument("--out", type=Path, default=ROOT / FOLDER)
    asked = parser.parse_args(arguments)
    lock = (ROOT / LOCK).read_text("utf-8")
    with tempfile.TemporaryDirectory() as folder:
        needed = Path(folder) / "needed.txt"
        needed.write_text("".join(needed_on(lock, asked.system, asked.python)), "utf-8")
        return subprocess.call(pip(needed, asked.system, asked.python, asked.out))


def needed_on(lock: str, system: str, python: str) -> Iterator[str]:
    """The entries of a lock that the system needs, with their hashes and without conditions."""
    told, _ = _SYSTEMS[system]
    environment = {**told, "python_version": python, "python_full_version": f"{python}.0"}
    # An entry goes on over the lines that begin with a space.
    for entry in re.findall(r"^[^\s#].*(?:\n[ \t].*)*\n?", lock, re.MULTILINE):
        first, *hashes = entry.rstrip("\n").split("\n")
        requirement = Requirement(first.rstrip("\\ "))
        if requirement.marker is None or requirement.marker.evaluate(environment):
            plain = f"{requirement.name}{requirement.specifier}"
            yield "\n".join([f"{plain} \\", *hashes]) + "\n"


def pip(needed: Path, system: str, python: str, out: Path) -> list[str]:
    """The command that downloads them."""
    _, platforms = _SYSTEMS[system]
    named = [part for each in platforms for part in ("--platform", each)]
    return [
        sys.executable, "-m", "pip", "download", "--disable-pip-version-check", "--no-deps",
        "--require-hashes", "--only-binary=:all:", *named, "--python-version", python,
        "--requirement", str(needed), "--dest", str(out),
    ]  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
