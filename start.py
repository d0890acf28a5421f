#!/usr/bin/env python3
"""Sets Keikaku up and runs it. Needs Python 3.11 or newer and nothing else.

python3 start.py                  sets up .venv and opens the application with an invented city
python3 start.py keikaku …        runs the program with these arguments
python3 start.py test [pytest …]  runs every check; further arguments go to pytest
python3 start.py extras           adds what scans (--ocr) and many documents (--workers) need
python3 start.py docs             writes docs/reference anew
python3 start.py bench reading    measures how fast documents are read, beside other programs
python3 start.py fuzz [--minutes] reads random and damaged inputs and keeps those that break it
python3 start.py wheelhouse       collects the packages for a machine without network
python3 start.py sizes            shows how long files and functions are

Windows: py start.py
"""

# Python 3.6 and older stop at this line and show it.
from __future__ import annotations  # Python 3.11 以上が必要です (needs Python 3.11 or newer)

import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / ".lock-stamp"
WHEELHOUSE = ROOT / "wheelhouse"
RUN_LOCK = "requirements.lock"
EXTRAS_LOCK = "requirements-extras.lock"
DEV_LOCK = "requirements-dev.lock"
# Each holds all that the ones before it hold.
LOCKS = (RUN_LOCK, EXTRAS_LOCK, DEV_LOCK)
OLDEST_PYTHON = (3, 11)
USAGE_ERROR = 2


class Stop(Exception):
    """Setting up cannot go on; the text says why and what to do."""


def main(arguments: Sequence[str]) -> int:
    try:
        check_python(sys.version_info[:2])
        verb, rest = (arguments[0], arguments[1:]) if arguments else ("demo", [])
        if verb not in VERBS:
            say(__doc__ or "")
            return 0 if verb in ("help", "-h", "--help") else USAGE_ERROR
        return VERBS[verb](rest)
    except Stop as stop:
        print(f"\n{stop}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


# What each verb does


def run_demo(rest: Sequence[str]) -> int:
    return run_program(["demo", *rest])


def run_program(rest: Sequence[str]) -> int:
    set_up(LOCKS)
    # Told how it was typed, the program suggests commands that can be copied.
    return run([program(), *rest], KEIKAKU_PROGRAM=typed())


def add_extras(_rest: Sequence[str]) -> int:
    set_up(LOCKS[LOCKS.index(EXTRAS_LOCK) :])
    say(f"入っています (it is there): {typed()} read --ocr …, --workers …")
    return 0


def run_checks(rest: Sequence[str]) -> int:
    set_up([DEV_LOCK])
    install_tools(missing_tools())
    outcomes = []
    for name, command in checks(rest).items():
        say(f"\n━━ {name}")
        began = time.monotonic()
        code = run(command)
        outcomes.append((name, "passed" if code == 0 else "FAILED", time.monotonic() - began))
    missing = left_out(os.environ, missing_tools())
    say(closing_table(outcomes, missing))
    failed = any(outcome == "FAILED" for _, outcome, _ in outcomes)
    return int(failed or bool(missing_tools() and os.environ.get("CI")))


def write_reference(rest: Sequence[str]) -> int:
    return run_development_tool("tools.reference", rest)


def measure(rest: Sequence[str]) -> int:
    names = sorted(path.parent.name for path in (ROOT / "benchmarks").glob("*/__main__.py"))
    if not rest or rest[0] not in names:
        say(f"何を測りますか (what is to be measured?): bench {' | '.join(names)}")
        return USAGE_ERROR
    return run_development_tool(f"benchmarks.{rest[0]}", rest[1:])


def fuzz(rest: Sequence[str]) -> int:
    return run_development_tool("fuzz", rest)


def collect_wheels(rest: Sequence[str]) -> int:
    return run_development_tool("tools.wheelhouse", rest)


def run_development_tool(module: str, rest: Sequence[str]) -> int:
    set_up([DEV_LOCK])
    return run([str(venv_python()), "-m", module, *rest])


def show_sizes(rest: Sequence[str]) -> int:
    return run([sys.executable, "tools/sizes.py", *rest])


VERBS: dict[str, Callable[[Sequence[str]], int]] = {
    "demo": run_demo,
    "keikaku": run_program,
    "test": run_checks,
    "extras": add_extras,
    "docs": write_reference,
    "bench": measure,
    "fuzz": fuzz,
    "wheelhouse": collect_wheels,
    "sizes": show_sizes,
}

# Checks


def checks(pytest_arguments: Sequence[str]) -> dict[str, list[str]]:
    """Every check by name. pytest comes last, so that its summary closes the output."""
    python = str(venv_python())
    return {
        "ruff check": [python, "-m", "ruff", "check", "."],
        "ruff format": [python, "-m", "ruff", "format", "--check", "."],
        "mypy": [python, "-m", "mypy"],
        "lint-imports": [str(venv_script("lint-imports")), "--no-logo", "--no-cache"],
        "pytest": [python, "-m", "pytest", *pytest_arguments],
    }


class Tool(NamedTuple):
    """A program that tests need: its command, Debian's packages of it, what is tested with it."""

    command: str
    packages: tuple[str, ...]
    tests: str


TOOLS = (
    Tool(
        "soffice",
        ("libreoffice-writer-nogui", "libreoffice-calc-nogui", "libreoffice-impress-nogui"),
        "older Office files, converted with LibreOffice",
    ),
    Tool(
        "chromium",
        ("chromium", "fonts-noto-cjk", "fonts-morisawa-bizud-gothic"),
        "pages of the web application in a real browser",
    ),
    Tool("pg_ctlcluster", ("postgresql",), "the web application on PostgreSQL"),
)


def missing_tools() -> list[Tool]:
    return [tool for tool in TOOLS if shutil.which(tool.command) is None]


def install_tools(tools: Sequence[Tool]) -> None:
    """Installs what tests need, where this user may; elsewhere says how it is done."""
    packages = [package for tool in tools for package in tool.packages]
    if not packages:
        return
    if may_install():
        say(f"試験に要るものを入れます (installing what the tests need): {' '.join(packages)}")
        unasked = {"DEBIAN_FRONTEND": "noninteractive"}
        run(["apt-get", "update", "-qq"], **unasked)
        run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages], **unasked)
    else:
        say(
            "試験の一部を省きます。次を入れるとすべて行えます "
            f"(some tests are left out; to run them install): {' '.join(packages)}"
        )


