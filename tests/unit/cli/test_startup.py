"""The program starts quickly: a command loads only what it needs."""

import subprocess
import sys
from time import perf_counter

import pytest

HEAVY = ("keikaku.documents", "keikaku.ingest", "markdown_it")
RUN = """
import sys
from keikaku.cli.main import main
status = main({argv})
loaded = [name for name in sys.modules if name.startswith({heavy})]
print(status, loaded, file=sys.stderr)
"""
ROUNDS = 5


@pytest.mark.parametrize("argv", [["--version"], ["schema"], [], ["read", "--help"]])
def test_light_commands_load_nothing_heavy(argv):
    done = python("-c", RUN.format(argv=argv, heavy=HEAVY))
    assert done.stderr.splitlines() == ["0 []"]


def test_version_and_schema_start_quickly(capsys):
    bare = fastest("-c", "pass")
    took = {command: fastest("-m", "keikaku", command) for command in ("--version", "schema")}
    with capsys.disabled():
        for command, seconds in took.items():
            print(f"\nkeikaku {command}: {seconds / bare:.1f} x python -c pass", end="")
    # The promise is 0.3 s on an idle machine; a loaded one slows the bare interpreter as well.
    assert max(took.values()) < max(0.3, 20 * bare)


def fastest(*arguments: str) -> float:
    times = []
    for _ in range(ROUNDS):
        began = perf_counter()
        python(*arguments)
        times.append(perf_counter() - began)
    return min(times)


def python(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
