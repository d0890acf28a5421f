"""`keikaku backup` and `keikaku restore`: whole, on either database, and never by halves."""

import os
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.web.cli.installing import (
    ORIGINALS,
    add_originals,
    contents,
    first_start,
    forge,
    hashes,
    manifest,
    python,
)
from tests.web.serving import environment_of, new_database, run

SEAL = re.compile(r"\b\d+:[0-9a-f]{64}\b")
POSTGRESQL = "KEIKAKU_TEST_DATABASE_URL" in os.environ


def well(environment, *arguments: str) -> str:
    done = run(environment, *arguments)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def refused(environment, *arguments: str) -> str:
    done = run(environment, *arguments)
    assert done.returncode == 2, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    return done.stderr


@pytest.fixture(scope="module")
def place(tmp_path_factory) -> Path:
    folder: Path = tmp_path_factory.mktemp("backup")
    return folder


@pytest.fixture(scope="module")
def source(place):
    """An installation with people, a log, originals and settings."""
    environment = environment_of(place / "data")
    first_start(environment)
    add_originals(place / "data")
    (place / "data" / "originals" / "ab").mkdir(exist_ok=True)
    (place / "data" / "originals" / "ab" / "half-made.tmp").write_bytes(b"x")
    (place / "data" / "config.toml").write_text('language = "en"\n', encoding="utf-8")
    return environment


@pytest.fixture(scope="module")
def backup(source, place) -> Path:
    said = well(source, "backup", "--out", str(place / "k.zip"))
    assert f"原本 {len(ORIGINALS)} 件" in said
    assert "秘密の鍵は入れていません" in said
    path: Path = place / "k.zip"
    return path


@pytest.fixture
def target(tmp_path):
    return environment_of(tmp_path / "restored")


def test_a_backup_tells_of_itself(backup, source):
    told = manifest(backup)
    assert told["format"] == "keikaku-backup/1"
    assert told["engine"] == ("postgresql" if POSTGRESQL else "sqlite")
    assert told["left_out"] == ["secrets.toml"]
    assert told["audit_head"].startswith("2:")
    rows = {each["name"]: each["rows"] for each in told["tables"]}
    assert (rows["accounts_person"], rows["audit_auditevent"]) == (1, 2)
    assert "config.toml" in told["members"]
    assert not [name for name in told["members"] if "secret" in name or "tmp" in name]


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_its_owner_alone_may_read_it(backup):
    assert backup.stat().st_mode & 0o077 == 0


def test_the_log_tells_of_the_backup_and_the_doctor_is_content(backup, source):
    assert "（3 件）" in well(source, "audit", "verify", "--head", manifest(backup)["audit_head"])
    assert "最後のバックアップ" in run(source, "doctor").stdout


def test_a_restored_installation_is_the_same_and_says_its_seal(backup, target, tmp_path):
    said = well(target, "restore", str(backup))
    then, now = SEAL.findall(said)
    assert then == manifest(backup)["audit_head"]
    assert "改変はありません" in said
    assert "新しく作りました" in said
    assert well(target, "audit", "head").strip() == now
    well(target, "audit", "verify", "--head", then)
    names = sorted(each.name for each in (tmp_path / "restored").iterdir())
    own = [] if POSTGRESQL else ["keikaku.sqlite3"]
    assert names == sorted(["config.toml", "originals", "secrets.toml", *own])
    assert sorted(
        each.read_bytes() for each in (tmp_path / "restored/originals").rglob("*") if each.is_file()
    ) == sorted(ORIGINALS)
    well(target, "backup", "--out", str(tmp_path / "again.zip"))
    log = "audit_auditevent"
    assert hashes(tmp_path / "again.zip", log) == hashes(backup, log)
    assert [each.name for each in tmp_path.iterdir() if "restoring" in each.name] == []


@pytest.mark.skipif(POSTGRESQL, reason="needs both, and is run once")
def test_a_backup_goes_from_sqlite_to_postgresql_and_back(backup, postgresql_url, tmp_path):
    others = environment_of(tmp_path / "pg")
    on_postgresql = {**others, "KEIKAKU_DATABASE_URL": new_database(postgresql_url)}
    well(on_postgresql, "restore", str(backup))
    well(on_postgresql, "audit", "verify", "--head", manifest(backup)["audit_head"])
    well(on_postgresql, "backup", "--out", str(tmp_path / "pg.zip"))
    assert manifest(tmp_path / "pg.zip")["engine"] == "postgresql"
    back = environment_of(tmp_path / "back")
    well(back, "restore", str(tmp_path / "pg.zip"))
    well(back, "audit", "verify", "--head", manifest(tmp_path / "pg.zip")["audit_head"])
    well(back, "backup", "--out", str(tmp_path / "back.zip"))
    log = "audit_auditevent"
    assert (
        hashes(backup, log)
        == hashes(tmp_path / "pg.zip", log)
        == hashes(tmp_path / "back.zip", log)
    )
    counts = [
        manifest(path)["tables"] for path in (backup, tmp_path / "pg.zip", tmp_path / "back.zip")
    ]
    without_log = [[each for each in tables if each["name"] != log] for tables in counts]
    assert without_log[0] == without_log[1] == without_log[2]


