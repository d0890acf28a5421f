"""The words for what was done. The log itself keeps the verb, which never changes."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

VERBS: Mapping[str, Promise] = {
    "accept-reading": _("読取りの確認を終えて案にした"),
    "add-second-factor": _("二段階目の鍵を登録した"),
    "begin-draft": _("案を始めた"),
    "cancel-role": _("始まる前の役割を取り消した"),
    "change-password": _("パスワードを変えた"),
    "change-plan": _("計画の基本情報を変えた"),
    "correct-department": _("課の登録を訂正した"),
    "correct-person": _("氏名・メールを直した"),
    "create-department": _("課を設けた"),
    "create-person": _("利用者を登録した"),
    "create-plan": _("計画を登録した"),
    "deactivate-person": _("利用を停止した"),
    "decide-link": _("版の間の対応を決めた"),
    "edit-draft": _("案を編集した"),
    "end-department": _("課を廃止した"),
    "end-role": _("役割を終えた"),
    "end-sessions": _("ログインを終えさせた"),
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
    "remove-second-factor": _("二段階目の鍵を外した"),
    "renew-recovery-codes": _("復旧コードを作り直した"),
    "reopen-department": _("課の廃止を取り消した"),
    "reopen-problems": _("確認事項を未確認に戻した"),
    "reset-second-factors": _("二段階目を取り消した"),
    "seal-edition": _("版として確定し封印した"),
    "settle-problems": _("確認事項を確認済みにした"),
    "succeed-department": _("課の後継を記録した"),
    "take-back-link": _("対応の確認を取り消した"),
    "undo-edit": _("編集を元に戻した"),
    "withdraw-draft": _("案を取り下げた"),
}
