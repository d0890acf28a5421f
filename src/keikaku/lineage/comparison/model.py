"""The comparison of two editions as data (新旧対照表), whatever it is printed as."""

from dataclasses import dataclass
from enum import StrEnum

from keikaku.lineage.moved import MovedReport
from keikaku.lineage.text_diff import Segment, joined

NOTHING_MOVED = MovedReport(())


class RowKind(StrEnum):
    """計画そのもの, 節, 指標, 取組."""

    PLAN = "plan"
    NODE = "node"
    INDICATOR = "indicator"
    INITIATIVE = "initiative"


@dataclass(frozen=True, slots=True)
class Line:
    """One field of one side: its label (目標値; empty for headings and texts) and its text.

    An `omitted` line is long and the same on both sides; it is printed as （略）.
    """

    label: str
    segments: tuple[Segment, ...]
    omitted: bool = False

    @property
    def text(self) -> str:
        """The text as the plan has it."""
        return joined(self.segments)


@dataclass(frozen=True, slots=True)
class Cell:
    """One side of a row, and where it stands in the document of that side."""

    lines: tuple[Line, ...]
    addresses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """What kind of change it is (備考): the code of the change and a sentence for people."""

    code: str
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """One thing of the plans beside what it was. A side is None where the thing is not there.

    `place` are the headings above it and its own, from the outermost. `changed` is false where it
    continues as it was; `uncertain` asks a person to confirm that the sides belong together.
    """

    kind: RowKind
    place: tuple[str, ...]
    old: Cell | None
    new: Cell | None
    remarks: tuple[Remark, ...] = ()
    changed: bool = True
    uncertain: bool = False

    def __post_init__(self) -> None:
        if self.old is None and self.new is None:
            raise ValueError("a row without sides")


@dataclass(frozen=True, slots=True)
class Edition:
    """What is compared: a plan with its edition and date as printed, and the files it is from."""

    title: str
    issuer: str | None = None
    edition: str | None = None
    as_of: str | None = None
    period: str | None = None
    files: tuple[str, ...] = ()
    part: str | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """The rows in the reading order of the new edition; what was dropped stands where it stood.

    `unchanged` counts what continues as it was and has no row, `print_only` what has none because
    it differs in spaces and widths alone. `not_compared` says, by its Japanese name, how many
    things both plans hold that such a table does not compare. `moved` comes first wherever the
    comparison is shown.
    """

    old: Edition
    new: Edition
    rows: tuple[Row, ...] = ()
    unchanged: int = 0
    print_only: int = 0
    not_compared: tuple[tuple[str, int, int], ...] = ()
    moved: MovedReport = NOTHING_MOVED

    @property
    def uncertain(self) -> int:
        """How many rows a person has to confirm."""
        return sum(row.uncertain for row in self.rows)

    @property
    def changes(self) -> int:
        """How many rows tell a change."""
        return sum(row.changed for row in self.rows)

    @property
    def rows_to_look_at(self) -> int:
        """How many rows tell a change or have to be confirmed."""
        return sum(row.changed or row.uncertain for row in self.rows)
