"""Cards that lie over the whole width: a name at the left, labelled values at the right."""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from tests.unit.documents.pdf.printed import Sheet
from tests.unit.documents.pdf.tabled import shown, tables_on

LABELS = ["現状（R6）", "目標（R11）"]
NAME = "星空観察会に参加した家庭の割合"


@dataclass(frozen=True)
class Card:
    """A name half-way down between the labels of its values and the values."""

    names: Sequence[str] = (NAME,)
    values: Sequence[str] = ("38.2％", "45.0％")
    arrow: str = ""
    apart: float = 17
    top: float = 100
    framed: bool = True

    def draw(self, sheet: Sheet) -> None:
        if self.framed:
            height = self.apart + 28
            sheet.canvas.roundRect(57, sheet.height - self.top + 8 - height, 481, height, 6, fill=0)
        first = self.top + self.apart / 2 - 8 * (len(self.names) - 1)
        sheet.lines(first, *self.names, x=65, step=16)
        sheet.text(426, self.top + self.apart / 2, self.arrow)
        for x, label, value in zip((340, 474), LABELS, self.values, strict=True):
            sheet.text(x, self.top, label)
            sheet.text(x + 8, self.top + self.apart, value)


@pytest.mark.parametrize(
    "values",
    [
        ("38.2％", "45.0％"),
        ("－", "1,200人"),
        ("6校", "全校"),
        ("29事業者", "45事業者"),
        ("3計画", "5計画"),
    ],
)
@pytest.mark.parametrize("apart", [17, 26])
def test_a_name_beside_labels_and_values_is_the_name_of_both_rows(values, apart):
    (table,) = tables_on(Card(values=values, apart=apart).draw)
    assert shown(table) == [[NAME, *LABELS], ["^", *values]]
    assert not any(cell.flags for cell in table.cells)


@pytest.mark.parametrize("first", ["学校の外で星空観察会に参加し", "施策で星空観察会に参加した子"])
def test_a_name_on_two_lines_is_one_name(first):
    (table,) = tables_on(Card(names=(first, "た家庭の割合")).draw)
    assert shown(table)[0][0].replace("\n", "") == f"{first}た家庭の割合"
    assert shown(table)[1] == ["^", "38.2％", "45.0％"]


@pytest.mark.parametrize("arrow", ["▶", "→"])
def test_an_arrow_between_values_belongs_to_neither(arrow):
    (table,) = tables_on(Card(arrow=arrow).draw)
    assert shown(table) == [[NAME, LABELS[0], arrow, LABELS[1]], ["^", "38.2％", "^", "45.0％"]]


def test_each_card_is_a_table_of_its_own():
    cards = [Card(), Card(names=["望遠鏡を借りた家庭の数"], values=["12戸", "30戸"], top=160)]
    assert [shown(table)[0][0] for table in tables_on(*(card.draw for card in cards))] == [
        NAME,
        "望遠鏡を借りた家庭の数",
    ]


def test_a_card_with_a_text_of_something_else_is_none():
    def draw(sheet: Sheet) -> None:
        Card().draw(sheet)
        sheet.text(420, 120, "約")

    assert all(len(shown(table)) != 2 or table.guessed for table in tables_on(draw))


def test_without_a_frame_nothing_tells_where_a_card_ends():
    assert all(table.guessed for table in tables_on(Card(framed=False).draw))
