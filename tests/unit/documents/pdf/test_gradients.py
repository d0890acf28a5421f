"""Areas that are painted step by step, each a little lighter than the one before."""

from tests.unit.documents.pdf.printed import Sheet, pdf
from tests.unit.documents.pdf.tabled import contents, fill


def areas(draw) -> list[list[int]]:
    (content,) = contents(pdf(draw))
    assert not len(content.rules)
    rounded: list[list[int]] = content.fills.round().astype(int).tolist()
    return rounded


def painted(sheet: Sheet, steps: int, *, down: bool = True) -> None:
    for n in range(steps):
        share = 1 - n / steps
        right = 250 if down else 50 + 200 * share
        bottom = 100 + 60 * share if down else 160
        fill(sheet, (50, 100, right, bottom), (0.3 + n / 100, 0.5, 0.9))


def test_a_gradient_is_one_area():
    assert areas(lambda sheet: painted(sheet, 40)) == [[50, 100, 250, 160]]
    assert areas(lambda sheet: painted(sheet, 40, down=False)) == [[50, 100, 250, 160]]


def test_each_of_two_gradients_is_an_area():
    def both(sheet: Sheet) -> None:
        painted(sheet, 30)
        sheet.canvas.translate(250, 0)
        painted(sheet, 30)

    assert areas(both) == [[50, 100, 250, 160], [300, 100, 500, 160]]


def test_a_few_areas_upon_each_other_are_cells_with_grounds_of_their_own():
    assert len(areas(lambda sheet: painted(sheet, 4))) == 4
