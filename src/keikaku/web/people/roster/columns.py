"""The columns of the two tables: read, written, and explained on the page by one list."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from keikaku.web.people.roster.model import Table


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its head, which is Japanese whatever the language of the page."""

    head: str
    needed: bool
    help: Promise
    example: str


DEPARTMENTS = (
    Column("名称", True, _("課の名前。／ ； 、 は使えません。"), "環境政策課"),
    Column("上位", False, _("上の部や課の名前。いちばん上なら空ける。同じ名前がいくつもあるときは「生活部／環境課」のように上から書く。いちばん上の課は「／環境課」と書ける。"), "生活部"),
    Column("設置日", True, _("置かれた日。2027-04-01、2027/4/1、令和9年4月1日 のどれでもよい。"), "2027-04-01"),
    Column("廃止日", False, _("廃止される日（その日まで在る）。続くなら空ける。"), ""),
    Column("前身", False, _("前の課の名前。いくつもあるときは ； で区切る。改称・移管・統合・分割は、前の課の行に廃止日を、新しい課の行に前身を書く。"), "環境課"),
)  # fmt: skip
PEOPLE = (
    Column("氏名", True, _("新しい人には要る。登録済みの人では、空ければそのまま。"), "春瀬 花子"),
    Column("ログイン名", True, _("その人を見分ける名前。変えない。英字・数字・. _ - @ +"), "haruse-h"),
    Column("メール", False, _("空ければそのまま。"), "haruse-h@city.example"),
    Column("課", False, _("課の名前。同じ名前がいくつもあるときは「総務部／総務課」のように上から書く。いちばん上の課は「／総務課」と書ける。"), "環境政策課"),
    Column("役割", False, _("下の役割のどれか。一人がいくつも持つときは行を分ける。"), "所管課の担当者"),
    Column("開始日", False, _("役割の初日。役割を書いた行には要る。"), "2027-04-01"),
    Column("終了日", False, _("役割の終わりの日（その日まで有効）。続くなら空ける。"), ""),
)  # fmt: skip
COLUMNS: Mapping[Table, Sequence[Column]] = {Table.DEPARTMENTS: DEPARTMENTS, Table.PEOPLE: PEOPLE}


def heads(table: Table) -> list[str]:
    """The heads in their order."""
    return [column.head for column in COLUMNS[table]]
