"""Which lines are one paragraph."""

import pytest

from keikaku.documents.pdf.flow import Flow
from keikaku.documents.pdf.paragraphs import Paragraph
from tests.unit.documents.pdf.bodies import LEFT, column, line, lines_down, page

FULL = (
    "本市の人口は減少を続けており、令和二十二年には三万人を"
    "下回る見込みであることから、次の取組を進め"
)
SHORT = "ます。"


def texts(*things, further=()) -> list[str]:
    """The paragraphs of a page (and of further ones) among lines that show the edge of the text."""
    pages = [page(1, *things), *further]
    units = [unit for of_page in Flow(pages).units() for unit in of_page]
    return [unit.text for unit in units if isinstance(unit, Paragraph)]


def after_edge(*things):
    """The paragraphs below three full lines, which show where the text of the page ends."""
    shown = [*lines_down([FULL, FULL, FULL], y=40.0), *things]
    return texts(*shown)[1:] if things else texts(*shown)


def test_a_full_line_goes_on_and_a_short_one_ends_its_paragraph():
    assert after_edge(*lines_down([FULL, SHORT, FULL, SHORT])) == [FULL + SHORT, FULL + SHORT]


def test_an_indented_line_begins_a_paragraph_even_below_a_full_one():
    ended = FULL[:-2] + "る。"
    assert after_edge(
        line(FULL[1:], 100, x=LEFT + 10),
        line(ended, 115),
        line(FULL[1:], 130, x=LEFT + 10),
        line(SHORT, 145),
    ) == [FULL[1:] + ended, FULL[1:] + SHORT]


def test_the_second_line_stands_left_of_an_indented_first_one():
    assert after_edge(line(FULL[1:], 100, x=LEFT + 10), line(SHORT, 115)) == [FULL[1:] + SHORT]


def test_a_sentence_goes_on_at_the_edge_however_far_it_was_indented():
    assert after_edge(line(FULL[3:], 100, x=LEFT + 30), line(SHORT, 115)) == [FULL[3:] + SHORT]


def test_a_text_in_a_box_that_is_narrower_than_the_page_has_its_own_edge():
    narrow = FULL[:25]
    boxed = [narrow, narrow, narrow, SHORT]
    assert after_edge(*lines_down(boxed, y=120.0)) == [narrow * 3 + SHORT]


def test_an_item_of_a_list_in_a_narrow_box_goes_on_below_itself():
    item = "・" + FULL[:24]
    listed = ["・短い項目", "・次の項目", item, "その続き"]
    assert after_edge(*lines_down(listed, y=120.0)) == [*listed[:2], item + "その続き"]


@pytest.mark.parametrize(
    "listed",
    [
        ["総務課", "企画課", "財政課", "福祉課"],
        ["第一小学校の屋内運動場の改修", "公民館の改修", "図書館の空調設備の更新工事"],
        ["・短い項目", "・次の項目", "・最も長い項目であるところの項目"],
    ],
)
def test_a_list_of_short_lines_stays_one(listed):
    assert after_edge(*lines_down(listed, y=120.0)) == listed


def test_lines_on_a_page_of_short_lines_are_not_full():
    lines = ["若草町公共交通計画", "第1　趣旨", "令和7年から令和12年までとする。", "第2　取組"]
    assert texts(*lines_down(lines)) == lines


def test_two_indented_lines_that_are_sentences_are_two_paragraphs():
    sentence = FULL[1:-2] + "る。"
    assert after_edge(line(sentence, 100, x=LEFT + 10), line(SHORT, 115, x=LEFT + 10)) == [
        sentence,
        SHORT,
    ]


def test_a_text_that_is_indented_as_a_whole_is_one_paragraph():
    indented = [line(FULL[2:], 100 + 15 * n, x=LEFT + 20) for n in range(2)]
    assert after_edge(*indented, line(SHORT, 130, x=LEFT + 20)) == [FULL[2:] * 2 + SHORT]


@pytest.mark.parametrize("mark", ["・", "○", "●", "※", "▪"])
def test_items_are_paragraphs_of_their_own_with_the_lines_that_hang_below_them(mark):
    item = mark + FULL[1:]
    assert (
        after_edge(
            line(item, 100),
            line(SHORT, 115, x=LEFT + 10),
            line(item, 130),
            line(SHORT, 145, x=LEFT + 10),
        )
        == [item + SHORT] * 2
    )


