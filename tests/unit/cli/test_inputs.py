"""Which files are read, in which order."""

import pytest

from keikaku.cli.inputs import input_files
from keikaku.core.errors import Unreadable


@pytest.fixture
def folder(tmp_path):
    for name in ("b.txt", "a.md", ".hidden", "~$open.docx", "c.pdf"):
        (tmp_path / name).write_text("計画", encoding="utf-8")
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "d.txt").write_text("計画", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("named", "files"),
    [
        (["b.txt"], ["b.txt"]),
        (["b.txt", "a.md"], ["b.txt", "a.md"]),
        (["."], ["a.md", "b.txt", "c.pdf"]),
        (["b.txt", "."], ["b.txt", "a.md", "c.pdf"]),
        (["b.txt", "below/../b.txt"], ["b.txt"]),
        (["below", "."], ["below/d.txt", "a.md", "b.txt", "c.pdf"]),
        (["none.txt"], ["none.txt"]),
        ([".hidden"], [".hidden"]),
    ],
)
def test_input_files(folder, named, files):
    assert input_files(folder / name for name in named) == [folder / name for name in files]


def test_a_folder_without_files_is_refused(tmp_path):
    (tmp_path / ".hidden").touch()
    with pytest.raises(Unreadable) as refused:
        input_files([tmp_path])
    assert (refused.value.name, refused.value.reason) == (
        str(tmp_path),
        "フォルダーにファイルがありません。",
    )
