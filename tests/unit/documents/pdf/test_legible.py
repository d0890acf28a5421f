"""Pages that are printed too small to be read."""

from pytest import approx, mark

from tests.unit.documents.pdf.printed import Sheet, pdf, read, shown
from tests.unit.documents.pdf.tabled import KPI, WIDTHS, Table, contents


def sheet_of(share: float):
    """A table printed at a share of its size, with a line above it."""

    def draw(sheet: Sheet) -> None:
        sheet.canvas.translate(0, sheet.height * (1 - share))
        sheet.canvas.scale(share, share)
        sheet.text(60, 70, "第２章　数値目標", 9)
        Table(step=14).draw(sheet)

    return pdf(draw)


@mark.parametrize("share", [1.0, 0.35, 0.2, 0.12])
def test_a_table_is_read_however_small_it_is_printed(share):
    table = ("table", [tuple(row) for row in KPI])
    assert shown(read(sheet_of(share))) == [("paragraph", "第２章　数値目標"), table]


def test_places_are_those_on_the_paper():
    (table,) = [block.grid for block in read(sheet_of(0.12)).blocks if block.grid]
    right = (60 + sum(WIDTHS)) * 0.12
    assert table.source.box is not None
    left, top, end, bottom = table.source.box
    assert (left, top, end, bottom) == approx((60 * 0.12, 12, right, 12 + 0.12 * 70), abs=0.2)


def test_pages_on_which_letters_can_be_read_stay_as_they_are():
    assert [content.times for content in contents(sheet_of(0.5))] == [1.0]
    assert [content.times for content in contents(sheet_of(0.2))] == [4.0]
