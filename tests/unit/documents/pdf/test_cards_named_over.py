"""Cards side by side: a name in a bar, labels below it, and the values below these."""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from tests.unit.documents.pdf.printed import Draw, Sheet
from tests.unit.documents.pdf.tabled import BLUE, fill, shown, tables_on

LABELS = ("現状値", "目標値")
YEARS = ("（令和5年度）", "（令和11年度）")
NAME = "星空観察会の開催回数"


@dataclass(frozen=True)
class Card:
    """A name over labels, years and values; as a style sheet draws it, with a bar for the name."""

    names: Sequence[str] = (NAME,)
    labels: Sequence[str] = LABELS
    years: Sequence[str] = YEARS
    values: Sequence[str] = ("12回", "20回")
    arrow: str = ""
    left: float = 57
    top: float = 100
    framed: bool = True

    def draw(self, sheet: Sheet) -> None:
        bar = self.top + 6 + 14 * len(self.names)
        values = bar + (34 if self.years else 20)
        fill(sheet, (self.left, self.top, self.left + 230, bar), BLUE)
        if self.framed:
            sheet.frame(self.left, self.top, self.left + 230, values + 16)
        sheet.lines(self.top + 4, *self.names, x=self.left + 6, step=14)
        sheet.text(self.left + 112, values, self.arrow)
        step = 220 / len(self.labels)
        for n, label in enumerate(self.labels):
            x = self.left + 15 + step * n
            sheet.text(x + 8, bar + 4, label, 9)
            for year in self.years[n : n + 1]:
                sheet.text(x, bar + 18, year, 9)
            sheet.text(x + 10, values, self.values[n], 9)


def rows(card: Card) -> list[list[str]]:
    heads = [
        "\n".join(filter(None, (label, card.years[n] if card.years else "")))
        for n, label in enumerate(card.labels)
    ]
    name = "\n".join(card.names)
    return [[name, *["<"] * (len(heads) - 1)], heads, list(card.values)]


OTHER = Card(("天文台の来館者数",), values=("1,234人", "2,000人以上"), left=308)
CARDS = {
    "years below the labels": (Card(), OTHER),
    "labels alone": (Card(years=()), Card(OTHER.names, years=(), values=OTHER.values, left=308)),
    "a name of two lines": (Card(("星空観察会に参加した", "家庭の割合"), values=("4%", "8%")),),
    "three values": (
        Card(labels=("基準値", "実績値", "目標値"), years=(), values=("1回", "2回", "5回")),
    ),
    "no value yet": (Card(values=("－", "20回")), OTHER),
    "counted in the word of a head": (Card(values=("38事業所", "60事業所")), OTHER),
}


@pytest.mark.parametrize("cards", CARDS.values(), ids=CARDS.keys())
def test_each_card_is_a_table_under_its_name(cards: tuple[Card, ...]) -> None:
    assert [shown(t) for t in tables_on(*(c.draw for c in cards))] == [rows(c) for c in cards]


def test_an_arrow_between_values_belongs_to_neither() -> None:
    (table,) = tables_on(Card(years=(), arrow="▶").draw)
    assert shown(table) == [
        [NAME, "<", "<"],
        [LABELS[0], "▶", LABELS[1]],
        ["12回", "^", "20回"],
    ]


def badged(left: float, *texts: tuple[float, float, str], framed: bool = True) -> Draw:
    """A card of texts, each at its place in the frame."""

    def draw(sheet: Sheet) -> None:
        if framed:
            sheet.frame(left, 100, left + 230, 164)
        for x, y, text in texts:
            sheet.text(left + x, 100 + y, text, 9)

    return draw


VALUED = ((30, 28, "現状値"), (150, 28, "目標値"), (30, 42, "－"), (130, 42, "5年間で累計30回"))
READ = [["現状値", "目標値"], ["－", "5年間で累計30回"]]
PLACES = {
    "left": (((8, 8, "KPI"), (60, 8, NAME)), [["KPI", NAME, "<"]]),
    "right": (((8, 8, NAME), (190, 8, "KPI")), [[NAME, "<", "KPI"]]),
    "over": (((8, 2, "指標1"), (8, 14, NAME)), [["指標1", "<"], [NAME, "<"]]),
}


