"""What can be wrong with rows of the table of people, in words."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from keikaku.web.people.roster.model import Fault, KnownPerson, PersonRow, Table
from keikaku.web.people.roster.units import Unit


def lost_zeros(row: PersonRow, person: KnownPerson) -> Fault:
    """Excel takes numbers with zeros before them for numbers."""
    return fault(
        row,
        _("「{login}」は登録がなく、よく似た「{other}」があります。").format(
            login=row.login, other=person.login
        ),
        _("Excelが先頭の 0 を消したようです。列を「文字列」にして書き直してください。"),
    )


def differ(head: str, rows: Sequence[PersonRow]) -> Fault:
    """Two rows of one person tell different things."""
    return fault(
        rows[1],
        _("同じ人の{head}が、{at}と違います。").format(head=head, at=rows[0].at),
        _("どちらかに合わせてください。"),
    )


def overlapping(row: PersonRow) -> Fault:
    """One role stands in two rows."""
    return fault(
        row,
        _("同じ役割が、同じ期間に二つあります（{login}）。").format(login=row.login),
        _("一つの役割は一つの行にし、期間が重ならないようにしてください。"),
    )


def beyond(row: PersonRow, department: Unit) -> Fault:
    """The department is not there all the time."""
    last = "" if department.ends is None else department.ends.isoformat()
    return fault(
        row,
        _("課「{name}」が在るのは {first}〜{last} で、役割の期間に足りません。").format(
            name=department.name, first=department.begins.isoformat(), last=last
        ),
        _("終了日を書くか、後の課の行を加えてください。"),
    )


def fault(row: PersonRow, what: str, advice: str) -> Fault:
    """A fault of a row."""
    return Fault(Table.PEOPLE, row.at, what, advice)
