"""The words for what was done. The log itself keeps the verb, which never changes."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

VERBS: Mapping[str, Promise] = {
    "accept-reading": _("読取りの確認を終えて案にした"),
    "add-second-factor": _("二段階目の鍵を登録した"),
    "begin-draft": _("案を始めた"),
    "change-password": _("パスワードを変えた"),
    "change-plan": _("計画の基本情報を変えた"),
    "comment-on-draft": _("案にコメントした"),
    "create-department": _("課を設けた"),
    "create-person": _("利用者を登録した"),
    "create-plan": _("計画を登録した"),
    "decide-link": _("版の間の対応を決めた"),
    "edit-draft": _("案を編集した"),
    "end-department": _("課を廃止した"),
    "end-role": _("役割を終えた"),
    "end-sessions": _("ログインを終えさせた"),
    "give-role": _("役割を付けた"),
    "issue-erratum": _("正誤表を出した"),
    "log-in": _("ログインした"),
    "log-out": _("ログアウトした"),
    "make-backup": _("バックアップを取った"),
    "refuse-login": _("ログインを断った"),
    "remove-second-factor": _("二段階目の鍵を外した"),
    "renew-recovery-codes": _("復旧コードを作り直した"),
    "reopen-comment": _("コメントを未解決に戻した"),
    "reopen-problems": _("確認事項を未確認に戻した"),
    "reset-second-factors": _("二段階目を取り消した"),
    "restore-backup": _("バックアップから復元した"),
    "seal-edition": _("版として確定し封印した"),
    "settle-comment": _("コメントを解決済みにした"),
    "settle-problems": _("確認事項を確認済みにした"),
    "take-back-link": _("対応の確認を取り消した"),
    "undo-edit": _("編集を元に戻した"),
    "withdraw-draft": _("案を取り下げた"),
}
