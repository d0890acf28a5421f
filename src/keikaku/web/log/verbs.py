"""The words for what was done. The log itself keeps the verb, which never changes."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

VERBS: Mapping[str, Promise] = {
    "add-second-factor": _("二段階目の鍵を登録した"),
    "change-password": _("パスワードを変えた"),
    "create-department": _("課を設けた"),
    "create-person": _("利用者を登録した"),
    "end-department": _("課を廃止した"),
    "end-role": _("役割を終えた"),
    "end-sessions": _("ログインを終えさせた"),
    "give-role": _("役割を付けた"),
    "log-in": _("ログインした"),
    "log-out": _("ログアウトした"),
    "refuse-login": _("ログインを断った"),
    "remove-second-factor": _("二段階目の鍵を外した"),
    "renew-recovery-codes": _("復旧コードを作り直した"),
    "reset-second-factors": _("二段階目を取り消した"),
}
