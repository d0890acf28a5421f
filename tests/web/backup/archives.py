"""Backups made by hand, well or badly, without any database."""

import hashlib
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path

from keikaku.web.audit.chain import EMPTY
from keikaku.web.backup.manifest import Manifest, Member, TableCount

ORIGINAL = b"a document of the plan\n" * 400
DIGEST = hashlib.sha256(ORIGINAL).hexdigest()
CONTENTS: Mapping[str, bytes] = {
    "tables/plan.jsonl": b'["id","name"]\n[1,"\xe6\xa6\x9b\xe7\x80\xac"]\n',
    "config.toml": b"port = 8001\n",
    f"originals/{DIGEST[:2]}/{DIGEST}": ORIGINAL,
}


def member(data: bytes) -> Member:
    return Member(len(data), hashlib.sha256(data).hexdigest())


def manifest(contents: Mapping[str, bytes] = CONTENTS) -> Manifest:
    return Manifest(
        program="0.1.0",
        made="2026-04-01T09:00:00+00:00",
        engine="sqlite",
        migrations=(("audit", "0001_initial"),),
        head=EMPTY,
        left_out=(),
        tables=(TableCount("plan", 1, 1),),
        members={name: member(data) for name, data in contents.items()},
    )


def write(
    path: Path,
    contents: Mapping[str, bytes] = CONTENTS,
    told: object = None,
    further: Mapping[str, bytes] | None = None,
) -> Path:
    """`told` goes before the right manifest; `further` are members that it does not tell of."""
    data = manifest().as_data() if told is None else told
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**contents, **(further or {})}.items():
            archive.writestr(name, content)
        archive.writestr("manifest.json", json.dumps(data))
    return path
