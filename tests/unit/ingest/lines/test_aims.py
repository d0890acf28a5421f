"""Sentences that state an aim are read, and no other sentence is."""

import pytest

from keikaku.core.text import fold
from keikaku.ingest.lines.aims import find_aims
from keikaku.ingest.lines.figures import Point
from keikaku.ingest.lines.sentences import sentences
from tests.unit.ingest.lines.told import tables, texts


def aims(text: str) -> list[str]:
    """Each aim of a paragraph: its noun, how it stood, what is to be reached."""
    folded = fold(text)

    def told(points: tuple[Point, ...]) -> str:
        return "、".join(
            folded[slice(*p.figure)] + (f"@{folded[slice(*p.year)]}" if p.year else "")
            for p in points
        )

    found = find_aims(folded, list(sentences(folded)))
    return [
        f"{folded[slice(*aim.name)]}|{told(aim.stood)}|{told(aim.reached)}" for _, aim in found.aims
    ]


def untied(text: str) -> int:
    """How many sentences seem to state an aim that was not read."""
    folded = fold(text)
    return len(find_aims(folded, list(sentences(folded))).untied)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "令和5年度現在42.7％の健診の受診率を、令和11年度までに60％以上に高めます",
            ["健診の受診率|42.7%@令和5年度現在|60%以上@令和11年度"],
        ),
        (
            "健診の受診率を現状の31.5％（令和5年度）から令和11年度に50％へ引き上げることを目標とします",
            ["健診の受診率|31.5%@令和5年度|50%@令和11年度"],
        ),
        (
            "修了者を、令和5年度末の388人から、令和11年度末に800人まで増やします",
            ["修了者|388人@令和5年度末|800人@令和11年度末"],
        ),
        (
            "講座の開催を、令和11年度までに年間120回とすることを目標とします",
            ["講座の開催||年間120回@令和11年度"],
        ),
        (
            "令和9年度までに、認定率を19.5％以下に抑えることを目指します",
            ["認定率||19.5%以下@令和9年度"],
        ),
        ("令和11年度における回収率の目標値を30％とします", ["回収率||30%@令和11年度"]),
        ("令和11年度の定住人口30,000人を目指します", ["定住人口||30,000人@令和11年度"]),
        ("出生率を、2030年度までに1.8に引き上げることを目標とする", ["出生率||1.8@2030年度"]),
        (
            "茶園の面積（令和5年度末：21.4ha）を令和9年度末までに24ha以上に広げます",
            ["茶園の面積|21.4ha@令和5年度末|24ha以上@令和9年度末"],
        ),
        ("成約件数の令和12年度の目標値は、累計50件です", ["成約件数||累計50件@令和12年度"]),
        # Several years.
        (
            "参加する店は、現在9店（令和5年度）ですが、令和9年度に15店、令和12年度には全21店へ広げます",
            ["参加する店|9店@令和5年度|15店@令和9年度、全21店@令和12年度"],
        ),
        (
            "広間の稼働率は、2022年度に51％、2023年度に54％と持ち直しており、2030年度には70％とします",
            ["広間の稼働率|51%@2022年度、54%@2023年度|70%@2030年度"],
        ),
        # Two nouns, the year before both of them.
        (
            "令和12年度までに、健診の受診率を60％に、講座を30回に増やします",
            ["健診の受診率||60%@令和12年度", "講座||30回@令和12年度"],
        ),
        # A figure inside of a name, and what is counted per.
        (
            "80歳で20本以上の歯を有する人の割合を、令和4年度の51％から令和15年度に65％に増やします",
            ["80歳で20本以上の歯を有する人の割合|51%@令和4年度|65%@令和15年度"],
        ),
        (
            "ごみの量は、1人1日当たり令和5年度の912gから、令和12年度には850gに減らします",
            ["ごみの量|912g@令和5年度|850g@令和12年度"],
        ),
    ],
)
def test_aims(text: str, said: list[str]) -> None:
    assert aims(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "朝食を食べる児童の割合は、令和6年度で83.9％です。これを令和11年度に90％とします。",
            ["朝食を食べる児童の割合|83.9%@令和6年度|90%@令和11年度"],
        ),
        (
            "運動する人の割合は、令和5年度の調査で46.1％にとどまっています。広場の整備（令和6年度は8か所、"
            "事業費960万円）などを通じて、令和12年度に65％とすることを目指します。",
            ["運動する人の割合|46.1%@令和5年度|65%@令和12年度"],
        ),
        (
            "貸出冊数が令和5年度には1人当たり38冊となっています。令和10年度には、この冊数を50冊とします。",
            ["貸出冊数|38冊@令和5年度|50冊@令和10年度"],
        ),
    ],
)
def test_an_aim_may_lean_on_a_sentence_before_it(text: str, said: list[str]) -> None:
    assert aims(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "会員は令和5年度に46人でした。令和12年度に65％とすることを目指します。",
        "健康寿命については、令和11年度に男性81歳、女性85歳を目指します",
        "延床面積を、令和4年度の214,380㎡から令和27年度までに30％削減します",
        "令和10年度までに避難所12か所すべてに発電設備を置くことを目標としています",
    ],
)
def test_an_aim_without_a_certain_noun_is_told(text: str) -> None:
    assert aims(text) == []
    assert untied(text) == 1


