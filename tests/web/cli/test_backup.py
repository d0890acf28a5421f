"""`keikaku backup`: whole, of one moment, for either database, and without secrets."""

import os
import subprocess
import sys

import pytest

from tests.web.cli.installing import (
    ORIGINALS,
    POSTGRESQL,
    first_start,
    hashes,
    manifest,
    refused,
    well,
)
from tests.web.serving import environment_of, new_database, run


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


@pytest.mark.skipif(POSTGRESQL, reason="needs both, and is run once")
def test_a_backup_goes_from_sqlite_to_postgresql_and_back(filled_backup, postgresql_url, tmp_path):
    others = environment_of(tmp_path / "pg")
    on_postgresql = {**others, "KEIKAKU_DATABASE_URL": new_database(postgresql_url)}
    well(on_postgresql, "restore", str(filled_backup))
    well(on_postgresql, "audit", "verify", "--head", manifest(filled_backup)["audit_head"])
    well(on_postgresql, "backup", "--out", str(tmp_path / "pg.zip"))
    assert manifest(tmp_path / "pg.zip")["engine"] == "postgresql"
    back = environment_of(tmp_path / "back")
    well(back, "restore", str(tmp_path / "pg.zip"))
    well(back, "audit", "verify", "--head", manifest(tmp_path / "pg.zip")["audit_head"])
    well(back, "backup", "--out", str(tmp_path / "back.zip"))
    log = "audit_auditevent"
    assert (
        hashes(filled_backup, log)
        == hashes(tmp_path / "pg.zip", log)
        == hashes(tmp_path / "back.zip", log)
    )
    counts = [
        manifest(path)["tables"]
        for path in (filled_backup, tmp_path / "pg.zip", tmp_path / "back.zip")
    ]
    without_log = [[each for each in tables if each["name"] != log] for tables in counts]
    assert without_log[0] == without_log[1] == without_log[2]


def test_what_is_in_it_and_what_is_not_is_said(source, tmp_path):
    said = well(source, "backup", "--out", str(tmp_path / "k.zip"))
    assert f"原本 {len(ORIGINALS)} 件" in said
    assert "秘密の鍵は入れていません" in said


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


@pytest.mark.parametrize("there", [False, True])
def test_a_folder_takes_the_backup_of_each_day(source, tmp_path, there):
    """The guide says `--out backups`, and nobody makes that folder first."""
    folder = tmp_path / "backups"
    if there:
        folder.mkdir()
    well(source, "backup", "--out", str(folder))
    (first,) = folder.glob("keikaku-*.zip")
    assert manifest(first)["format"] == "keikaku-backup/1"
    if os.name != "nt" and not there:
        assert folder.stat().st_mode & 0o077 == 0


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
