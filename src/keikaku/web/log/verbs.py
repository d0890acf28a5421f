"""The words for what was done. The log itself keeps the verb, which never changes."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

VERBS: Mapping[str, Promise] = {
    "accept-reading": _("読取りの確認を終えて案にした"),
    "begin-draft": _("案を始めた"),
    "cancel-reading": _("読取りを中止した"),
    "change-password": _("パスワードを変えた"),
    "change-plan": _("計画の基本情報を変えた"),
    "create-department": _("課を設けた"),
    "create-person": _("利用者を登録した"),
    "create-plan": _("計画を登録した"),
    "edit-draft": _("案を編集した"),
    "end-department": _("課を廃止した"),
    "end-role": _("役割を終えた"),
    "fail-reading": _("読取りに失敗した"),
    "finish-reading": _("読取りを終えた"),
    "give-role": _("役割を付けた"),
    "log-in": _("ログインした"),
    "log-out": _("ログアウトした"),
    "refuse-login": _("ログインを断った"),
    "reopen-problems": _("確認事項を未確認に戻した"),
    "restart-reading": _("読取りをやり直した"),
    "seal-edition": _("版として確定し封印した"),
    "set-aside-problems": _("確認事項を後回しにした"),
    "settle-problems": _("確認事項を確認済みにした"),
    "undo-edit": _("編集を元に戻した"),
    "upload-documents": _("文書を取り込んだ"),
    "withdraw-draft": _("案を取り下げた"),
    "withdraw-upload": _("取込みを取り下げた"),
}
