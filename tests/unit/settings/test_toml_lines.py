"""The line that a person has to mend, for every form in which TOML writes a key."""

import pytest

from keikaku.core.errors import Unreadable
from keikaku.settings.lints import read_choices
from keikaku.settings.toml_lines import line_of, with_line

FILE = """\
# settings
port = "x"

hosts = [
  "a",
  "b",
]
[oidc]
issuer = 1   # here

[lints."lint.style_mixed"]
off = true
[lints."a.b.c"]
reason = ""
[[style]]
forms = ["取組"]
[[style]]
forms = ["子供", "こども"]
use = "子ども"
[a]
b = { c = 1,  d = 2 }
"""


@pytest.mark.parametrize(
    ("place", "line"),
    [
        ("port", 2),
        ("hosts", 4),  # where a value of several lines begins
        ("oidc", 8),
        ("oidc.issuer", 9),
        ("oidc.client_id", 8),  # missing: its table
        ("lints.lint.style_mixed", 11),
        ("lints.lint.style_mixed.reason", 11),
        ("lints.a.b.c.reason", 14),
        ("style[1].forms", 16),
        ("style[2].use", 19),
        ("style[2].not_before", 17),
        ("a.b.d", 21),
        ("nothing", None),
        ("", None),
    ],
)
def test_the_line_of_a_key(tmp_path, place, line):
    path = tmp_path / "k.toml"
    path.write_text(FILE, encoding="utf-8")
    assert line_of(path, place) == line


@pytest.mark.parametrize("data", [b"\xff", b"port = \n", b"", b"x = 1\n" * 3000])
def test_what_is_no_toml_has_no_line(tmp_path, data):
    path = tmp_path / "k.toml"
    path.write_bytes(data)
    assert line_of(path, "port") is None


def test_a_missing_file_has_none(tmp_path):
    assert line_of(tmp_path / "none.toml", "port") is None


def test_the_place_that_a_fault_names_is_found(tmp_path):
    path = tmp_path / "lints.toml"
    path.write_text('\n[lints."lint.style_mixed"]\noff = 1\nreason = "x"\n', encoding="utf-8")
    with pytest.raises(Unreadable) as raised:
        read_choices(path)
    assert line_of(path, raised.value.place) == 3
    told = str(with_line(raised.value))
    assert told.startswith(f"{path} 3行目 lints.lint.style_mixed.off: 「1」は使えません。")


def test_a_fault_of_a_variable_stays_as_it_is():
    fault = Unreadable("環境変数", "KEIKAKU_PORT", "使えません。", "直してください。")
    assert with_line(fault) is fault
