"""Roles as short lists of permissions, each with a sentence that a manager can read.

The assembly (議会) has no role: it does not log in but receives papers.
"""

from collections.abc import Mapping

from django.db import models
from django.utils.translation import gettext_lazy as _


class Permission(models.TextChoices):
    """One thing that a person may do. Own rows are those of the membership's department."""

    SEE_OWN_ROWS = "see-own-rows", _("自分の課の施策・指標・値を見る")
    ENTER_OWN_ROWS = "enter-own-rows", _("自分の課の指標の実績を入力する")
    APPROVE_OWN_ROWS = "approve-own-rows", _("自分の課の入力を確認して承認する")
    SEE_ALL_PLANS = "see-all-plans", _("市のすべての計画と値を見る")
    EDIT_PLANS = "edit-plans", _("計画の案を取り込み、直し、版として確定する")
    ASK_DEPARTMENTS = "ask-departments", _("各課から集まった実績を確認し、案に取り込む")
    DECIDE = "decide", _("推進本部として評価と計画案を決定する")
    ENTER_BUDGETS = "enter-budgets", _("事業の予算と決算を施策に結び付ける")
    SEE_LAID_PAPERS = "see-laid-papers", _("会議に付された資料を見る")
    WRITE_OPINIONS = "write-opinions", _("会議に付された資料に意見を書く")
    SEE_AREA_PART = "see-area-part", _("構成市町が共有する圏域の部分を見る")
    EDIT_AREA_PART = "edit-area-part", _("構成市町が共有する圏域の部分を取りまとめる")
    READ_LOG = "read-log", _("監査記録を読み、改変がないことを確かめる")
    MANAGE_PEOPLE = "manage-people", _("利用者・課・役割を管理する")
    MANAGE_SETTINGS = "manage-settings", _("システムの設定を変える")


class Role(models.TextChoices):
    """What a person is in the city hall."""

    DEPARTMENT_STAFF = "department-staff", _("所管課の担当者")
    DEPARTMENT_HEAD = "department-head", _("所管課長")
    PLANNER = "planner", _("企画担当")
    EXECUTIVE = "executive", _("推進本部員")
    FINANCE = "finance", _("財政担当")
    COUNCIL_MEMBER = "council-member", _("審議会・外部評価の委員")
    AREA_SECRETARIAT = "area-secretariat", _("圏域の事務局")
    AUDITOR = "auditor", _("監査担当")
    ADMINISTRATOR = "administrator", _("システム管理者")


_P = Permission
PERMISSIONS: Mapping[Role, frozenset[Permission]] = {
    Role.DEPARTMENT_STAFF: frozenset({_P.SEE_OWN_ROWS, _P.ENTER_OWN_ROWS}),
    Role.DEPARTMENT_HEAD: frozenset({_P.SEE_OWN_ROWS, _P.APPROVE_OWN_ROWS}),
    Role.PLANNER: frozenset({_P.SEE_ALL_PLANS, _P.EDIT_PLANS, _P.ASK_DEPARTMENTS}),
    Role.EXECUTIVE: frozenset({_P.SEE_ALL_PLANS, _P.DECIDE}),
    Role.FINANCE: frozenset({_P.SEE_ALL_PLANS, _P.ENTER_BUDGETS}),
    Role.COUNCIL_MEMBER: frozenset({_P.SEE_LAID_PAPERS, _P.WRITE_OPINIONS}),
    Role.AREA_SECRETARIAT: frozenset({_P.SEE_AREA_PART, _P.EDIT_AREA_PART}),
    Role.AUDITOR: frozenset({_P.SEE_ALL_PLANS, _P.READ_LOG}),
    Role.ADMINISTRATOR: frozenset({_P.MANAGE_PEOPLE, _P.MANAGE_SETTINGS}),
}
OF_A_DEPARTMENT = frozenset({Role.DEPARTMENT_STAFF, Role.DEPARTMENT_HEAD})
"""Roles that mean nothing without a department."""


NOT_YET = frozenset({_P.ENTER_BUDGETS})
"""What no page answers yet, and nobody is promised. Whoever adds a page takes it from here."""
_NOT_YET = _("（この版では、まだできません）")


def sentences(role: Role) -> list[str]:
    """What the role may do, in the order of the list above."""
    return [
        f"{each.label}{_NOT_YET if each in NOT_YET else ''}"
        for each in Permission
        if each in PERMISSIONS[role]
    ]