@pytest.mark.parametrize(
    "text",
    [
        # Of others.
        "国は、令和12年度までに排出量を46％削減することを目標としています",
        "県の計画では、令和11年度までに受診率を70％とすることを目標としています",
        # What has happened.
        "職員数を平成17年の812人から令和5年には604人まで減らしてきました",
        "令和6年度までに来客数を10万人とすることを目標としていましたが、達成できませんでした",
        "死亡率は、平成29年の19.8から令和4年には15.4まで下がりました",
        "会場を6か所から11か所に増やしたところ、受診者は1,240人増えました",
        # What is forecast or spent.
        "人口は、令和22年に8,420人になると見込まれます",
        "予算を令和5年度の1億円から令和6年度に2億円に増やします",
        "令和8年度までに3か所の公園を整備します",
        "本計画は、令和7年度から令和11年度までの5年間を計画期間とします",
        # Several figures, or figures that do not go together.
        "健康寿命については、令和11年度に男性81歳、女性85歳を目指します",
        "延床面積を、令和4年度の214,380㎡から令和27年度までに30％削減します",
        "来客数を、令和11年度の800人から、令和5年度に388人まで減らします",
        # No year, no figure, no aim.
        "受診率を60％に高めます",
        "令和11年度までに受診率を高めます",
        "令和11年度の受診率は60％です",
        "",
        "目標",
    ],
)
def test_other_sentences_state_none(text: str) -> None:
    assert aims(text) == []


SENTENCE = "港の来客数を、令和5年度の41人から、令和11年度に60人まで増やします。"
TABLE = (
    "{指標名}|{現状値（令和5年度）}|{目標値（令和11年度）}\n"
    "港の来客数 !indicator.in_sentence|41人|60人"
)


@pytest.mark.parametrize(
    ("text", "tables_of"),
    [
        (SENTENCE, [TABLE]),
        ("港を直します。" + SENTENCE + "道も直します。", [TABLE]),
        (SENTENCE.replace("令和11", "令和\n11"), [TABLE]),
        (SENTENCE.replace("41人から、", "41人\nから、"), [TABLE]),
        ("港は「41人でよい。」とも言われます。" + SENTENCE, [TABLE]),
        (
            "令和11年度までに、港の来客数を60人に増やすことを目標とします。",
            ["{指標名}|{目標値（令和11年度）}\n港の来客数 !indicator.in_prose|60人"],
        ),
        ("港の計画（令和14年度～令和18年度）\n\n" + SENTENCE, []),
    ],
)
def test_an_aim_is_a_table_behind_its_paragraph(text: str, tables_of: list[str]) -> None:
    assert tables(text + "\n") == tables_of
    assert "".join(texts(text + "\n")) == text.replace("\n", "")


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("受診率を、令和5年度の42％から令和11年度に60％とすることを目標とします。", True),
        ("受診率は令和5年度に42％ですが、令和11年度には60％に高めます。", True),
        ("補助件数を、令和3年度の22件から令和9年度までに45件に増やします。", True),
        ("受診率は令和5年度に42％でした。これを令和11年度に60％とすることを目標とします。", True),
        ("受診率は令和5年度に42％でした。この割合を令和11年度に60％まで高めます。", True),
        # No baseline, no year of it, two nouns, another sentence between, nothing that points back.
        ("受診率を、令和11年度に60％とすることを目標とします。", False),
        ("受診率を、現状の42％から令和11年度に60％に高めます。", False),
        ("2029年度までに、登録者を150人に、実施校を4校に増やします。", False),
        (
            "受診率は令和5年度に42％でした。人は減りました。これを令和11年度に60％に高めます。",
            False,
        ),
        ("受診率は令和5年度に42％でした。町では令和11年度に60％とすることを目標とします。", False),
    ],
)
def test_what_is_plain_in_an_aim(text: str, plain: bool) -> None:
    folded = fold(text)
    found = find_aims(folded, list(sentences(folded))).aims
    assert found
    assert all(aim.is_plain is plain for _, aim in found)


@pytest.mark.parametrize(
    ("sentence", "aimed"),
    [
        ("除却補助件数を、令和3年度の22件から令和9年度までに45件に増やします", True),
        ("補助を受けた世帯数を、令和3年度の22世帯から令和9年度までに45世帯に増やします", True),
        ("補助金の執行率を、令和3年度の80％から令和9年度までに95％に高めます", True),
        ("除却補助を、令和3年度の22万円から令和9年度までに45万円に増やします", False),
        ("事業費を、令和3年度の22万円から令和9年度までに45万円に増やします", False),
    ],
)
def test_what_counts_is_not_spent(sentence: str, aimed: bool) -> None:
    assert bool(aims(sentence)) is aimed