def test_what_stands_there_is_not_touched_without_being_asked(backup, target, tmp_path):
    first_start(target)
    before = contents(tmp_path / "restored")
    assert "--replace" in refused(target, "restore", str(backup))
    assert contents(tmp_path / "restored") == before
    assert [each.name for each in tmp_path.iterdir()] == ["restored"]


def test_what_is_replaced_is_kept_and_settings_stay(backup, target, tmp_path):
    first_start(target)
    folder = tmp_path / "restored"
    (folder / "config.toml").write_text("port = 8123\n", encoding="utf-8")
    (folder / "notes.txt").write_text("mine", encoding="utf-8")
    secret = (folder / "secrets.toml").read_bytes()
    head = well(target, "audit", "head").strip()
    said = well(target, "restore", str(backup), "--replace")
    assert "このフォルダーにあった config.toml" in said
    assert (folder / "config.toml").read_text(encoding="utf-8") == "port = 8123\n"
    assert (folder / "secrets.toml").read_bytes() == secret
    (aside,) = tmp_path.glob("restored.before_restore_*")
    assert (aside / "notes.txt").read_text(encoding="utf-8") == "mine"
    assert well(target, "audit", "head").strip() == SEAL.findall(said)[1] != head
    if not POSTGRESQL:
        assert well(target, "audit", "head", "--folder", str(aside)).strip() == head


@pytest.mark.skipif(not POSTGRESQL, reason="of PostgreSQL")
def test_tables_that_are_replaced_are_kept_in_a_schema_of_their_own(backup, target):
    first_start(target)
    said = well(target, "restore", str(backup), "--replace")
    (schema,) = re.findall(r"PostgreSQL schema (\w+)", said)
    import psycopg

    with psycopg.connect(target["KEIKAKU_DATABASE_URL"]) as connection:
        count = connection.execute(f"SELECT COUNT(*) FROM {schema}.audit_auditevent").fetchone()
        assert count == (2,)
        with pytest.raises(psycopg.Error, match="cannot be altered"):
            connection.execute(f"DELETE FROM {schema}.audit_auditevent")
    assert "監査記録は守られています" in run(target, "doctor").stdout


