"""What a table is: rows taken out of a plan, and columns that each say one thing about a row."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, TypeVar

from keikaku.core.plan import Node, Plan, PlanDraft, homes
from keikaku.core.problems import PLAN
from keikaku.core.sources import Location
from keikaku.exchange.tables.cells import Cell

R = TypeVar("R")

PATH_SEPARATOR = " > "
LIST_SEPARATOR = "; "


@dataclass(frozen=True)
class View:
    """A plan with what its rows need to be read alone: paths, names and files by their ids."""

    draft: PlanDraft

    @property
    def plan(self) -> Plan:
        """The plan itself."""
        return self.draft.plan

    @cached_property
    def _paths(self) -> dict[str, str]:
        paths: dict[str, str] = {}
        for node in self.plan.nodes:
            above = f"{paths[node.parent]}{PATH_SEPARATOR}" if node.parent else ""
            paths[node.id] = above + _heading(node)
        return paths

    @cached_property
    def _names(self) -> dict[str, str]:
        plan = self.plan
        names = {node.id: node.title for node in plan.nodes}
        named: tuple[Any, ...] = (
            *plan.indicators, *plan.initiatives, *plan.areas, *plan.members, *plan.bodies,
        )  # fmt: skip
        texts: tuple[Any, ...] = (*plan.results, *plan.events)
        names |= {thing.id: thing.name for thing in named}
        names |= {thing.id: thing.text for thing in texts}
        names |= {term.id: term.term for term in plan.terms}
        names |= {period.id: period.title for period in plan.periods}
        return names | {table.id: table.caption or "" for table in plan.tables}

    @cached_property
    def _homes(self) -> dict[str, str | None]:
        return homes(self.plan)

    @cached_property
    def _files(self) -> dict[str, str]:
        return {source.id: source.name for source in self.plan.sources}

    def path(self, node: str | None) -> str:
        """The titles from the top of the plan down to a node."""
        return self._paths[node] if node else ""

    def path_of(self, identifier: str | None) -> str:
        """The path of the node at which a thing stands first."""
        return self.path(self._homes.get(identifier or ""))

    def name_of(self, identifier: str | None) -> str:
        """The name of a thing; the plan's title for the plan itself."""
        if identifier == PLAN:
            return self.plan.head.title
        return self._names.get(identifier or "", "")

    def file(self, source: Location | None) -> str:
        """The name of the file in which a place lies."""
        return self._files.get(source.source, "") if source else ""


def _heading(node: Node) -> str:
    return f"{node.code} {node.title}".strip() if node.code else node.title


@dataclass(frozen=True)
class Column(Generic[R]):
    """A column: its header, what it holds (Japanese, English), and how it is taken from a row."""

    header: str
    ja: str
    en: str
    take: Callable[[View, R], Cell | None]


@dataclass(frozen=True)
class TableKind(Generic[R]):
    """One CSV file: `rows` in reading order, each told by the columns. `always`: even if empty."""

    name: str
    ja: str
    en: str
    rows: Callable[[View], Iterable[R]]
    columns: tuple[Column[R], ...]
    always: bool = False

    def cells(self, view: View) -> list[list[Cell]]:
        """The header and all rows; what does not apply is an empty text."""
        head: list[Cell] = [column.header for column in self.columns]
        return [head, *([self._cell(view, column, row) for column in self.columns]
                        for row in self.rows(view))]  # fmt: skip

    def _cell(self, view: View, column: Column[R], row: R) -> Cell:
        cell = column.take(view, row)
        return "" if cell is None else cell


def field(header: str, ja: str, en: str, name: str) -> Column[Any]:
    """A column that is one attribute of the row: text, number, flag (1 or 0) or list of texts."""

    def take(_view: View, row: Any) -> Cell | None:
        found = getattr(row, name)
        if isinstance(found, bool):
            return int(found)
        if isinstance(found, tuple):
            return LIST_SEPARATOR.join(found)
        cell: Cell | None = found
        return cell

    return Column(header, ja, en, take)


def source_columns(place: Callable[[R], Location | None]) -> tuple[Column[R], ...]:
    """The last columns of every table: in which file and where in it the row was read."""

    def address(_view: View, row: R) -> Cell | None:
        source = place(row)
        return source.address if source else None

    return (
        Column(
            "出典ファイル", "読み取ったファイル", "file", lambda view, row: view.file(place(row))
        ),
        Column("出典箇所", "ファイルの中の場所", "place in the file", address),
    )


def node_column() -> Column[Any]:
    """Where in the plan a thing with a `node` stands."""
    return Column("計画での位置", "上位の節から順に", "path of the node",
                  lambda view, row: view.path(row.node))  # fmt: skip


ID = field("ID", "この計画データの中のID", "id within the plan", "id")
OWNERS = field("担当", "担当課", "responsible sections", "owners")
ASSUMED = field("補った項目", "文書に書かれておらず補った項目", "what was not printed", "assumed")
SOURCE: tuple[Column[Any], ...] = source_columns(lambda row: row.source)