@pytest.mark.parametrize(("texts", "read"), PLACES.values(), ids=PLACES)
def test_a_badge_has_a_cell_of_its_own(texts, read):
    tables = [
        shown(t) for t in tables_on(badged(57, *texts, *VALUED), badged(308, *texts, *VALUED))
    ]
    cells = [[text for text in row if text not in "<^"] for table in tables for row in table]
    expected = [[text for text in row if text != "<"] for row in (*read, *READ)]
    assert cells == expected * 2


UNDER = {
    "years below the values": [LABELS, ("12回", "20回"), YEARS],
    "labels below the values": [("12回", "20回"), LABELS],
    "labels and years below the values": [("12回", "20回"), LABELS, YEARS],
    "years over the labels": [YEARS, LABELS, ("12回", "20回")],
    "a word for a value": [LABELS, ("12回", "増加")],
}


@pytest.mark.parametrize("lines", UNDER.values(), ids=UNDER)
def test_values_and_labels_stand_in_two_rows(lines):
    texts = [
        (20 + 120 * n, 26 + 12 * m, text)
        for m, line in enumerate(lines)
        for n, text in enumerate(line)
    ]
    (table, _) = (
        shown(t)
        for t in tables_on(badged(57, (8, 8, NAME), *texts), badged(308, (8, 8, NAME), *texts))
    )
    assert table[0] == [NAME, "<"]
    assert ["\n".join(column) for column in zip(*lines, strict=True)] == [
        "\n".join(column) for column in zip(*table[1:], strict=True)
    ]


@pytest.mark.parametrize("remark", ["担当課：天文課", "※観察会の記録による"])
def test_a_remark_below_the_values_is_no_part_of_the_table(remark):
    texts = ((8, 8, NAME), *VALUED, (8, 54, remark))
    tables = tables_on(badged(57, *texts), badged(308, *texts))
    assert [shown(table) for table in tables] == [[[NAME, "<"], *READ]] * 2


def test_a_sentence_below_the_name_has_a_row_of_its_own():
    said = "毎年度末に集計します。"
    texts = [(8, 3, NAME), (8, 15, said), *VALUED]
    tables = tables_on(badged(57, *texts), badged(308, *texts))
    assert [shown(table) for table in tables] == [[[NAME, "<"], [said, "<"], *READ]] * 2


def test_a_name_right_over_its_frame_is_that_of_the_card():
    names = (NAME, "天文台の来館者数")
    cards = [
        badged(left, (4, -14, name), *VALUED) for left, name in zip((57, 308), names, strict=True)
    ]
    assert [shown(table) for table in tables_on(*cards)] == [[[name, "<"], *READ] for name in names]


def headings(sheet: Sheet) -> None:
    """Lines below headings, as wide as both cards, over the cards and below them."""
    for top, title in ((70, "施策1 空を見る"), (200, "施策2 空を守る")):
        sheet.text(57, top, title, 12)
        sheet.rule(57, top + 16, 538, top + 16)
    sheet.text(57, 184, "【主な取組】望遠鏡の貸出し")


@pytest.mark.parametrize("more", [(), (headings,)])
def test_lines_below_headings_make_no_table_of_the_cards(more: tuple[Draw, ...]) -> None:
    cards = [
        Card(),
        OTHER,
        Card(top=230),
        Card(OTHER.names, values=("1人", "2人"), left=308, top=230),
    ]
    tables = tables_on(*more, *(card.draw for card in cards))
    assert [shown(table) for table in tables] == [rows(card) for card in cards]


def test_cells_of_a_ruled_table_are_no_cards() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.table(57, 100, [90, 90], [["年度", "数値"], ["令和5年度", "12"], ["令和6年度", "20"]])
        Card(framed=False, left=57, top=170).draw(sheet)
        sheet.frame(57, 170, 538, 240)
        sheet.rule(287, 170, 287, 240)

    assert all(len(shown(table)[0]) == 2 for table in tables_on(draw))


def test_a_box_alike_to_cards_alone_is_no_table_of_its_texts() -> None:
    def draw(sheet: Sheet) -> None:
        Card().draw(sheet)
        Card(("単位：人/年",), arrow="▶", left=308).draw(sheet)
        sheet.lines(106, "天文台の", x=450)
        sheet.lines(138, "現状より", x=450)

    assert [shown(table) for table in tables_on(draw)] == [rows(Card())]
