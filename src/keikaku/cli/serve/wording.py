"""What `keikaku serve` prints, Japanese and English side by side. `{…}` are filled in."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ServeWording:
    """All lines in one language."""

    preparing: str
    new_secret: str
    administrator: str
    unencrypted: str
    open: str
    silent: str


_JA = ServeWording(
    preparing="データのフォルダー: {folder}",
    new_secret="秘密の鍵を新しく作りました。全員がログインし直します。"
    "{count} 人の認証アプリ・予備の番号を外しました（パスワードで入れます）。",
    administrator="""
最初の管理者を作りました。このパスワードは今だけ表示します。

    ログイン名  {login}
    パスワード  {password}

初めてログインすると、自分のパスワードに変えるよう求められます。
""",
    unencrypted="注意: 通信は暗号化されません（plain_http）。閉じた網の中だけで使ってください。",
    open="ブラウザーで開いてください: {url}  （止めるには Ctrl+C）",
    silent="エラー: {seconds}秒待ちましたが、サーバーが答えません。上の表示を確かめてください。",
)
_EN = ServeWording(
    preparing="Folder of the data: {folder}",
    new_secret="A new secret was made; everybody logs in again. Apps and recovery codes of {count} "
    "people were taken away: their passwords open.",
    administrator="""
The first administrator was made. This password is shown only now.

    login     {login}
    password  {password}

The first login asks for a password of your own.
""",
    unencrypted="Warning: nothing is encrypted (plain_http). Use it in a closed network only.",
    open="Open in a browser: {url}  (Ctrl+C stops)",
    silent="Error: no answer after {seconds} seconds. See the messages above.",
)
SERVE_WORDINGS: Mapping[str, ServeWording] = {"ja": _JA, "en": _EN}
