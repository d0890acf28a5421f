"""Which database an address names, and what is said of one that names none."""

from pathlib import Path

import pytest

from keikaku.web.database_url import Database, Engine, parse_database

FOLDER = Path("data").resolve()
LITE, PG = Engine.SQLITE, Engine.POSTGRESQL


@pytest.mark.parametrize(
    ("url", "database"),
    [
        ("sqlite:///keikaku.sqlite3", Database(LITE, str(FOLDER / "keikaku.sqlite3"))),
        ("sqlite:///計画.sqlite3", Database(LITE, str(FOLDER / "計画.sqlite3"))),
        ("sqlite:///a%20b.db", Database(LITE, str(FOLDER / "a b.db"))),
        ("sqlite:////srv/keikaku.db", Database(LITE, str(FOLDER / "/srv/keikaku.db"))),
        ("postgres://db.example/plans", Database(PG, "plans", host="db.example")),
        ("postgresql:///plans", Database(PG, "plans")),
        (
            "postgres://keikaku:p%40ss%23@db:5433/plans",
            Database(PG, "plans", "keikaku", "p@ss#", "db", 5433),
        ),
        ("postgres://u@[::1]:5432/plans", Database(PG, "plans", "u", host="::1", port=5432)),
        ("postgres://u@/plans?host=/run/pg", Database(PG, "plans", "u", host="/run/pg")),
        (
            "postgres://db/plans?sslmode=require",
            Database(PG, "plans", host="db", options={"sslmode": "require"}),
        ),
    ],
)
def test_an_address_is_read(url, database):
    assert parse_database(url, FOLDER) == database


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("", "で始めてください"),
        ("keikaku.sqlite3", "で始めてください"),
        ("mysql://db/plans", "で始めてください"),
        ("sqlite://keikaku.sqlite3", "斜線は三つ"),
        ("sqlite:///", "ファイルの名前"),
        ("sqlite:///folder/", "ファイルの名前"),
        ("sqlite:///a.db?mode=ro", "? は使えません"),
        ("postgres://db", "名前を一つ"),
        ("postgres://db/a/b", "名前を一つ"),
        ("postgres://u:secret@db:port/plans", "ポートは数"),
        ("postgres://u:secret@db:99999/plans", "ポートは数"),
        ("postgres://u:sec#ret@db/plans", "%23"),
        ("postgres://db/plans?ssl=on", "知らない項目です: ssl"),
    ],
)
def test_a_wrong_address_is_told_without_its_password(url, sentence):
    with pytest.raises(ValueError, match=sentence.replace("?", r"\?")) as fault:
        parse_database(url, FOLDER)
    assert "sec" not in str(fault.value)


def test_a_password_is_not_shown():
    assert "p@ss" not in repr(parse_database("postgres://u:p%40ss@db/plans", FOLDER))


def test_a_database_has_a_name():
    with pytest.raises(ValueError, match="name"):
        Database(LITE, "")
