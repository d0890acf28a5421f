"""The repository is the same on every machine: no path of one, no address of a package registry."""

import re

import pytest

from tests.repository.tree import shown, text, tracked

MACHINE = re.compile(
    r"""(?<![\w.~*/-]) (?: /(?:home|Users|root|work|opt|mnt|private)/ | [A-Z]:\\(?:Users|home)\\ )
      | pypi\.org | pythonhosted\.org | registry\.npmjs | --(?:extra-)?index-url [ =]""",
    re.VERBOSE,
)


def test_no_tracked_file_names_a_machine():
    faults = [
        f"{shown(path)}: {found.group()}"
        for path in tracked()
        if (content := text(path)) is not None
        for found in MACHINE.finditer(content)
    ]
    assert faults == []


def test_no_lock_with_addresses_is_tracked():
    names = [path.name for path in tracked()]
    assert "requirements.lock" in names
    assert "uv.lock" not in names


@pytest.mark.parametrize("folder", ["home", "Users", "root", "work", "opt"])
def test_a_machine_path_is_noticed(folder):
    assert MACHINE.search(f"see '/{folder}/someone/keikaku'")


@pytest.mark.parametrize("harmless", ["docs/home/page.md", "../work/page.md", "src/opt/x.py"])
def test_a_relative_path_is_harmless(harmless):
    assert not MACHINE.search(harmless)


@pytest.mark.parametrize("host", ["pypi.", "files.pythonhosted."])
def test_a_registry_is_noticed(host):
    assert MACHINE.search(f"source = {host}org/simple")
