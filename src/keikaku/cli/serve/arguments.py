"""The arguments of `keikaku serve`, with their help: Japanese first, English below."""

from keikaku.cli.arguments import Commands, Parser, add_command
from keikaku.cli.folders import add_folder


def add_serve(commands: "Commands[Parser]") -> None:
    """`keikaku serve`."""
    about = (
        "Web アプリケーションを動かします。初回は準備をし、管理者を作ります。\n"
        "Serve the web application; the first start sets it up and makes an administrator."
    )
    parser = add_command(commands, "serve", about)
    parser.epilog = _EPILOG
    add_folder(parser)
    parser.add_argument("--address", metavar="ADDRESS", help=_ADDRESS)
    parser.add_argument("--port", metavar="PORT", help=_PORT)
    parser.add_argument("--new-secret", action="store_true", help=_NEW_SECRET)


_ADDRESS = """\
待ち受けるアドレス（既定 127.0.0.1: このパソコンだけから使えます）。
The address to listen on (default 127.0.0.1: this machine alone)."""
_PORT = "待ち受けるポート（既定 8000）。\nThe port to listen on (default 8000)."
_NEW_SECRET = """\
なくした秘密の鍵を新しく作ります。全員がログインし直し、認証アプリは外れます。
Make a new secret for a lost one: all log in again, and authenticator apps are taken away."""
_EPILOG = """\
例 / examples:

    keikaku serve
    keikaku serve --folder data --port 8080

設定 / settings (config.toml in the folder, or variables such as KEIKAKU_PORT):

    database_url = "postgres://keikaku:password@db/keikaku"
    address = "0.0.0.0"
    port = 8000
    allowed_hosts = ["keikaku.example.lg.jp"]
    language = "ja"
    behind_proxy = true     # HTTPS を受け持つサーバーの後ろ / a proxy speaks HTTPS
    plain_http = false      # 閉じた網で暗号化しない / unencrypted in a closed network

終了コード / exit status:

    0  止められました / stopped
    2  起動できません / could not start
"""
