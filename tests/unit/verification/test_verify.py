"""A draft as a whole: nothing is lost, places are those of the draft and of the register."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keikaku.core.problems.model import Language
from keikaku.documents.read import read_bytes
from keikaku.ingest.read import read_plan
from keikaku.verification.judge import Doubt, Verdict
from keikaku.verification.numbers import Agreement
from keikaku.verification.register import Register
from keikaku.verification.sentences import AGREEMENTS, DOUBTS, UNMATCHED, VERDICTS
from keikaku.verification.statements import Unmatched
from keikaku.verification.wording import to_do, what
from tests.spec import verified

KNOWN = verified.register()
WRAPPED = """\
本市の観光振興の取組についてお答えします。令和5年度の観光入込客数は
621千人でした。
"""


def one(text: str):
    (finding,) = verified.beside(text, KNOWN).findings
    return finding


def test_both_places_are_said():
    finding = one("令和5年度の観光入込客数は621千人です。")
    assert finding.said.passage.source.address == "1行目"
    assert what(finding) == (
        "値が違います。文書は令和5年度の621千人、"
        "台帳は612千人（令和5年度・基準値、台帳.txt 6行目 3列目）です。"
    )
    assert to_do(finding) == "両方の箇所を見て、文書か台帳の誤りを直してください。"


def test_the_same_in_english():
    finding = one("令和5年度の観光入込客数は621千人です。")
    assert what(finding, Language.EN) == (
        "Another value: the draft says 令和5年度 621千人, "
        "the register 612千人 (令和5年度 baseline, 台帳.txt 6行目 3列目)."
    )


def test_a_sentence_over_two_lines_is_read_as_one_and_the_figure_stands_on_its_own_line():
    finding = one(WRAPPED)
    assert finding.verdict is Verdict.VALUE
    assert finding.said.passage.source.address == "2行目"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("観光入込客数は640千人です。", "文書は年を示さずに640千人としています。"),
        ("令和4年度の観光入込客数は612千人です。", "文書は令和4年度の612千人としていますが"),
        ("令和5年度の観光入込客数は612人です。", "単位が違います。文書は令和5年度の612人、"),
        ("令和6年度の観光入込客数は624千人です。", "台帳に令和6年度の値がないため、624千人は"),
        ("令和5年度の観光入込客数は約60万人です。", "丸めた値として一致します（台帳: 612千人"),
        ("湾岸エリアの観光入込客数は120千人です。", "「湾岸エリア」に限った値かもしれません。"),
        ("移住相談件数の増加率は12.5%です。", "指標の値そのものではない数値です。"),
    ],
)
def test_every_verdict_says_what_it_is_about(text, said):
    assert said in what(one(text))


def test_the_unit_of_a_head_is_said_with_the_figure():
    table = "指標\t単位\tR5\n移住相談件数\t件\t168\n"
    (finding,) = verified.beside(table, KNOWN).findings
    assert what(finding).startswith("値が違います。文書はR5の168件、台帳は186件（")


def test_a_year_in_a_heading_without_a_value_in_the_register_keeps_a_figure_apart():
    draft = "# 令和6年度の取組\n\n移住相談件数は192件でした。\n"
    assert verified.told(verified.beside(draft, KNOWN)) == "192件=台帳になし"


def test_a_year_in_a_heading_that_the_register_knows_does_not():
    draft = "# 令和5年度の取組\n\n移住相談件数は192件でした。\n"
    assert verified.told(verified.beside(draft, KNOWN)) == "192件=値が違う"


def test_several_plans_are_one_register():
    other = verified.PLAN.replace("612千人", "621千人").replace("総合戦略", "圏域ビジョン")
    plans = [
        read_plan([read_bytes(name, text.encode(), source_id="s1")]).plan
        for name, text in (("一.txt", verified.PLAN), ("二.txt", other))
    ]
    both = Register(plans)
    found = verified.beside("令和5年度の観光入込客数は612千人です。", both)
    assert verified.told(found) == "612千人=要確認（指標が複数）"
    assert "一.txt" in what(found.findings[0])
    assert "二.txt" in what(found.findings[0])
    assert verified.told(verified.beside("待機児童数は7人です。", both)) == "7人=一致"


def test_an_empty_draft_has_no_figures():
    assert verified.beside("あいさつ\n", KNOWN).findings == ()


def test_every_word_has_its_sentence():
    assert set(VERDICTS) == set(Verdict)
    assert set(DOUBTS) == set(Doubt)
    assert set(UNMATCHED) == set(Unmatched)
    assert set(AGREEMENTS) == {Agreement.ROUNDED, Agreement.BOUND}


PIECES = st.sampled_from(
    ["観光入込客数", "は", "、", "令和5年度", "R11", "612千人", "約60万人", "（", "）", "12件", "。",
     "の", "健康寿命", "▲3", "～", "目標", "\n", "増加", "10％", "\t", "①", "を超え", "移住相談件数"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=30).map("".join))
def test_no_text_breaks_it_and_every_passage_is_of_the_text(text):
    found = verify_text(text)
    for finding in found:
        passage = finding.said.passage
        assert passage.printed
        assert passage.text[passage.start : passage.end] == passage.printed
        assert what(finding)


def verify_text(text: str):
    if not text.strip():
        return ()
    document = read_bytes("案.txt", text.encode(), source_id="s1")
    assert document.file.name == "案.txt"
    return verified.beside(text, KNOWN).findings
