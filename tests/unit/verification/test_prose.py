"""One sentence: which figure goes with which name, and why others go with none."""

import pytest

from keikaku.core.sources import Location
from keikaku.verification.prose import said_in, sentences
from keikaku.verification.statements import Statement
from tests.spec import verified

KNOWN = verified.register()
PLACE = Location("s1", "1行目")


def told(text: str) -> list[str]:
    """Each figure with its indicator and tie, or why it has none."""
    return [
        f"{said.passage.printed}:{said.mention.entries[0].indicator.name}:{said.tie.value}"
        if isinstance(said, Statement)
        else f"{said.passage.printed}:{said.why.value}"
        for said in said_in(text, lambda _: PLACE, KNOWN)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("観光入込客数は612千人。", ["612千人:観光入込客数:close"]),
        ("612千人の観光入込客数を", ["612千人:観光入込客数:close"]),
        ("612千人だった観光入込客数は680千人に", ["612千人:観光入込客数:close", "680千人:観光入込客数:close"]),
        ("観光入込客数612千人、移住相談件数186件", ["612千人:観光入込客数:close", "186件:移住相談件数:close"]),
        ("観光入込客数（612千人、R5）", ["612千人:観光入込客数:close"]),
        ("移住相談件数は、相談員3人の配置により186件", ["3人:other_thing", "186件:移住相談件数:loose"]),
        ("移住相談件数は186件を上回る204件", ["186件を上回る:移住相談件数:close", "204件:other_thing"]),
        ("移住相談件数の予算は186千円", ["186千円:change"]),
        ("移住相談件数は12件減り、186件", ["12件:change", "186件:移住相談件数:close"]),
        ("来庁者は186件", ["186件:no_name"]),
        ("第3期の計画は2で", []),
        ("移住相談件数は六件、窓口は数十か所", ["六件:not_read", "数十か所:not_read"]),
        ("移住相談件数は180～190件", ["180～190:not_read"]),
        ("移住相談件数は180件～190件", ["180件～190:not_read"]),
        ("移住相談件数は令和2年度～6年度に186件", ["186件:移住相談件数:close"]),
        ("観光入込客数は12万人、一人ひとりが", ["12万人:観光入込客数:close"]),
    ],
)  # fmt: skip
def test_figures_go_with_the_name_before_them(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("観光入込客数（612千人、R5）", 2023),
        ("観光入込客数は612千人（R5）", 2023),
        ("R5の観光入込客数は612千人", 2023),
        ("観光入込客数は612千人（湾岸を含む）、R11は", None),
    ],
)
def test_the_year_of_a_figure(text, year):
    said = said_in(text, lambda _: PLACE, KNOWN)[0]
    assert isinstance(said, Statement)
    assert getattr(said.when.span, "year", None) == year


def test_one_year_holds_for_several_names_but_not_for_a_second_figure():
    found = said_in(
        "R5の観光入込客数は612千人、移住相談件数は186件から260件へ", lambda _: PLACE, KNOWN
    )
    years = [getattr(one.when.span, "year", None) for one in found if isinstance(one, Statement)]
    assert years == [2023, 2023, None]


def test_sentences_keep_their_places():
    text = "一つ目。二つ目\n三つ目；\n\n"
    found = list(sentences(text))
    assert found == [(0, "一つ目。"), (4, "二つ目"), (8, "三つ目；")]
    assert all(text.startswith(sentence, start) for start, sentence in found)


def test_what_is_too_long_for_a_sentence_is_parted_at_a_comma():
    found = list(sentences("件数は12件、" * 1000))
    assert "".join(sentence for _, sentence in found) == "件数は12件、" * 1000
    assert all(sentence.endswith("、") and len(sentence) <= 2001 for _, sentence in found)