def may_install() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def left_out(environment: Mapping[str, str], missing: Sequence[Tool]) -> list[str]:
    """Parts that pytest skips here, each with what is missing."""
    parts = [f"{tool.tests} (no {tool.command})" for tool in missing]
    if not environment.get("KEIKAKU_CORPUS"):
        parts.append("acceptance on real documents (KEIKAKU_CORPUS names no folder)")
    return parts


def closing_table(outcomes: Sequence[tuple[str, str, float]], missing: Sequence[str]) -> str:
    lines = [f"  {name:<14}{outcome:<9}{seconds:6.1f} s" for name, outcome, seconds in outcomes]
    lines += [f"  left out: {part}" for part in missing]
    return "\n".join(["", *lines])


# Setting up


def check_python(version: tuple[int, ...]) -> None:
    if version < OLDEST_PYTHON:
        found = f"{version[0]}.{version[1]}"
        raise Stop(
            f"Python 3.11 以上が必要です。この Python は {found} です ({sys.executable})。\n"
            f"Keikaku needs Python 3.11 or newer; this is Python {found}.\n"
            "Install a newer one and start with it, for example: python3.11 start.py"
        )


def set_up(locks: Sequence[str]) -> None:
    """Makes .venv hold what the first of `locks` names, unless it holds one of them already."""
    if is_set_up([stamp(lock) for lock in locks]):
        return
    uv = shutil.which("uv")
    steps = uv_steps(uv, locks[0]) if uv else pip_steps(locks[0])
    for number, (what, command) in enumerate(steps, 1):
        say(f"[{number}/{len(steps)}] {what}")
        if run(command):
            raise Stop(failure_help(what))
    STAMP.write_text(stamp(locks[0]), encoding="utf-8")


def is_set_up(stamps: Sequence[str]) -> bool:
    if not (STAMP.is_file() and venv_python().is_file()):
        return False
    return STAMP.read_text(encoding="utf-8") in stamps


