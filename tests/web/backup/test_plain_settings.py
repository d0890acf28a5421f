"""Passwords do not go into a backup by way of the settings."""

import pytest

from keikaku.web.backup.plain_settings import has_password, without_password

URL = "postgres://keikaku:hidden@db/plans"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", False),
        ("port = 80", False),
        ('database_url = "sqlite:///a.db"', False),
        ('database_url = "postgres://keikaku@db/plans"', False),
        (f'database_url = "{URL}"', True),
        ('database_url = "postgres://db/plans?user=a&password=hidden"', True),
        ('database_url = "postgres://[::1/x"', True),
        ("database_url = 3", False),
    ],
)
def test_whether_there_is_one(text, found):
    assert has_password(text) is found


@pytest.mark.parametrize("key", ["database_url", '"database_url"', "  'database_url'  "])
def test_it_is_taken_out_with_its_line(key):
    rest = without_password(f'port = 80\n{key} = "{URL}"  # the database\nlanguage = "ja"\n')
    assert rest is not None
    assert "hidden" not in rest
    assert rest.splitlines()[::2] == ["port = 80", 'language = "ja"']


@pytest.mark.parametrize(
    "text",
    [
        f'database_url = """\n{URL}"""',
        f'# {URL}\ndatabase_url = "{URL}"',
        f'# password: hidden\ndatabase_url = "{URL}"',
    ],
)
def test_where_it_cannot_be_taken_out_for_sure_nothing_is_given(text):
    assert without_password(text) is None