@pytest.mark.parametrize("marks", [("(1)", "(2)"), ("①", "②"), ("ア ", "イ "), ("1. ", "2. ")])
def test_numbered_lines_of_one_kind_are_paragraphs_of_their_own(marks):
    first, second = (mark + FULL[2:] for mark in marks)
    assert after_edge(line(first, 100), line(second, 115), line(SHORT, 130)) == [
        first,
        second + SHORT,
    ]


def test_a_number_within_a_sentence_begins_nothing():
    assert after_edge(line(FULL, 100), line("(1)と(2)を行う。", 115)) == [FULL + "(1)と(2)を行う。"]


def test_white_between_lines_parts_them():
    assert after_edge(line(FULL, 100), line(SHORT, 130)) == [FULL, SHORT]


def test_size_and_weight_part_lines():
    heading = line("重点戦略", 120, size=14, bold=True)
    assert after_edge(line(FULL, 105), heading, line(SHORT, 138)) == [FULL, "重点戦略", SHORT]
    assert after_edge(line(FULL, 105), line(SHORT, 120, bold=True)) == [FULL, SHORT]


def test_a_heading_that_is_too_long_for_its_line_is_one():
    size = 16.0
    first = "重点戦略 3 「訪れたい、学びたい、参加したい、住んでみた"
    lines = [
        line(first, 100, size=size, bold=True),
        line("い！」交流の強化", 124, size=size, bold=True),
    ]
    assert lines[0].right == 537 - 2.5 * size
    assert after_edge(*lines) == [first + "い！」交流の強化"]


def test_lines_of_a_cover_are_paragraphs_of_their_own():
    cover = ["第2次青垣市総合計画", "後期基本計画", "令和7年3月", "青垣市"]
    assert texts(*lines_down(cover, size=20.0, step=40.0)) == cover


def test_each_value_with_its_label_and_its_year_is_a_paragraph():
    """Though all are of one length, so that each reaches the edge that they make."""
    values = [
        "基準値（2013年度）：518千t",
        "中間目標（2028年度）：325千t",
        "目標値（2033年度）：246千t",
    ]
    assert texts(*lines_down(values)) == values


def test_the_value_of_a_label_goes_on_below_itself():
    value = 48 - len("計画期間　　")
    first = line("計画期間　　" + FULL[:value], 100, hang=LEFT + 60)
    assert after_edge(first, line(SHORT, 115, x=LEFT + 60)) == [first.text + SHORT]
    assert after_edge(first, line("計画の目標　　人口", 115, hang=LEFT + 70)) == [
        first.text,
        "計画の目標　　人口",
    ]


def test_latin_words_keep_a_space_where_their_line_ends():
    first = "あ" * 43 + "SDGs for"
    assert after_edge(line(first, 100), line("Cities", 115)) == [first + " Cities"]


def test_lines_of_contents_stay_apart_though_they_reach_the_edge():
    contents = ["第1章 総論" + "…" * 41 + "1", "第2章 各論" + "…" * 41 + "9"]
    assert after_edge(*lines_down(contents)) == contents