def stamp(lock: str) -> str:
    """What .venv depends on: the packages, the entry points, the Python, and where it lies."""
    import tomllib  # here, because an older Python has none and is to be told so by check_python

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    digest = hashlib.sha256((ROOT / lock).read_bytes())
    digest.update(f"{project} {sys.version} {sys.base_prefix} {ROOT}".encode())
    return f"{lock} {digest.hexdigest()}"


def uv_steps(uv: str, lock: str) -> list[tuple[str, list[str]]]:
    python = ["--python", str(venv_python())]
    offline = wheelhouse_options(WHEELHOUSE)
    install = [uv, "pip", "install", *python, *offline, "--no-deps", "--no-build-isolation"]
    return [
        (MAKING_VENV, [uv, "venv", "--quiet", "--clear", "--python", sys.executable, str(VENV)]),
        (INSTALLING, [uv, "pip", "sync", "--quiet", *python, *offline, "--require-hashes", lock]),
        (ADDING_KEIKAKU, [*install, "--quiet", "--editable", "."]),
    ]


def pip_steps(lock: str) -> list[tuple[str, list[str]]]:
    check_venv_module()
    offline = wheelhouse_options(WHEELHOUSE)
    install = [str(venv_python()), "-m", "pip", "--disable-pip-version-check", "install"]
    install += ["--quiet", "--no-deps", *offline]
    return [
        (MAKING_VENV, [sys.executable, "-m", "venv", "--clear", str(VENV)]),
        (INSTALLING, [*install, "--require-hashes", "--requirement", lock]),
        (ADDING_KEIKAKU, [*install, "--no-build-isolation", "--editable", "."]),
    ]


MAKING_VENV = "仮想環境 .venv を作ります (making the virtual environment)"
INSTALLING = "必要な部品を入れます (installing packages, each checked by its hash)"
ADDING_KEIKAKU = "Keikaku を入れます (installing Keikaku itself)"


def wheelhouse_options(folder: Path) -> list[str]:
    """Where the network is closed, packages come from a folder that was carried in."""
    return ["--no-index", "--find-links", str(folder)] if folder.is_dir() else []


def check_venv_module() -> None:
    """Debian and Ubuntu ship Python without the part that puts pip into a new environment."""
    probe = [sys.executable, "-c", "import venv, ensurepip"]
    if subprocess.run(probe, capture_output=True, check=False).returncode:
        raise Stop(
            "この Python には venv がありません (this Python has no venv module).\n"
            "Debian, Ubuntu: sudo apt install python3-venv"
        )


def failure_help(what: str) -> str:
    source = (
        f"{WHEELHOUSE} に足りないものがあります (something is missing there)"
        if WHEELHOUSE.is_dir()
        else "ネットワークに出られない場所では docs/how-to/closed-network.md をご覧ください\n"
        "(no network here? see docs/how-to/closed-network.md)"
    )
    return f"途中で止まりました (stopped at): {what}\n上の説明と次を見てください: {source}"


# Running


def venv_script(name: str) -> Path:
    folder, ending = ("Scripts", ".exe") if os.name == "nt" else ("bin", "")
    return VENV / folder / (name + ending)


def venv_python() -> Path:
    return venv_script("python")


def program() -> str:
    return str(venv_script("keikaku"))


def python_name() -> str:
    return "py" if os.name == "nt" else "python3"


def typed() -> str:
    """How a person types the program, which is on no path."""
    return f"{python_name()} start.py keikaku"


def run(command: Sequence[str], **further: str) -> int:
    """`further` are variables of the environment that only this command is given."""
    sys.stdout.flush()
    inner = {**environment(os.environ), **further}
    return subprocess.run(command, cwd=ROOT, env=inner, check=False).returncode


def environment(outer: Mapping[str, str]) -> dict[str, str]:
    """The children's environment: compiled modules are kept, and uv fetches no Python."""
    inner = {name: value for name, value in outer.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**inner, "UV_PYTHON_DOWNLOADS": "never"}


def say(text: str) -> None:
    print(text, flush=True)


if __name__ == "__main__":
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")  # a console that cannot show 計画 shows "??"
    sys.exit(main(sys.argv[1:]))
