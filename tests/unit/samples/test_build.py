"""The samples are built where they are missing or stale, and only there."""

from samples import build
from samples.outputs import outputs


def test_all_files_are_written_and_named(tmp_path, capsys):
    build.main(tmp_path)
    assert capsys.readouterr().out.split() == [*outputs()]
    assert {n: (tmp_path / n).read_bytes() for n in outputs()} == {
        name: text.encode() for name, text in outputs().items()
    }


def test_only_what_differs_is_written_again(tmp_path, capsys):
    build.main(tmp_path)
    (tmp_path / "documents" / "vision.txt").write_text("stale")
    (tmp_path / "truth" / "policy.json").unlink()
    capsys.readouterr()
    build.main(tmp_path)
    assert sorted(capsys.readouterr().out.split()) == ["documents/vision.txt", "truth/policy.json"]


def test_names_are_safe_in_any_file_system():
    assert [name for name in outputs() if not name.isascii() or " " in name] == []
