"""What `keikaku backup` prints, Japanese and English side by side. `{…}` are filled in."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BackupWording:
    """All lines in one language."""

    saved: str
    counts: str
    digest: str
    head: str
    damaged: str
    left_out: Mapping[str, str]


_JA = BackupWording(
    saved="保存しました: {path}（{size:,} バイト）",
    counts="  表 {tables}、{rows:,} 行、原本 {originals:,} 件。書いた後で全部を読み直しました。",
    digest="  SHA-256: {sha256}",
    head="  監査記録の印: {head}",
    damaged="注意: 原本がディスクの上で壊れています（{digest}）。そのまま保存しました。",
    left_out={
        "secrets.toml": "  秘密の鍵は入れていません（--with-secret で入ります）。"
        "認証アプリの登録を戻すには要るので、secrets.toml を別に控えてください。",
        "database_url": "  データベースの住所（パスワードを含む）は入れていません。",
        "config.toml": "  config.toml は、パスワードを取り除けないので入れていません。",
    },
)
_EN = BackupWording(
    saved="Saved: {path} ({size:,} bytes)",
    counts="  {tables} tables, {rows:,} rows, {originals:,} originals; all read back once written.",
    digest="  SHA-256: {sha256}",
    head="  Seal of the audit log: {head}",
    damaged="Note: an original is damaged on the disk ({digest}). It was saved as it is.",
    left_out={
        "secrets.toml": "  The secret key is not in it (--with-secret includes it). "
        "Keep secrets.toml elsewhere: apps for codes need it after a restore.",
        "database_url": "  The address of the database is not in it; it holds a password.",
        "config.toml": "  config.toml is not in it: its password could not be taken out.",
    },
)
BACKUP_WORDINGS: Mapping[str, BackupWording] = {"ja": _JA, "en": _EN}
