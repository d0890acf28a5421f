"""Who works in the invented city hall of Haruse, and which plans it has."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from keikaku.web.accounts.roles import Role
from keikaku.web.bodies.models import BodyKind
from keikaku.web.plans.models import PlanKind

BEGINS = date(2024, 4, 1)
DEPARTMENTS: Mapping[str, tuple[str, ...]] = {
    "総務部": ("総務課", "財産管理課", "財政課", "危機管理課"),
    "企画部": ("企画政策課", "情報政策課", "シティプロモーション課"),
    "市民部": ("市民協働課", "環境課"),
    "福祉部": ("福祉課", "高齢者支援課", "健康増進課", "こども未来課"),
    "産業部": ("商工課", "観光交流課", "農林課", "水産振興課"),
    "建設部": ("都市整備課",),
    "教育委員会": ("学校教育課", "生涯学習課"),
    "消防本部": ("消防本部予防課",),
}
"""部 and the 課 below each, as the plans of the city name them."""


@dataclass(frozen=True, slots=True)
class Colleague:
    """A person of the demonstration: one for each role."""

    login: str
    name: str
    role: Role
    department: str | None = None


PEOPLE = (
    Colleague("kikaku", "企画 春子", Role.PLANNER),
    Colleague("tanto", "観光 一郎", Role.DEPARTMENT_STAFF, "観光交流課"),
    Colleague("kacho", "観光 京子", Role.DEPARTMENT_HEAD, "観光交流課"),
    Colleague("honbu", "本部 次郎", Role.EXECUTIVE),
    Colleague("zaisei", "財政 三枝", Role.FINANCE),
    Colleague("iin", "審議 四季", Role.COUNCIL_MEMBER),
    Colleague("kensa", "監査 五月", Role.AUDITOR),
    Colleague("jimu", "圏域 六実", Role.AREA_SECRETARIAT),
    Colleague("admin", "管理 七海", Role.ADMINISTRATOR),
)


@dataclass(frozen=True, slots=True)
class Paper:
    """A plan of the city and its documents in their order; each becomes an edition.

    `above` is the number of the plan that it stands under, counted from 0.
    """

    name: str
    kind: PlanKind
    documents: tuple[str, ...]
    above: int | None = None


PAPERS = (
    Paper("榛瀬市まち・ひと・しごと創生総合戦略", PlanKind.STRATEGY,
          ("senryaku-draft.txt", "senryaku.txt")),
    Paper("榛瀬市人口ビジョン", PlanKind.POPULATION, ("population.md",), above=0),
    Paper("総合計画・総合戦略の策定方針", PlanKind.POLICY, ("policy.md",), above=0),
    Paper("連携中枢都市圏ビジョン", PlanKind.AREA_VISION, ("vision.txt",)),
)  # fmt: skip
IN_REVIEW = "senryaku.pdf"
"""Taken in and left to whoever tries the review: the same strategy as it was printed."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """A body before which the newest edition of a plan lies. `plan` is its number, from 0.

    `sits` is the login name of its member, who said `opinions`; the first of them is answered.
    `entrusted` are titles of nodes of the plan's draft that the body edits.
    """

    name: str
    kind: BodyKind
    plan: int
    question: str
    sits: str | None = None
    opinions: tuple[str, ...] = ()
    answer: str = ""
    entrusted: tuple[str, ...] = ()


MEETINGS = (
    Meeting(
        "榛瀬市総合計画審議会", BodyKind.COUNCIL, 0,
        "総合戦略の改訂について、施策と指標へのご意見をお願いします。",
        "iin",
        (
            "目標値の根拠が分かる説明を、指標ごとに付けてください。",
            "担当が二つの課にまたがる施策は、どちらが取りまとめるかを書いてはどうですか。",
        ),
        "指標の定義に算定式と出典を書き加えます。",
    ),
    Meeting(
        "榛瀬市総合計画推進本部", BodyKind.HEADQUARTERS, 0, "総合戦略の改訂を決定してください。"
    ),
    Meeting(
        "連携中枢都市圏ビジョン懇談会", BodyKind.AREA, 3,
        "構成市町が共有する圏域ビジョンの内容を確かめてください。", "jimu",
        entrusted=("主な取組の状況", "役割ごとの取組の一覧"),
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reported:
    """What the staff report of an indicator of the first plan, and what the head makes of it."""

    indicator: str
    raw: str
    note: str = ""
    approved: bool = False
    sent_back: str = ""


REPORTING_STAFF, REPORTING_HEAD = "tanto", "kacho"
REPORTED = (
    Reported("観光入込客数", "633千人", "観光客動態調査による", approved=True),
    Reported("延べ宿泊者数", "60.1千人（速報値）", "確報は9月"),
    Reported("観光客一人当たり消費額", "5,120円"),
    # A digit too many, as it happens: the page asks to look again.
    Reported("榛瀬湾センチュリーライド参加者数", "4,870人"),
    Reported(
        "外国人宿泊者数",
        "1,980人",
        sent_back="暦年の値ではありませんか。年度の値に直してください。",
    ),
)
OPEN_DAYS = 21
"""How long opinions are asked for, from the day on which the demonstration is made."""
