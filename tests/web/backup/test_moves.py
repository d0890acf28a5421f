"""All renames are made, or none."""

import pytest

from keikaku.core.errors import Unwritable
from keikaku.web.backup.moves import Moves


@pytest.fixture
def folder(tmp_path):
    for name in ("old", "new"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()
    return tmp_path


def exchange(folder, moves: Moves) -> None:
    moves.move(folder / "old", folder / "aside")
    moves.move(folder / "new", folder / "old")


def names(folder) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}


def test_the_new_stands_in_place_of_the_old(folder):
    with Moves() as moves:
        exchange(folder, moves)
    assert names(folder) == {"old", "old/new", "aside", "aside/old"}


def test_a_later_fault_takes_all_back(folder):
    before = names(folder)
    with pytest.raises(RuntimeError), Moves() as moves:
        exchange(folder, moves)
        raise RuntimeError
    assert names(folder) == before


def test_nothing_is_renamed_over_something(folder):
    before = names(folder)
    with pytest.raises(Unwritable, match="old"), Moves() as moves:
        moves.move(folder / "new", folder / "aside")
        moves.move(folder / "aside", folder / "old")
    assert names(folder) == before


def test_what_is_not_there_is_told(folder):
    with pytest.raises(Unwritable, match="keikaku を止め"), Moves() as moves:
        moves.move(folder / "missing", folder / "aside")
