"""Every setting of an installation, with what it means in a sentence."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SECRET = "secret_key"


@dataclass(frozen=True, slots=True)
class Setting:
    """`is_open`: the page changes it. The others decide how the page itself is reached, where the
    data lie and who is believed to be whom: they are changed on the machine.
    """

    key: str
    label: Promise
    meaning: Promise
    is_open: bool = False
    is_secret: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Settings that stand together on the page. `id` is its place there."""

    id: str
    title: Promise
    settings: tuple[Setting, ...]


_SCREEN = (
    Setting("language", _("言語"),
            _("ブラウザーが日本語も英語も求めない人に見せる言語です。"), is_open=True),
    Setting("idle_minutes", _("使われないログインを終えるまで（分）"),
            _("この間なにもしないと、ログインし直すことになります。"), is_open=True),
    Setting("session_hours", _("ログインが続く最長の時間"),
            _("使い続けていても、この時間でログインし直すことになります。"), is_open=True),
    Setting("allowed_hosts", _("サーバーの名前"),
            _("ブラウザーのアドレス欄で使う名前です。ここにない名前で開くと断られます。"
              "この機械自身の名前は、書かなくても使えます。"), is_open=True),
)  # fmt: skip
_INTAKE = (
    Setting("max_file_mb", _("一つのファイルの大きさ（MB）"),
            _("これより大きなファイルは取り込めません。"), is_open=True),
    Setting("max_files", _("一度に送れるファイルの数"),
            _("これより多いときは、分けて送ることになります。"), is_open=True),
    Setting("max_pages", _("一つの文書のページ数"),
            _("これより長い文書は読み取りません。"), is_open=True),
    Setting("reading_seconds", _("一つの読取りにかける時間（秒）"),
            _("これを過ぎた読取りは打ち切ります。"), is_open=True),
    Setting("reading_memory_mb", _("一つの読取りが使うメモリー（MB）"),
            _("これより多く使う読取りは打ち切ります。"), is_open=True),
)  # fmt: skip
_REACHED = (
    Setting("address", _("待ち受けるアドレス"),
            _("127.0.0.1 ならこの機械だけ、0.0.0.0 ならネットワークのどこからでも使えます。")),
    Setting("port", _("ポート"), _("待ち受ける番号です。")),
    Setting("behind_proxy", _("HTTPS のサーバーの後ろにある"),
            _("前に立つサーバーが暗号化を受け持ち、相手のアドレスを伝えます。")),
    Setting("plain_http", _("暗号化せずに使う"),
            _("閉じた網の中で、パスワードも暗号化されずに流れることを承知しています。")),
)  # fmt: skip
_DATA = (
    Setting("database_url", _("データベース"),
            _("計画・利用者・監査記録を置く所です。パスワードは表示しません。")),
    Setting(SECRET, _("秘密の鍵"),
            _("ログインの状態と二段階目の鍵を守ります。"), is_secret=True),
)  # fmt: skip
_OIDC = (
    Setting("oidc_issuer", _("認証基盤のアドレス"), _("庁内のログインを受け持つサーバーです。")),
    Setting("oidc_name", _("画面での名前"), _("ログイン画面のボタンに書く名前です。")),
    Setting("oidc_client_id", _("クライアントID"),
            _("認証基盤がこのシステムを見分ける名前です。")),
    Setting("oidc_client_secret", _("クライアントの秘密"),
            _("認証基盤にこのシステムであることを示します。"), is_secret=True),
    Setting("oidc_match", _("照合するもの"),
            _("認証基盤の値と、利用者のログイン名・メールのどちらを比べるかです。")),
    Setting("oidc_claim", _("照合に使う項目"), _("認証基盤が伝える、人を表す項目の名前です。")),
)  # fmt: skip

GROUPS = (
    Group("screen", _("画面とログイン"), _SCREEN),
    Group("intake", _("文書の取込みの上限"), _INTAKE),
    Group("reached", _("どこから使うか"), _REACHED),
    Group("data", _("データと秘密"), _DATA),
    Group("oidc", _("庁内の認証基盤"), _OIDC),
)


def all_settings() -> Iterator[Setting]:
    """Of all groups."""
    for group in GROUPS:
        yield from group.settings


def open_settings() -> Iterator[Setting]:
    """Those that the page changes."""
    return (each for each in all_settings() if each.is_open)
