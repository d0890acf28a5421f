"""Nothing of a damaged or hostile archive is believed: a clear fault, and nothing is written."""

import json
import random
import warnings
import zipfile

import pytest

from keikaku.core.errors import Unreadable
from keikaku.web.backup.manifest import manifest_of
from keikaku.web.backup.reading import opened
from tests.web.backup.archives import CONTENTS, DIGEST, ORIGINAL, manifest, write

ORIGINAL_NAME = f"originals/{DIGEST[:2]}/{DIGEST}"


def silent(_line: str) -> None:
    pass


def verify(path) -> None:
    with opened(path) as archive:
        archive.verify(silent)


def fault_of(path) -> str:
    with pytest.raises(Unreadable) as fault:
        verify(path)
    assert str(path) in str(fault.value)
    assert "何も変更していません" in str(fault.value)
    return fault.value.reason


def test_a_whole_one_is_read(tmp_path):
    told: list[str] = []
    with opened(write(tmp_path / "b.zip")) as archive:
        archive.verify(told.append)
        assert archive.manifest == manifest()
        assert b"".join(archive.chunks(ORIGINAL_NAME)) == ORIGINAL
        assert list(archive.lines("tables/plan.jsonl")) == [
            b'["id","name"]\n',
            '[1,"榛瀬"]\n'.encode(),
        ]
        assert archive.text("config.toml") == "port = 8001\n"
        assert (archive.has("config.toml"), archive.has("secrets.toml")) == (True, False)
    assert told[-1].startswith("SHA-256 3 / 3")


@pytest.mark.parametrize(
    "name",
    [
        "../evil", "/etc/passwd", "C:\\evil", "originals/../../evil", "tables/../x.jsonl",
        "originals/ab/cd", f"originals/ff/{'0' * 64}", "tables/a.jsonl/", "CONFIG.TOML",
        "tables/Ａ.jsonl", "config.toml\n", "static/x.css",
    ],
)  # fmt: skip
def test_a_name_that_no_backup_has(tmp_path, name):
    assert "知らないファイル" in fault_of(write(tmp_path / "b.zip", further={name: b"x"}))
    assert [path.name for path in tmp_path.iterdir()] == ["b.zip"]


def test_one_name_twice(tmp_path):
    path = write(tmp_path / "b.zip")
    with warnings.catch_warnings(), zipfile.ZipFile(path, "a") as archive:
        warnings.simplefilter("ignore")
        archive.writestr("config.toml", b"port = 1\n")
    assert "同じ名前" in fault_of(path)


def test_a_member_that_the_manifest_does_not_tell_of(tmp_path):
    path = write(tmp_path / "b.zip", further={"secrets.toml": b"x"})
    assert "目録" in fault_of(path)


def test_a_member_that_is_missing(tmp_path):
    contents = {name: data for name, data in CONTENTS.items() if name != "config.toml"}
    assert "目録" in fault_of(write(tmp_path / "b.zip", contents))


def test_a_member_of_another_content(tmp_path):
    changed = {**CONTENTS, ORIGINAL_NAME: ORIGINAL.replace(b"plan", b"pLan", 1)}
    assert f"中身が壊れています（{ORIGINAL_NAME}）" in fault_of(write(tmp_path / "b.zip", changed))


def test_a_member_that_is_larger_than_told_is_not_unpacked(tmp_path):
    bomb = {**CONTENTS, "config.toml": bytes(50_000_000)}
    assert "中身が壊れています（config.toml）" in fault_of(write(tmp_path / "b.zip", bomb))


def test_a_bomb_that_lies_about_its_size(tmp_path):
    bomb = {**CONTENTS, "config.toml": bytes(50_000_000)}
    path = write(tmp_path / "b.zip", bomb)
    data = path.read_bytes()
    size, told = (50_000_000).to_bytes(4, "little"), (12).to_bytes(4, "little")
    assert data.count(size) == 2
    path.write_bytes(data.replace(size, told))
    assert "壊れている" in fault_of(path)


def test_an_encrypted_member(tmp_path):
    path = write(tmp_path / "b.zip")
    data = bytearray(path.read_bytes())
    entry = data.index(b"PK\x01\x02")
    data[entry + 8] |= 1
    path.write_bytes(bytes(data))
    assert "暗号化" in fault_of(path)


@pytest.mark.parametrize("content", [b"", b"PK", b"no archive at all" * 100])
def test_what_is_no_archive(tmp_path, content):
    path = tmp_path / "b.zip"
    path.write_bytes(content)
    assert "壊れているか" in fault_of(path)


def test_what_is_not_there(tmp_path):
    assert "開けません" in fault_of(tmp_path / "missing.zip")
    assert "開けません" in fault_of(tmp_path)


def test_an_archive_of_another_program(tmp_path):
    path = tmp_path / "b.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("config.toml", b"")
    assert "keikaku backup" in fault_of(path)


def test_one_cut_off_anywhere(tmp_path):
    whole = write(tmp_path / "b.zip").read_bytes()
    path = tmp_path / "cut.zip"
    for length in range(0, len(whole), 7):
        path.write_bytes(whole[:length])
        fault_of(path)


def test_one_with_any_byte_changed_is_refused_or_the_same(tmp_path):
    """Bytes that say nothing (a date, a version) may change; what is read may not."""
    whole = write(tmp_path / "b.zip").read_bytes()
    path = tmp_path / "changed.zip"
    chance = random.Random(7)
    refused = 0
    for place in range(len(whole)):
        changed = bytearray(whole)
        changed[place] ^= 1 << chance.randrange(8)
        path.write_bytes(bytes(changed))
        try:
            with opened(path) as archive:
                archive.verify(silent)
                assert archive.manifest == manifest()
        except Unreadable:
            refused += 1
    assert refused > len(whole) / 2


def wrong(**changes: object) -> dict[str, object]:
    return {**manifest().as_data(), **changes}


@pytest.mark.parametrize(
    "told",
    [
        [], "x", 1, {}, wrong(format="keikaku-backup/2"), wrong(program=None), wrong(engine=1),
        wrong(audit_head="1:x"), wrong(left_out=["everything"]), wrong(migrations=[["audit"]]),
        wrong(migrations="audit"), wrong(tables=[]), wrong(tables=[{"name": "plan"}]),
        wrong(tables=[{"name": "plan", "rows": -1, "counter": None}]),
        wrong(tables=[{"name": "plan", "rows": True, "counter": None}]),
        wrong(tables=[{"name": "plan", "rows": 1, "counter": "1"}]),
        wrong(tables=[{"name": "plan", "rows": 1, "counter": 2**64}]),
        wrong(members={"tables/plan.jsonl": {"size": 1, "sha256": "x"}}), wrong(members=[]),
    ],
)  # fmt: skip
def test_a_manifest_that_is_none(tmp_path, told):
    assert "目録" in fault_of(write(tmp_path / "b.zip", told=told))


@pytest.mark.parametrize("text", [b"\xff", b"[" * 100_000, b"9" * 5000, b"{"])
def test_a_manifest_that_cannot_be_read(tmp_path, text):
    path = tmp_path / "b.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("manifest.json", text)
    assert "目録" in fault_of(path)


def test_a_manifest_reads_back_equal():
    assert manifest_of(json.loads(json.dumps(manifest().as_data()))) == manifest()
    assert manifest().size == sum(map(len, CONTENTS.values()))
    assert manifest().rows == 1
