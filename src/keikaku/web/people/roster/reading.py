"""Bytes to rows: every fault of the table at once, each with its line and what to do."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TypeVar

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from keikaku.core.errors import Unreadable
from keikaku.documents.identify import recognise
from keikaku.documents.raw_rows import RawRow, raw_rows
from keikaku.web.accounts.actions.departments import PARTING
from keikaku.web.accounts.roles import OF_A_DEPARTMENT, Role
from keikaku.web.people.roster import cells
from keikaku.web.people.roster.columns import COLUMNS, heads
from keikaku.web.people.roster.model import (
    DepartmentRow,
    Fault,
    Note,
    PersonRow,
    Rows,
    Table,
)

_Row = TypeVar("_Row")
_LONGEST = 100


class _Line:
    """One row by the heads of its columns, collecting what is wrong with it."""

    def __init__(self, table: Table, at: str, texts: Mapping[str, str]) -> None:
        self.table, self.at, self._texts = table, at, texts
        self.faults: list[Fault] = []

    def text(self, head: str) -> str:
        return self._texts.get(head, "")

    def day(self, head: str) -> date | None:
        text = self.text(head)
        found = cells.day(text) if text else None
        if text and found is None:
            self.fault(
                _("{head}「{text}」を一日の日付として読めません。").format(head=head, text=text),
                _("2027-04-01 のように、年・月・日で書いてください。"),
            )
        return found

    def in_order(self, first: date | None, last: date | None) -> None:
        if first is not None and last is not None and last < first:
            self.fault(
                _("終わりの日 {last} が、始まりの日 {first} より前です。").format(
                    first=first.isoformat(), last=last.isoformat()
                ),
                _("どちらかの日付を直してください。"),
            )

    def needed(self, head: str) -> None:
        if not self.text(head):
            self.fault(
                _("{head}が空いています。").format(head=head),
                _("{head}を書いてください。").format(head=head),
            )

    def short(self, head: str) -> None:
        if len(self.text(head)) > _LONGEST:
            self.fault(
                _("{head}が長すぎます。").format(head=head),
                _("{number} 字までで書いてください。").format(number=_LONGEST),
            )

    def fault(self, what: str, advice: str) -> None:
        self.faults.append(Fault(self.table, self.at, what, advice))


def read_departments(name: str, data: bytes) -> Rows[DepartmentRow]:
    """The table of departments."""
    return _read(Table.DEPARTMENTS, name, data, _department)


def read_people(name: str, data: bytes) -> Rows[PersonRow]:
    """The table of people."""
    return _read(Table.PEOPLE, name, data, _person)


def _read(
    table: Table, name: str, data: bytes, of_line: Callable[[_Line], _Row | None]
) -> Rows[_Row]:
    try:
        if recognise(data) is not None:
            return Rows(faults=(_no_csv(table),))
        read = raw_rows(name, data)
    except Unreadable as error:
        return Rows(faults=(Fault(table, error.place, error.reason, error.advice),))
    head, *others = read.sheets[0].rows or (RawRow("", {}),)
    columns, faults, notes = _columns(table, head)
    if read.doubt is not None:
        notes = (*notes, _encoding(table, read.doubt.details.get("encoding", "")))
    if faults:
        return Rows(faults=faults, notes=notes)
    return _rows(table, columns, others, of_line, notes)


def _rows(
    table: Table,
    columns: Mapping[int, str],
    raw: Sequence[RawRow],
    of_line: Callable[[_Line], _Row | None],
    notes: tuple[Note, ...],
) -> Rows[_Row]:
    rows: list[_Row] = []
    faults: list[Fault] = []
    for each in raw:
        line = _Line(table, each.address, _texts(columns, each))
        beyond = [cell.text for at, cell in each.cells.items() if at not in columns]
        if any(at > max(columns) for at in each.cells if at not in columns):
            line.fault(
                _("見出しより多くの列があります（{text}）。").format(text=beyond[-1].strip()),
                _("余分なコンマを消すか、見出しを付けてください。"),
            )
        row = of_line(line)
        faults += line.faults
        if row is not None and not line.faults:
            rows.append(row)
    if not raw:
        faults.append(
            Fault(table, "", _("見出しの下に行がありません。"), _("行を書いてください。"))
        )
    return Rows(tuple(rows), tuple(faults), notes)


def _columns(
    table: Table, head: RawRow
) -> tuple[dict[int, str], tuple[Fault, ...], tuple[Note, ...]]:
    """The known heads by column; unknown ones are left aside, and that is said."""
    known = set(heads(table))
    found = {at: cell.text.strip() for at, cell in head.cells.items()}
    columns = {at: text for at, text in found.items() if text in known}
    twice = sorted({text for text in columns.values() if [*columns.values()].count(text) > 1})
    missing = [
        column.head
        for column in COLUMNS[table]
        if column.needed and column.head not in columns.values()
    ]
    faults = [
        Fault(
            table,
            head.address,
            _("見出し「{head}」がありません。").format(head=each),
            _("一行目の見出しを、ひな形のとおりにしてください。"),
        )
        for each in missing
    ] + [
        Fault(
            table,
            head.address,
            _("見出し「{head}」が二つあります。").format(head=each),
            _("どちらかの列を消してください。"),
        )
        for each in twice
    ]
    unknown = "、".join(text for text in found.values() if text not in known)
    told = _("使わない列があります：{heads}").format(heads=unknown)
    # A column that is not used still has its head, so a cell below it is not one too many.
    columns |= {at: "" for at, text in found.items() if text not in known}
    return columns, tuple(faults), (Note(table, head.address, told),) if unknown else ()


def _texts(columns: Mapping[int, str], row: RawRow) -> dict[str, str]:
    return {columns[at]: cell.text.strip() for at, cell in row.cells.items() if columns.get(at)}


def _department(line: _Line) -> DepartmentRow | None:
    for head in ("名称", "設置日"):
        line.needed(head)
    line.short("名称")
    begins, ends = line.day("設置日"), line.day("廃止日")
    line.in_order(begins, ends)
    name = line.text("名称")
    if any(sign in name for sign in PARTING):
        line.fault(
            _("名称「{name}」に、使えない記号があります。").format(name=name),
            _("名称には、その課だけの名前を書いてください。上の部は「上位」に書きます。"),
        )
    if begins is None:
        return None
    origins = cells.names(line.text("前身"))
    return DepartmentRow(line.at, name, line.text("上位"), begins, ends, origins)


def _person(line: _Line) -> PersonRow | None:
    login, role = line.text("ログイン名"), line.text("役割")
    line.needed("ログイン名")
    line.short("氏名")
    if login and not cells.LOGIN.fullmatch(login):
        line.fault(
            _("ログイン名「{login}」に、使えない文字があります。").format(login=login),
            _("半角の英字・数字と . _ - @ + だけで、60字までで書いてください。"),
        )
    _check_mail(line)
    begins, ends = line.day("開始日"), line.day("終了日")
    line.in_order(begins, ends)
    found = _role(line, role)
    return PersonRow(
        line.at, login, line.text("氏名"), line.text("メール"), line.text("課"), found, begins, ends
    )


def _role(line: _Line, text: str) -> Role | None:
    found = cells.role(text) if text else None
    if text and found is None:
        line.fault(
            _("役割「{text}」はありません。").format(text=text),
            _("役割の名前は、画面の一覧のとおりに書いてください。"),
        )
    if found is not None:
        line.needed("開始日")
    if found in OF_A_DEPARTMENT:
        line.needed("課")
    if not text and (line.text("課") or line.text("開始日") or line.text("終了日")):
        line.fault(
            _("課か日付がありますが、役割が空いています。"),
            _("役割を書くか、課と日付を消してください。"),
        )
    return found


def _check_mail(line: _Line) -> None:
    mail = line.text("メール")
    try:
        if mail:
            validate_email(mail)
    except ValidationError:
        line.fault(
            _("メール「{mail}」の形が正しくありません。").format(mail=mail),
            _("アドレスを直すか、空けてください。"),
        )


def _no_csv(table: Table) -> Fault:
    return Fault(
        table,
        "",
        _("CSVのファイルではありません。"),
        _("Excelでは「名前を付けて保存」で「CSV UTF-8（コンマ区切り）」を選んでください。"),
    )


def _encoding(table: Table, encoding: str) -> Note:
    told = _("文字コードを {encoding} として読みました。氏名や課の文字が正しいか確かめてください。")
    return Note(table, "", told.format(encoding=encoding))