class TestOverPages:
    def over(self, *firsts, ended=FULL):
        further = page(2, *(line(text, 100, x=x, at=column(2)) for text, x in firsts))
        return texts(*lines_down([FULL, FULL, FULL, ended], y=760.0), further=[further])

    def test_a_sentence_that_the_page_cuts_goes_on(self):
        assert self.over((SHORT, LEFT)) == [FULL * 4 + SHORT]

    @pytest.mark.parametrize(
        "first", [(SHORT, LEFT + 10), ("・" + SHORT, LEFT), ("(1)" + SHORT, LEFT)]
    )
    def test_a_new_paragraph_at_the_head_of_a_page_begins(self, first):
        assert self.over(first) == [FULL * 4, first[0]]

    def test_a_sentence_that_ends_with_its_page_ends(self):
        assert self.over((SHORT, LEFT), ended=FULL[:-2] + "る。") == [
            FULL * 3 + FULL[:-2] + "る。",
            SHORT,
        ]

    def test_what_is_cut_knows_its_parts(self):
        pages = [
            page(1, *lines_down([FULL] * 3, y=700.0)),
            page(2, line(SHORT, 100, at=column(2))),
        ]
        (unit,), none = Flow(pages).units()
        assert isinstance(unit, Paragraph)
        assert [len(piece) for piece in unit.pieces] == [3, 1]
        assert none == []

    def test_a_note_at_the_foot_of_the_page_does_not_part_a_sentence(self):
        notes = [line("※1 国勢調査による。", 790, size=8), line("※2 推計による。", 800, size=8)]
        further = page(2, line(SHORT, 100, at=column(2)), line("次の文。", 130, at=column(2)))
        assert texts(*lines_down([FULL] * 3, y=700.0), *notes, further=[further]) == [
            FULL * 3 + SHORT,
            "※1 国勢調査による。",
            "※2 推計による。",
            "次の文。",
        ]

    def test_the_text_below_a_heading_is_no_note_that_parts_it_from_the_next(self):
        small = lines_down([FULL] * 3, y=40.0)
        heading = line("港１ " + FULL[:40], 700, size=12)
        next_heading = line("港２ " + FULL[:40], 100, size=12, at=column(2))
        further = page(2, next_heading, line("次の文。", 130, at=column(2)))
        assert texts(*small, heading, line("文。", 720), further=[further]) == [
            FULL * 3,
            "港１ " + FULL[:40],
            "文。",
            "港２ " + FULL[:40],
            "次の文。",
        ]

    def test_a_note_that_itself_goes_on_keeps_its_lines(self):
        small = FULL + FULL[:12]
        notes = [line(small, 780, size=8), line(SHORT, 791, size=8)]
        assert texts(*lines_down([FULL] * 3 + [SHORT], y=700.0), *notes) == [
            FULL * 3 + SHORT,
            small + SHORT,
        ]

    def test_the_second_column_of_a_page_goes_on_with_the_first(self):
        first, second = column(1, 0, 57, 287), column(1, 1, 307, 537)
        half = FULL[:23]
        left = [line(half, 100 + 15 * n, at=first) for n in range(4)]
        assert texts(*left, line(SHORT, 100, x=307, at=second)) == [half * 4 + SHORT]


class TestGaps:
    def gaps(self, *things):
        flow = Flow([page(1, *lines_down([FULL, FULL, FULL], y=40.0), *things)])
        (units,) = flow.units()
        return [flow.gap(before, unit) for before, unit in zip([None, *units], units, strict=False)]

    def test_the_first_thing_of_a_page_stands_alone(self):
        assert self.gaps() == [1]

    @pytest.mark.parametrize(
        ("y", "gap"), [(85, 0), (89, 0), (93, 1), (100, 1), (115, 2), (145, 4)]
    )
    def test_blank_lines_are_counted_by_the_usual_step(self, y, gap):
        assert self.gaps(line("・" + SHORT, y)) == [1, gap]

    def test_a_large_heading_takes_more_room_without_a_blank_line(self):
        assert self.gaps(line("第1章", 86, size=14), line("目的", 110)) == [1, 0, 0]


TITLE = "第４次青葉谷町子ども読書活動推進計画の目標と"


def title(rest: str, first: str = TITLE, size: float = 18.0) -> list[str]:
    """Two lines, each in the middle of the page."""
    middle, widths = 297.5, [len(text) * size for text in (first, rest)]
    lines = [
        line(text, 60 + 24 * n, x=middle - width / 2, size=size)
        for n, (text, width) in enumerate(zip((first, rest), widths, strict=True))
    ]
    return texts(*lines, *lines_down([FULL, SHORT], y=150.0))[:-1]


def test_the_rest_of_a_title_stands_in_the_middle_below_it():
    assert title("指標") == [TITLE + "指標"]
    assert title("る", "施策２　人のつながりから新しい店が生まれ") == [
        "施策２　人のつながりから新しい店が生まれる"
    ]


def test_a_short_title_has_no_rest_but_another_title_below_it():
    assert title("素案", "青葉谷町子ども読書計画") == ["青葉谷町子ども読書計画", "素案"]
