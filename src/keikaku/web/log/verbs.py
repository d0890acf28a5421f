"""The words for what was done. The log itself keeps the verb, which never changes."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

VERBS: Mapping[str, Promise] = {
    "cancel-role": _("始まる前の役割を取り消した"),
    "change-password": _("パスワードを変えた"),
    "correct-department": _("課の登録を訂正した"),
    "correct-person": _("氏名・メールを直した"),
    "create-department": _("課を設けた"),
    "create-person": _("利用者を登録した"),
    "deactivate-person": _("利用を停止した"),
    "end-department": _("課を廃止した"),
    "end-role": _("役割を終えた"),
    "extend-role": _("役割の終わりを変えた"),
    "give-role": _("役割を付けた"),
    "hand-over": _("後任に引き継いだ"),
    "import-people": _("課と利用者の表を取り込んだ"),
    "issue-password": _("一度限りのパスワードを出した"),
    "log-in": _("ログインした"),
    "log-out": _("ログアウトした"),
    "move-role": _("役割を後継の課に移した"),
    "reactivate-person": _("利用を再開した"),
    "refuse-login": _("ログインを断った"),
    "reopen-department": _("課の廃止を取り消した"),
    "succeed-department": _("課の後継を記録した"),
}
