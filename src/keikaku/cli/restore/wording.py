"""What `keikaku restore` prints, Japanese and English side by side. `{…}` are filled in."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RestoreWording:
    """All lines in one language."""

    restored: str
    source: str
    counts: str
    then: str
    whole: str
    now: str
    aside: str
    kept_config: str
    new_secret: str
    lost_factors: str
    login: str
    damaged: str
    left_out: Mapping[str, str]


_JA = RestoreWording(
    restored="復元しました: {folder}",
    source="  バックアップ: {made} に keikaku {program}（{engine}）で作成",
    counts="  表 {tables}、{rows:,} 行、原本 {originals:,} 件",
    then="  監査記録の印（バックアップの時）: {head}",
    whole="  監査記録に改変はありません。",
    now="  監査記録の印（復元の記録を加えた今）: {head}",
    aside="  前にあったものを残しました: {aside}",
    kept_config="  設定は、このフォルダーにあった config.toml を使います。",
    new_secret="  秘密の鍵はバックアップになかったので、新しく作りました。",
    lost_factors="""\
注意: {count} 人の認証アプリ・予備の番号は、秘密の鍵が元のものでないため開けず、取り外しました。
      その人はパスワード（かパスキー）だけで入り、登録し直します。元の secrets.toml があれば、
      先にこのフォルダーに置いて復元し直すと、そのまま使えます。""",
    login="  全員がもう一度ログインします。",
    damaged="注意: 原本が、バックアップの前から壊れています（{digest}）。",
    left_out={
        "database_url": "  データベースの住所は入っていません。要るときは設定してください。",
        "config.toml": "  config.toml は入っていません。設定し直してください。",
    },
)
_EN = RestoreWording(
    restored="Restored: {folder}",
    source="  Backup: made {made} by keikaku {program} ({engine})",
    counts="  {tables} tables, {rows:,} rows, {originals:,} originals",
    then="  Seal of the audit log at the backup: {head}",
    whole="  The audit log was not altered.",
    now="  Seal now, with the event of the restore: {head}",
    aside="  What stood there before was kept: {aside}",
    kept_config="  The settings are those of config.toml that was in this folder.",
    new_secret="  The secret key was not in the backup; a new one was made.",
    lost_factors="""\
Note: apps and recovery codes of {count} people were taken away: the secret key is not the one
      that opens them. They come in by password (or passkey) alone and enrol again. If you have
      the former secrets.toml, put it into this folder first and restore once more.""",
    login="  Everybody has to log in again.",
    damaged="Note: an original was damaged before the backup ({digest}).",
    left_out={
        "database_url": "  The backup has no address of a database; set it to use PostgreSQL.",
        "config.toml": "  The backup has no config.toml; write the settings anew.",
    },
)
RESTORE_WORDINGS: Mapping[str, RestoreWording] = {"ja": _JA, "en": _EN}
