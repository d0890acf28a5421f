"""Values of the file of settings are changed, and every other sign of it stays."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keikaku.web.configuration.file_text import in_toml, with_values

CHANGED = [
    ("no file", "", {"port": 9000}, "port = 9000\n"),
    ("in its line", "port = 1\n", {"port": 9000}, "port = 9000\n"),
    ("the remark stays", "port = 1 # ours\n", {"port": 2}, "port = 2  # ours\n"),
    ("a sign that is no remark", 'language = "a#b" # c\n', {"language": "en"}, 'language = "en"  # c\n'),
    (
        "all else stays",
        "# head\n\nport = 1\n\n  idle_minutes = 5\n# end",
        {"port": 2},
        "# head\n\nport = 2\n\n  idle_minutes = 5\n# end",
    ),
    ("after the last", "port = 1\n\n# end\n", {"language": "ja"}, 'port = 1\nlanguage = "ja"\n\n# end\n'),
    ("no end of line", "port = 1", {"language": "ja"}, 'port = 1\nlanguage = "ja"\n'),
    (
        "before the tables",
        '# theirs\n[oidc]\nname = "a"\n',
        {"port": 2},
        'port = 2\n# theirs\n[oidc]\nname = "a"\n',
    ),
    (
        "a key of a table is another",
        'language = "ja"\n[oidc]\nport = 1\n',
        {"port": 2},
        'language = "ja"\nport = 2\n[oidc]\nport = 1\n',
    ),
    ("of several lines", 'allowed_hosts = [\n  "a",\n]\nport = 1\n', {"allowed_hosts": ["b", "c"]},
     'allowed_hosts = ["b", "c"]\nport = 1\n'),
    ("remarks within", 'allowed_hosts = [ # one\n "a#", # two\n]\n', {"allowed_hosts": ["b"]},
     '# one\n# two\nallowed_hosts = ["b"]\n'),
    ("taken away", "port = 1\nlanguage = 'ja' # why\n", {"language": None}, "port = 1\n# why\n"),
    ("not there, taken away", "port = 1\n", {"language": None}, "port = 1\n"),
    ("a quoted key", '"port" = 1\n', {"port": 2}, "port = 2\n"),
    ("lines of Windows", "port = 1\r\n", {"port": 2, "language": "en"},
     'port = 2\r\nlanguage = "en"\r\n'),
    ("a list that looks like a table", 'allowed_hosts = [\n["a"]]\nport = 1\n', {"port": 2},
     'allowed_hosts = [\n["a"]]\nport = 2\n'),
    ("a text of several lines", 'language = """\nport = 1\n"""\nport = 3\n', {"port": 2},
     'language = """\nport = 1\n"""\nport = 2\n'),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "values", "changed"), [row[1:] for row in CHANGED], ids=[row[0] for row in CHANGED]
)
def test_only_the_value_is_changed(text, values, changed):
    assert with_values(text, values) == changed


VALUES = st.one_of(
    st.booleans(), st.integers(-(2**60), 2**60), st.text(st.characters(exclude_categories=["Cs"])),
    st.lists(st.text(st.characters(exclude_categories=["Cs"])), max_size=3),
)  # fmt: skip
KEYS = st.sampled_from(["port", "language", "allowed_hosts", "idle_minutes", "x"])
LINES = st.one_of(
    st.tuples(KEYS, VALUES).map(lambda each: f"{each[0]} = {in_toml(each[1])}"),
    st.tuples(KEYS, VALUES).map(lambda each: f"{each[0]} = {in_toml(each[1])} # = [ \" '"),
    st.sampled_from(
        ["", "# kept\u2028[x]", "[oidc]", "[[more]]", "  ", 'a = [\n1, # "\n2]', "b.c = 1"]
    ),
    KEYS.map(lambda key: f'{key} = """\n[x]\n# {key} = 1\n"""'),
)
TEXTS = st.tuples(st.lists(LINES, max_size=8), st.sampled_from(["\n", "\r\n"])).map(
    lambda each: each[1].join(each[0])
)


def is_toml(text: str) -> bool:
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return False
    return True


@given(TEXTS.filter(is_toml), st.dictionaries(KEYS, VALUES | st.none(), max_size=3))
def test_whatever_the_text_says_else_it_goes_on_saying(text, values):
    before = tomllib.loads(text)
    wanted = {**before, **values}
    changed = with_values(text, values)
    assert tomllib.loads(changed) == {k: v for k, v in wanted.items() if v is not None}
    assert changed.count("# kept") == text.count("# kept")
