"""What a visitor sees when something is wrong. No page of these asks the database or names code."""

from typing import Any

from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _

from keikaku.core.errors import KeikakuError
from keikaku.web.login.unsent import came_from_here, given_back


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The request asks by a name that is not ours, or is malformed or too large."""
    if not isinstance(exception, DisallowedHost):
        return _page(
            400,
            _("受け付けられない要求です"),
            _("送られた内容が多すぎるか、形が違います。前の画面に戻り、もう一度送信してください。"),
        )
    return _page(
        400,
        _("受け付けられない要求です"),
        _(
            "アドレスの名前が、このサーバーに登録されたものと違います。"
            "システム管理者にお知らせください（設定 allowed_hosts）。"
        ),
    )


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The visitor has no role that may do this."""
    return _page(
        403,
        _("このページを開く権限がありません"),
        _("今の役割では開けません。必要なときは、システム管理者に役割の追加を依頼してください。"),
    )


def csrf_failure(request: HttpRequest, reason: str = "", **_rest: Any) -> HttpResponse:
    """A form that was open too long, or was sent from elsewhere."""
    if came_from_here(request) and (page := given_back(request)) is not None:
        return page
    return _page(
        403,
        _("もう一度送信してください"),
        _(
            "画面を開いてから時間がたったか、別のところから送られたため、受け付けませんでした。"
            "前の画面に戻り、再読み込みしてからもう一度送信してください。"
        ),
    )


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """There is no such page."""
    return _page(
        404, _("ページが見つかりません"), _("アドレスが違うか、ページがなくなっています。")
    )


def not_by_this_way(request: HttpRequest, refused: HttpResponse) -> HttpResponse:
    """An address to which a form is sent was opened as a page, or the other way round."""
    page = _page(
        405,
        _("このアドレスはページとして開けません"),
        _("画面のボタンから送るためのアドレスです。ホームに戻り、もとの画面を開き直してください。"),
    )
    page["Allow"] = refused["Allow"]
    return page


def too_large(request: HttpRequest) -> HttpResponse:
    """More than any form of this address sends; nothing of it was kept."""
    return _page(
        413,
        _("送られた内容が大きすぎます"),
        _(
            "ファイルの大きさと数を確かめ、分けて送ってください。上限は取込みの画面に書いてあります。"
        ),
    )


def done_already(request: HttpRequest) -> HttpResponse:
    """The same page was sent twice, and the first was answered with a page of its own."""
    return _page(
        409,
        _("同じ内容が二度送られました"),
        _(
            "一度目だけを行いました。結果はもとの一覧で確かめてください。"
            "一度限りのパスワードを見ていないときは、その人のページで出し直せます。"
        ),
    )


def too_many(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """More requests than a person makes. Limits of this kind are counted by the minute."""
    return _page(
        429,
        _("受け付けを一時的に止めています"),
        _("短い間に何度も送られました。1分待ってから、もう一度試してください。"),
    )


def server_error(request: HttpRequest) -> HttpResponse:
    """The program is at fault; what happened stands in the server's own log."""
    return _page(
        500,
        _("処理を完了できませんでした"),
        _(
            "プログラムの側に問題がありました。入力した内容は保存されていません。"
            "前の画面に戻って、もう一度試してください。"
            "続くときは、下の時刻をシステム管理者にお知らせください。"
        ),
        f"{timezone.localtime():%Y-%m-%d %H:%M:%S}",
    )


def unreadable(request: HttpRequest, fault: KeikakuError) -> HttpResponse:
    """What lies in the database or in a file is not what was written; the fault says where."""
    return _page(500, _("保存されている内容を読めません"), str(fault))


def _page(status: int, title: str, advice: str, at: str = "") -> HttpResponse:
    context = {"status": status, "title": title, "advice": advice, "at": at}
    return HttpResponse(render_to_string("error.html", context), status=status)
