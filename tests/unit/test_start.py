"""start.py: what it sets up, when it sets up again, and what it says when it cannot."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

import start


@pytest.fixture
def project(tmp_path, monkeypatch):
    """An empty project folder with locks; no command is run in it."""
    monkeypatch.setattr(start, "ROOT", tmp_path)
    monkeypatch.setattr(start, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(start, "STAMP", tmp_path / ".venv" / ".lock-stamp")
    monkeypatch.setattr(start, "WHEELHOUSE", tmp_path / "wheelhouse")
    write_project(tmp_path)
    return tmp_path


def write_project(folder: Path) -> None:
    for name in start.LOCKS:
        (folder / name).write_text(name, encoding="utf-8")
    (folder / "pyproject.toml").write_text("[project]\nname = 'keikaku'\n", encoding="utf-8")


class Commands(list[list[str]]):
    """The commands that were to run; each succeeds, unless a word of it is in `failing`."""

    def __init__(self) -> None:
        super().__init__()
        self.failing: set[str] = set()
        self.further: list[dict[str, str]] = []
        self.failure = 1

    def run(self, command: Sequence[str], **further: str) -> int:
        self.append(list(command))
        self.further.append(further)
        if "venv" in command:
            start.venv_python().parent.mkdir(parents=True, exist_ok=True)
            start.venv_python().touch()
        return self.failure if self.failing & set(command) else 0


@pytest.fixture
def commands(project, monkeypatch):
    ran = Commands()
    monkeypatch.setattr(start, "run", ran.run)
    monkeypatch.setattr("shutil.which", lambda name: None)
    # Where nothing is found, leaving out must not be failing; a run that checks a change sets it.
    monkeypatch.delenv("CI", raising=False)
    return ran


# Python


@pytest.mark.parametrize("version", [(3, 10), (3, 7), (2, 7)])
def test_an_old_python_is_told_what_to_do(version):
    with pytest.raises(start.Stop) as stop:
        start.check_python(version)
    text = str(stop.value)
    assert "Python 3.11 以上が必要です" in text
    assert f"this is Python {version[0]}.{version[1]}" in text
    assert "python3.11 start.py" in text


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (4, 0)])
def test_a_new_python_is_fine(version):
    start.check_python(version)


def test_an_old_python_ends_with_an_error(monkeypatch, capsys):
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    assert start.main([]) == 1
    assert "this is Python 3.9" in capsys.readouterr().err


def test_a_missing_venv_module_names_the_package(monkeypatch):
    failed: subprocess.CompletedProcess[bytes] = subprocess.CompletedProcess([], returncode=1)
    monkeypatch.setattr("subprocess.run", lambda *_, **__: failed)
    with pytest.raises(start.Stop, match="sudo apt install python3-venv"):
        start.check_venv_module()


# Setting up


def test_setting_up_happens_once(commands):
    start.set_up(["requirements.lock"])
    assert len(commands) == 3
    start.set_up(["requirements.lock"])
    assert len(commands) == 3


@pytest.mark.parametrize(
    ("name", "added", "again"),
    [
        ("requirements.lock", "other==1", True),
        ("pyproject.toml", "scripts.keikaku = 'keikaku.other:main'", True),
        ("pyproject.toml", "[tool.ruff]\nline-length = 90", False),
    ],
)
def test_a_change_of_what_is_installed_sets_up_again(commands, project, name, added, again):
    start.set_up(["requirements.lock"])
    with (project / name).open("a", encoding="utf-8") as file:
        file.write(added)
    start.set_up(["requirements.lock"])
    assert len(commands) == (6 if again else 3)


def test_a_moved_project_sets_up_again(commands, project, monkeypatch):
    before = start.stamp("requirements.lock")
    other = project / "moved"
    other.mkdir()
    write_project(other)
    monkeypatch.setattr(start, "ROOT", other)
    assert start.stamp("requirements.lock") != before


def test_another_python_sets_up_again(project, monkeypatch):
    before = start.stamp("requirements.lock")
    monkeypatch.setattr(sys, "version", "3.99.0")
    assert start.stamp("requirements.lock") != before


def test_a_venv_without_its_python_is_set_up_again(commands):
    start.set_up(["requirements.lock"])
    start.venv_python().unlink()
    start.set_up(["requirements.lock"])
    assert len(commands) == 6


def test_the_tools_of_development_are_enough_to_run(commands):
    start.set_up(["requirements-dev.lock"])
    start.set_up(["requirements.lock", "requirements-dev.lock"])
    assert len(commands) == 3


def test_what_runs_is_not_enough_to_develop(commands):
    start.set_up(["requirements.lock", "requirements-dev.lock"])
    start.set_up(["requirements-dev.lock"])
    assert len(commands) == 6


def test_a_failed_step_stops_and_is_tried_again(commands):
    commands.failing.add("--require-hashes")
    with pytest.raises(start.Stop, match=r"docs/how-to/closed-network\.md"):
        start.set_up(["requirements.lock"])
    assert len(commands) == 2
    commands.failing.clear()
    start.set_up(["requirements.lock"])
    assert len(commands) == 5


@pytest.mark.parametrize("with_uv", [True, False])
def test_packages_are_checked_by_their_hashes(commands, monkeypatch, with_uv):
    monkeypatch.setattr("shutil.which", lambda name: "the-uv" if with_uv else None)
    start.set_up(["requirements.lock"])
    making, installing, adding = commands
    assert (making[0] == "the-uv") is with_uv
    assert (installing[0] == "the-uv") is with_uv
    assert {"--require-hashes", "requirements.lock"} <= set(installing)
    assert {"--no-build-isolation", "--no-deps", "--editable", "."} <= set(adding)


@pytest.mark.parametrize("with_uv", [True, False])
def test_a_wheelhouse_replaces_the_network(commands, project, monkeypatch, with_uv):
    monkeypatch.setattr("shutil.which", lambda name: "the-uv" if with_uv else None)
    (project / "wheelhouse").mkdir()
    start.set_up(["requirements.lock"])
    options = f"--no-index --find-links {project / 'wheelhouse'}"
    assert [options in " ".join(command) for command in commands] == [False, True, True]


def test_without_a_wheelhouse_nothing_is_said_about_it(project):
    assert start.wheelhouse_options(project / "wheelhouse") == []


def test_an_incomplete_wheelhouse_is_named(commands, project):
    (project / "wheelhouse").mkdir()
    commands.failing.add("--require-hashes")
    with pytest.raises(start.Stop, match="something is missing there"):
        start.set_up(["requirements.lock"])


# Verbs


def test_arguments_reach_the_program(commands):
    assert start.main(["keikaku", "read", "a plan.txt", "--format", "json"]) == 0
    assert commands[-1] == [start.program(), "read", "a plan.txt", "--format", "json"]


def test_the_program_is_told_how_it_is_typed(commands):
    start.main(["keikaku", "read", "plan.txt"])
    typed = {"KEIKAKU_PROGRAM": f"{start.python_name()} start.py keikaku"}
    assert commands.further == [{}, {}, {}, typed]


def test_the_programs_answer_is_returned(commands):
    commands.failing.add("read")
    assert start.main(["keikaku", "read", "none.txt"]) == 1


def test_arguments_reach_pytest(commands):
    assert start.main(["test", "tests/unit", "-k", "years"]) == 0
    assert commands[-1][-5:] == ["-m", "pytest", "tests/unit", "-k", "years"]


def test_extras_are_added_to_what_is_there(commands):
    start.main(["keikaku", "--version"])
    assert start.main(["extras"]) == 0
    assert "requirements-extras.lock" in commands[-2]
    start.main(["extras"])
    start.main(["keikaku", "--version"])
    assert len(commands) == 3 + 1 + 3 + 1


@pytest.fixture
def benchmarks(commands, project):
    for name in ("reading", "other"):
        (project / "benchmarks" / name).mkdir(parents=True)
    (project / "benchmarks" / "reading" / "__main__.py").touch()
    return commands


def test_a_benchmark_is_run_by_its_name(benchmarks):
    assert start.main(["bench", "reading", "--quick"]) == 0
    assert benchmarks[-1][1:] == ["-m", "benchmarks.reading", "--quick"]


@pytest.mark.parametrize("rest", [[], ["other"], ["--quick"]])
def test_benchmarks_are_listed(benchmarks, rest, capsys):
    assert start.main(["bench", *rest]) == 2
    assert "bench reading\n" in capsys.readouterr().out


def test_arguments_reach_the_fuzzing(commands):
    assert start.main(["fuzz", "--minutes", "1"]) == 0
    assert commands[-1][1:] == ["-m", "fuzz", "--minutes", "1"]


# Programs that tests need

TOOL = start.Tool("converter", ("debian-converter", "debian-fonts"), "old files")


@pytest.fixture
def without_tool(monkeypatch, commands):
    monkeypatch.setattr(start, "TOOLS", (TOOL,))
    return commands


def test_a_program_is_installed_where_that_is_allowed(without_tool, monkeypatch):
    monkeypatch.setattr(start, "may_install", lambda: True)
    start.install_tools(start.missing_tools())
    assert [command[:2] for command in without_tool] == [
        ["apt-get", "update"],
        ["apt-get", "install"],
    ]
    assert without_tool[-1][-2:] == ["debian-converter", "debian-fonts"]
    assert without_tool.further[-1] == {"DEBIAN_FRONTEND": "noninteractive"}


def test_elsewhere_it_is_said_what_to_install(without_tool, monkeypatch, capsys):
    monkeypatch.setattr(start, "may_install", lambda: False)
    start.install_tools(start.missing_tools())
    assert without_tool == []
    assert "install): debian-converter debian-fonts" in capsys.readouterr().out


def test_nothing_is_said_where_every_program_is_there(monkeypatch, commands, capsys):
    monkeypatch.setattr("shutil.which", lambda name: name)
    start.install_tools(start.missing_tools())
    assert (commands, capsys.readouterr().out) == ([], "")


@pytest.mark.parametrize(("ci", "code"), [("true", 1), ("", 0)])
def test_leaving_out_fails_only_where_everything_must_run(without_tool, monkeypatch, ci, code):
    monkeypatch.setattr(start, "may_install", lambda: False)
    monkeypatch.setenv("CI", ci)
    assert start.main(["test"]) == code


@pytest.mark.parametrize("failing", ["ruff", "mypy", "pytest"])
def test_every_check_runs_though_one_fails(commands, capsys, failing, monkeypatch):
    commands.failing.add(failing)
    monkeypatch.setattr(start, "TOOLS", ())
    assert start.main(["test"]) == 1
    assert len(commands) == 3 + len(start.checks([]))
    table = capsys.readouterr().out.splitlines()
    assert any(line.split()[0] == failing for line in table if "FAILED" in line)
    assert any("lint-imports" in line and "passed" in line for line in table)


def test_what_is_left_out_is_said():
    assert start.left_out({"KEIKAKU_CORPUS": "corpus"}, []) == []
    assert "KEIKAKU_CORPUS" in start.left_out({}, [])[0]
    assert start.left_out({"KEIKAKU_CORPUS": "corpus"}, [TOOL]) == ["old files (no converter)"]
    table = start.closing_table([("pytest", "passed", 1.25)], ["acceptance (no corpus)"])
    assert table == "\n  pytest        passed      1.2 s\n  left out: acceptance (no corpus)"


@pytest.mark.parametrize("typed", [[], ["demo"]])
def test_without_a_verb_the_demonstration_is_opened(commands, typed):
    assert start.main(typed) == 0
    assert commands[-1] == [start.program(), "demo"]


def test_the_demonstration_takes_its_arguments(commands):
    assert start.main(["demo", "--port", "8080"]) == 0
    assert commands[-1] == [start.program(), "demo", "--port", "8080"]


@pytest.mark.parametrize(("verb", "code"), [("help", 0), ("--help", 0), ("tset", 2)])
def test_usage_is_shown(verb, code, capsys):
    assert start.main([verb]) == code
    assert "python3 start.py test" in capsys.readouterr().out


def test_children_compile_and_fetch_no_python():
    inner = start.environment({"PYTHONDONTWRITEBYTECODE": "1", "LANG": "ja_JP.UTF-8"})
    assert inner == {"LANG": "ja_JP.UTF-8", "UV_PYTHON_DOWNLOADS": "never"}


def test_a_child_gets_further_variables(project, capfd):
    start.run([sys.executable, "-c", "import os; print(os.environ['FURTHER'])"], FURTHER="x y")
    assert capfd.readouterr().out.strip() == "x y"


def test_a_child_runs_in_the_project_folder(project, capfd):
    code = start.run([sys.executable, "-c", "import os; print(os.getcwd()); raise SystemExit(3)"])
    assert code == 3
    assert Path(capfd.readouterr().out.strip()) == project.resolve()
