"""The words for what was done. The log itself keeps the verb, which never changes."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

VERBS: Mapping[str, Promise] = {
    "change-password": _("パスワードを変えた"),
    "create-department": _("課を設けた"),
    "create-person": _("利用者を登録した"),
    "end-department": _("課を廃止した"),
    "end-role": _("役割を終えた"),
    "give-role": _("役割を付けた"),
    "log-in": _("ログインした"),
    "log-out": _("ログアウトした"),
    "make-backup": _("バックアップを取った"),
    "refuse-login": _("ログインを断った"),
    "restore-backup": _("バックアップから復元した"),
}
