"""Sentences that state an aim are read, and no other sentence is."""

import pytest

from keikaku.core.text import fold
from keikaku.ingest.lines.aims import find_aim
from tests.unit.ingest.lines.told import tables, texts


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "令和5年度現在42.7％の健診の受診率を、令和11年度までに60％以上に高めます",
            "健診の受診率|令和5年度現在42.7%|令和11年度|60%以上",
        ),
        (
            "健診の受診率を現状の31.5％（令和5年度）から令和11年度に50％へ引き上げることを目標とします",
            "健診の受診率|31.5%(令和5年度)|令和11年度|50%",
        ),
        (
            "朝食を食べる児童の割合は、令和6年度で83.9％です。これを令和11年度に90％とします",
            "朝食を食べる児童の割合|令和6年度で83.9%|令和11年度|90%",
        ),
        (
            "修了者を、令和5年度末の388人から、令和11年度末に800人まで増やします",
            "修了者|令和5年度末の388人|令和11年度末|800人",
        ),
        (
            "講座の開催を、令和11年度までに年間120回とすることを目標とします",
            "講座の開催||令和11年度|年間120回",
        ),
        (
            "令和9年度までに、認定率を19.5％以下に抑えることを目指します",
            "認定率||令和9年度|19.5%以下",
        ),
        ("令和11年度における回収率の目標値を30％とします", "回収率||令和11年度|30%"),
        ("令和11年度の定住人口30,000人を目指します", "定住人口||令和11年度|30,000人"),
        ("出生率を、2030年度までに1.8に引き上げることを目標とする", "出生率||2030年度|1.8"),
    ],
)
def test_aims(text: str, said: str) -> None:
    folded = fold(text)
    aim = find_aim(folded)
    assert aim is not None
    spans = (aim.name, aim.start or (0, 0), aim.then, aim.reached)
    assert "|".join(folded[slice(*span)] for span in spans) == said


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
    assert find_aim(fold(text)) is None


SENTENCE = "港の来客数を、令和5年度の41人から、令和11年度に60人まで増やします。"
TABLE = (
    "{指標名}|{現状値}|{目標値}\n港の来客数 !indicator.in_prose|令和5年度の41人|令和11年度に60人"
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
            ["{指標名}|目標値（令和11年度）\n港の来客数 !indicator.in_prose|60人"],
        ),
        ("港の計画（令和14年度～令和18年度）\n\n" + SENTENCE, []),
    ],
)
def test_an_aim_is_a_table_behind_its_paragraph(text: str, tables_of: list[str]) -> None:
    assert tables(text + "\n") == tables_of
    assert "".join(texts(text + "\n")) == text.replace("\n", "")