@pytest.mark.parametrize("damage", ["cut", "changed", "empty"])
def test_a_damaged_backup_changes_nothing(backup, target, tmp_path, damage):
    data = bytearray(backup.read_bytes())
    if damage == "cut":
        del data[len(data) // 2 :]
    elif damage == "empty":
        data.clear()
    else:
        data[len(data) // 3] ^= 1
    (tmp_path / "bad.zip").write_bytes(bytes(data))
    assert "何も変更していません" in refused(target, "restore", str(tmp_path / "bad.zip"))
    assert [each.name for each in tmp_path.iterdir()] == ["bad.zip"]


def test_rows_that_contradict_each_other_change_nothing(backup, target, tmp_path):
    """Hashes agree, for whoever writes rows can write a manifest too; the database refuses."""
    first_start(target)
    before = well(target, "audit", "head")
    assert "accounts_membership" in refused(
        target,
        "restore",
        str(
            forge(
                backup,
                tmp_path / "forged.zip",
                "accounts_membership",
                (b'"administrator"', b"null"),
            )
        ),
        "--replace",
    )
    assert well(target, "audit", "head") == before
    assert sorted(each.name for each in tmp_path.iterdir()) == ["forged.zip", "restored"]


def test_an_altered_log_is_restored_and_told(backup, target, tmp_path):
    forged = forge(
        backup, tmp_path / "forged.zip", "audit_auditevent", (b"create-person", b"create-nobody")
    )
    done = run(target, "restore", str(forged))
    assert (done.returncode, done.stderr) == (1, "")
    assert "1 番の記録の内容が書き換えられています。" in done.stdout


def test_a_backup_of_a_newer_version_is_refused(backup, target, tmp_path):
    newer = [*manifest(backup)["migrations"], ["audit", "9999_later"]]
    forged = forge(backup, tmp_path / "forged.zip", migrations=newer)
    assert "この版より新しい" in refused(target, "restore", str(forged))
    assert [each.name for each in tmp_path.iterdir()] == ["forged.zip"]


def test_a_backup_of_an_older_version_gets_the_tables_of_this_one(backup, target, tmp_path):
    """The guard of the log is a migration of its own; without it the backup is from before."""
    told = manifest(backup)
    assert ["audit", "0002_guard"] in told["migrations"]
    told["migrations"].remove(["audit", "0002_guard"])
    older = forge(backup, tmp_path / "older.zip", migrations=told["migrations"])
    assert "改変はありません" in well(target, "restore", str(older))
    assert "監査記録は守られています" in run(target, "doctor").stdout


def test_a_full_disk_is_foreseen(backup, target, tmp_path):
    """An archive that tells of more than the disk holds is not unpacked."""
    code = f"""
import shutil
shutil.disk_usage = lambda path: type("Usage", (), {{"free": 1000}})
from keikaku.cli.main import main
raise SystemExit(main(["restore", {str(backup)!r}]) - 2)
"""
    python(target, code)
    assert list(tmp_path.iterdir()) == []


def test_the_secret_goes_along_where_it_is_asked_for(source, target, place, tmp_path):
    said = well(source, "backup", "--with-secret", "--out", str(tmp_path))
    (path,) = tmp_path.glob("keikaku-*.zip")
    assert "秘密の鍵" not in said
    assert "新しく作りました" not in well(target, "restore", str(path))
    secrets = [folder / "secrets.toml" for folder in (place / "data", tmp_path / "restored")]
    assert secrets[0].read_bytes() == secrets[1].read_bytes()


def test_a_backup_is_never_written_over(source, backup, tmp_path):
    before = backup.read_bytes()
    assert "もうあります" in refused(source, "backup", "--out", str(backup))
    assert backup.read_bytes() == before
    assert "書き込めません" in refused(source, "backup", "--out", str(tmp_path / "none" / "x.zip"))


def test_a_damaged_original_is_saved_and_told(target, tmp_path):
    first_start(target)
    shelf = tmp_path / "restored" / "originals" / "ab"
    shelf.mkdir(parents=True)
    name = "ab" + "0" * 62
    (shelf / name).write_bytes(b"not what it was")
    done = run(target, "backup", "--out", str(tmp_path / "k.zip"))
    assert done.returncode == 1
    assert f"原本がディスクの上で壊れています（{name}）" in done.stdout
    other = environment_of(tmp_path / "other")
    done = run(other, "restore", str(tmp_path / "k.zip"))
    assert done.returncode == 1
    assert name in done.stdout


WRITING = """
import os, pathlib
from keikaku.web.config.starting import load
load(pathlib.Path(os.environ["KEIKAKU_FOLDER"]))
from django.db import transaction
from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import COMMAND_LINE
print("ready", flush=True)
for number in range(100_000):
    with transaction.atomic():
        record(by=COMMAND_LINE, verb="x", about=f"node/{number}", after="x" * 500)
"""


def test_a_backup_amid_writes_is_of_one_moment(target, tmp_path):
    first_start(target)
    with subprocess.Popen(
        [sys.executable, "-c", WRITING], env=target, stdout=subprocess.PIPE
    ) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"ready\n"
        try:
            said = well(target, "backup", "--out", str(tmp_path / "k.zip"))
            assert writer.poll() is None
        finally:
            writer.kill()
    told = manifest(tmp_path / "k.zip")
    (events,) = (each["rows"] for each in told["tables"] if each["name"] == "audit_auditevent")
    assert told["audit_head"].startswith(f"{events}:")
    assert events > 2
    assert told["audit_head"] in said
    restored = environment_of(tmp_path / "again")
    assert "改変はありません" in well(restored, "restore", str(tmp_path / "k.zip"))


@pytest.mark.skipif(POSTGRESQL, reason="of SQLite")
def test_a_database_that_is_in_use_is_not_replaced(backup, target, tmp_path):
    first_start(target)
    with sqlite3.connect(tmp_path / "restored" / "keikaku.sqlite3") as server:
        server.execute("SELECT COUNT(*) FROM audit_auditevent").fetchone()
        assert "keikaku serve を止めて" in refused(target, "restore", str(backup), "--replace")
    server.close()
    well(target, "restore", str(backup), "--replace")


@pytest.mark.skipif(POSTGRESQL, reason="of SQLite")
def test_a_database_outside_the_folder_is_put_in_place_too(backup, tmp_path):
    file = tmp_path / "elsewhere" / "k ë.sqlite3"
    file.parent.mkdir()
    environment = {
        **environment_of(tmp_path / "restored"),
        "KEIKAKU_DATABASE_URL": f"sqlite:///{file}",
    }
    for _ in range(2):
        well(environment, "restore", str(backup), "--replace")
        well(environment, "audit", "verify", "--head", manifest(backup)["audit_head"])
    kept = sorted(each.name for each in file.parent.iterdir())
    assert kept[0] == file.name
    assert [name.partition(".before_restore_")[0] for name in kept[1:]] == [file.name]


@pytest.mark.parametrize(
    "command", [["backup"], ["audit", "verify"], ["audit", "head"], ["doctor"]]
)
@pytest.mark.skipif(POSTGRESQL, reason="of SQLite")
def test_asking_for_a_database_that_is_not_there_makes_none(target, tmp_path, command):
    first_start(target)
    file = tmp_path / "restored" / "keikaku.sqlite3"
    for each in tmp_path.glob("restored/keikaku.sqlite3*"):
        each.unlink()
    done = run(target, *command)
    assert done.returncode == (1 if command == ["doctor"] else 2)
    assert "データベースのファイルがありません" in done.stdout + done.stderr
    assert not file.exists()
