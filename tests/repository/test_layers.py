"""The rings of ARCHITECTURE.md hold, and the contracts would notice if they did not."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.repository.tree import ROOT, SOURCE


def test_the_rings_hold():
    result = lint_imports(ROOT)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("core/text.py", "import keikaku.documents", "Rings"),
        ("core/text.py", "import keikaku.core.plan", "Inside core"),
        ("core/text.py", "import os", "Core has no clock"),
        ("core/text.py", "from urllib.request import urlopen", "Core has no clock"),
        ("documents/__init__.py", "import keikaku.exchange", "Rings"),
        ("exchange/__init__.py", "import keikaku.ingest", "Rings"),
        ("drawer.py", "", "Rings"),
        ("core/drawer.py", "", "Inside core"),
    ],
)
def test_a_breach_is_noticed(copy_of_project, module, line, contract):
    path = copy_of_project / "src" / "keikaku" / module
    code = path.read_text(encoding="utf-8") if path.exists() else ""
    path.write_text(f"{code}\n{line}\n", encoding="utf-8")
    result = lint_imports(copy_of_project)
    assert result.returncode == 1
    broken = [text for text in result.stdout.splitlines() if text.endswith("BROKEN")]
    assert [text for text in broken if text.startswith(contract)], result.stdout


@pytest.fixture
def copy_of_project(tmp_path: Path) -> Path:
    shutil.copytree(SOURCE, tmp_path / "src" / "keikaku")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def lint_imports(project: Path) -> subprocess.CompletedProcess[str]:
    program = [
        sys.executable,
        "-c",
        "from importlinter.cli import lint_imports_command as run; run()",
    ]
    return subprocess.run(
        [*program, "--no-logo", "--no-cache"],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(project / "src"), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
