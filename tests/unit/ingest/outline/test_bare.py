"""Headings without number or sign are proved by what stands around them."""

import pytest

from keikaku.ingest.outline.bare import BareHeadings, is_bare, level_lines
from keikaku.ingest.outline.candidates import candidates
from tests.unit.ingest.printed import blocks


def found(text: str) -> list[tuple[str, str]]:
    lines = blocks("文です。\n\n" + text)
    return [(h.style, h.title) for h in BareHeadings(lines, candidates(lines), {}).find()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *[("策定の趣旨", True), ("長" * 40, True), ("長" * 41, False), ("文です。", False)],
        *[("1 港", False), ("○港", False), ("- 港", False), ("※ 注", False), ("(注)", False)],
        *[("令和7年度", False), ("2030年の姿", False), ("表の題 12", False), ("→続き", False)],
        *[("～港～", False), ("・港", False), ("港→道", False)],
        *[("担当課：港湾課", False), ("主管部署: 港湾課", False), ("担当課の役割", True)],
    ],
)
def test_a_bare_line_is_a_short_phrase_and_no_date(text: str, expected: bool) -> None:
    printed = text if text != "→続き" else "⇒続き"
    (block,) = blocks(printed + "\n")
    assert is_bare(block) is expected


PILLAR = "まち\n\nにぎわいのある港\n～港と道～\n- 桟橋\n"
TITLES = {
    "a word, a title, a subtitle and bullets are a pillar": (PILLAR, [("pillar", "まち")]),
    "of eight characters at most": (
        PILLAR.replace("まち", "まちとひとと港"),
        [("pillar", "まちとひとと港")],
    ),
    "and no longer": (PILLAR.replace("まち", "まちとひとと港と道"), []),
    "and not without bullets": (PILLAR.replace("- 桟橋", "桟橋です。"), []),
    "nor without a subtitle": (PILLAR.replace("～港と道～", "港と道"), []),
    "nor close to what stands above": ("文です。\n" + PILLAR, []),
    "three lines alone are a list": (
        "港\n\n道\n\n橋\n",
        [("item", "港"), ("item", "道"), ("item", "橋")],
    ),
    "two are none": ("港\n\n道\n\n文です。\n", []),
    "but behind a sign that heads a list elsewhere they are": (
        "○甲\n\n港\n\n道\n\n橋\n\n○乙\n\n駅\n",
        [("item", "港"), ("item", "道"), ("item", "橋"), ("item", "駅")],
    ),
    "behind a number they are none": (
        "1 甲\n\n港\n\n道\n\n橋\n\n2 乙\n\n駅\n\n文です。\n",
        [("item", "港"), ("item", "道"), ("item", "橋")],
    ),
    "a line over the first number of a sequence": ("港の姿\n\n1 桟橋\n", [("bare", "港の姿")]),
    "a line over its second number is text": ("1 桟橋\n\n港の姿\n\n2 岸壁\n", []),
    "a line over the first sign": ("港の姿\n\n○桟橋\n", [("bare", "港の姿")]),
    "over brackets": ("港の姿\n\n【桟橋】\n", [("bare", "港の姿")]),
    "over a list it is text": ("港の姿\n\n- 桟橋\n", []),
    "over a second sign it is text": ("○桟橋\n\n港の姿\n\n○岸壁\n", []),
    "over a date it heads a history": (
        "港のあゆみ\n\n令和7年4月\n文です。\n",
        [("bare", "港のあゆみ")],
    ),
    "over a table it is its caption": ("港の姿\n\n甲→乙\n1→2\n", []),
    "over a chart it is a heading": ("計画の体系図\n\n甲→乙\n1→2\n", [("bare", "計画の体系図")]),
    "at the end of everything it is text": ("策定の趣旨\n", []),
}


@pytest.mark.parametrize(("text", "expected"), TITLES.values(), ids=TITLES)
def test_bare_headings(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "title",
    [
        *["策定の経緯", "現在の状況", "計画の概要", "策定の趣旨", "策定の目的", "策定の背景"],
        *[
            "施策の体系",
            "施策の展開",
            "基本的な考え方",
            "委員の一覧",
            "策定スケジュール",
            "推進体制",
        ],
        *["計画の期間", "計画の位置づけ", "計画の位置付け", "進行管理について"],
    ],
)
def test_a_line_that_ends_as_sections_do_heads_the_text_below_it(title: str) -> None:
    assert found(f"{title}\n\n文です。\n") == [("bare", title)]
    assert found(f"{title}\n文です。\n") == []


def test_a_line_before_headings_of_one_style_is_their_label() -> None:
    lines = blocks("めざす姿\n\n(1) 港\n\nめざす姿\n\n(2) 道\n\n別の語\n\n(3) 橋\n")
    assert level_lines(lines, candidates(lines)) == {0: "paren", 2: "paren"}


@pytest.mark.parametrize(
    "text",
    [
        "めざす姿\n\n(1) 港\n\nめざす姿\n\n○道\n",
        "めざす姿\n\n(1) 港\n",
        "長いので何の語でもない行である\n\n(1) 港\n\n長いので何の語でもない行である\n\n(2) 道\n",
        "めざす姿\n\n文です。\n\nめざす姿\n\n文です。\n",
    ],
)
def test_other_lines_are_no_labels(text: str) -> None:
    lines = blocks(text)
    assert level_lines(lines, candidates(lines)) == {}
