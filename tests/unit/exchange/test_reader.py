"""What the reader takes and refuses, and how it says so."""

import json
from copy import deepcopy
from typing import Any

import pytest

from keikaku.core.errors import Invalid
from keikaku.exchange import reader, writer
from tests.golden.exchange.minimal import MINIMAL

DOCUMENT = writer.to_json(MINIMAL)
AMOUNT = ("indicators", 0, "values", 0)
RANGE = ("indicators", 1, "values", 3)
RELATIVE = ("indicators", 1, "values", 1)
MISSING = ("indicators", 1, "values", 2)
DATED = ("areas", 0, "population", "period")


def changed(*changes: tuple[tuple[str | int, ...], object]) -> dict[str, Any]:
    """The small plan's document with some places changed."""
    document: dict[str, Any] = deepcopy(DOCUMENT)
    for way, data in changes:
        holder: Any = document
        for step in way[:-1]:
            holder = holder[step]
        holder[way[-1]] = data
    return document


def refusal(document: object, name: str = "") -> str:
    with pytest.raises(Invalid) as raised:
        reader.from_json(document, name=name)
    return str(raised.value)


@pytest.mark.parametrize(
    ("way", "data", "place"),
    [
        (("plan",), None, "plan"),
        (("plan", "title"), None, "plan.title"),
        (("plan", "scope"), "half", "plan.scope"),
        (("plan", "scope"), [1], "plan.scope[0]"),
        (("plan", "period"), {"start": 2024, "end": 2020}, "plan.period.end"),
        (("plan", "period"), {"start": 30, "end": 2020}, "plan.period.start"),
        ((*AMOUNT, "amount"), 499, "indicators[0].values[0].amount"),
        ((*AMOUNT, "amount"), 499.0, "indicators[0].values[0].amount"),
        ((*AMOUNT, "amount"), None, "indicators[0].values[0].amount"),
        ((*AMOUNT, "amount"), "500", "indicators[0].values[0].base.amount"),
        ((*AMOUNT, "unit"), "万人", "indicators[0].values[0].base.amount"),
        ((*AMOUNT, "low"), "1", "indicators[0].values[0].low"),
        ((*AMOUNT, "text"), "約", "indicators[0].values[0].text"),
        ((*AMOUNT, "kind"), "missing", "indicators[0].values[0].reason"),
        ((*AMOUNT, "kind"), "number", "indicators[0].values[0].kind"),
        ((*AMOUNT, "period", "kind"), "date", "indicators[0].values[0].period.date"),
        ((*AMOUNT, "period", "start"), 2019, "indicators[0].values[0].period.end"),
        ((*AMOUNT, "period", "kind"), "fiscal_year", None),
        ((*MISSING, "amount"), "0", "indicators[1].values[2].amount"),
        ((*MISSING, "approximate"), True, "indicators[1].values[2].approximate"),
        ((*RANGE, "high"), "299", "indicators[1].values[3].high"),
        ((*RANGE, "high"), None, None),
        ((*RANGE, "high"), "300", None),
        ((*RANGE, "period", "kind"), "fiscal_year", "indicators[1].values[3].period.end"),
        ((*RANGE, "period", "kind"), "year", None),
        ((*RELATIVE, "relation", "factor"), None, "indicators[1].values[1].relation.factor"),
        ((*RELATIVE, "relation", "op"), "less", "indicators[1].values[1].relation.factor"),
        ((*RELATIVE, "bound"), "at_least", None),
        ((*DATED, "start"), 2019, "areas[0].population.period.start"),
        ((*DATED, "date"), None, "areas[0].population.period.date"),
        ((*DATED, "date", "end"), None, "areas[0].population.period.date"),
        ((*DATED, "kind"), "year", "areas[0].population.period.date"),
        (("events", 0, "start", "end"), "2023-06-30", "events[0].start.end"),
        (("events", 0, "start", "end"), None, None),
        (("indicators", 0, "direction"), "up", "indicators[0].direction"),
        (("problems", 1, "details", "field"), 3, "problems[1].details.field"),
        (("problems", 1, "settled"), 0, "problems[1].settled"),
        (("tables", 0, "rows", 0, 1), 7, "tables[0].rows[0][1]"),
    ],
)
def test_one_wrong_place_is_named(way, data, place):
    document = changed((way, data))
    if place is None:
        assert writer.to_json(reader.from_json(document)) == document
    else:
        assert refusal(document).partition(": ")[0] == place


def test_a_strict_relation_has_no_bound():
    relation = {"op": "greater", "factor": None, "to": "baseline", "on": "value"}
    document = changed(((*RELATIVE, "relation"), relation), ((*RELATIVE, "bound"), "at_most"))
    assert refusal(document).startswith("indicators[1].values[1].bound: ")


def test_a_bare_base_is_taken_from_amount_and_unit():
    for base in (None, {"amount": "4", "unit": "百人"}):
        assert reader.from_json(changed(((*AMOUNT, "base"), base))) == MINIMAL


def test_unknown_fields_are_ignored():
    document = changed((("comment",), "x"), (("plan", "mayor"), 5), ((*AMOUNT, "grade"), None))
    assert reader.from_json(document) == MINIMAL


@pytest.mark.parametrize(
    ("way", "data", "said"),
    [
        (("nodes", 1, "parent"), "n9",
         "nodes[1]: 計画として成り立ちません。n2: 上位の n9 がこれより前にありません。"),
        (("nodes", 1, "id"), "n1",
         "nodes[1]: 計画として成り立ちません。n1: 同じIDが二度使われています。"),
        (("areas", 0, "population", "id"), "v1",
         "areas[0].population: 計画として成り立ちません。v1: 同じIDが二度使われています。"),
        (("members", 0, "area"), "n1",
         "members[0]: 計画として成り立ちません。m1: n1 を指していますが、圏域の中にありません。"),
        (("links", 0, "to"), "i9",
         "links: 計画として成り立ちません。links: i9 を指していますが、計画の中にありません。"),
    ],
)  # fmt: skip
def test_a_document_that_is_no_plan_is_refused_at_the_thing(way, data, said):
    assert refusal(changed((way, data))) == said


def test_all_faults_are_told_at_once_after_the_name_of_the_file():
    document = changed((("plan", "title"), 1), (("nodes",), {}), (("terms", 0, "means"), [None]))
    assert refusal(document, "plan.json") == (
        "plan.json plan.title: 文字列が必要です。いまは 1 です。\n"
        "nodes: リストが必要です。いまは オブジェクト です。\n"
        "terms[0].means[0]: 文字列が必要です。いまは null です。"
    )


def test_of_very_many_faults_twenty_are_told():
    lines = refusal(changed((("sources",), [None] * 50))).split("\n")
    assert len(lines) == 21
    assert lines[19].startswith("sources[19]: ")
    assert lines[20] == "ほかに 30 か所あります。"


@pytest.mark.parametrize("many", [20, 21])
def test_the_rest_is_counted_where_there_is_one(many):
    lines = refusal(changed((("sources",), [None] * many))).split("\n")
    assert lines[20:] == (["ほかに 1 か所あります。"] if many == 21 else [])


@pytest.mark.parametrize(
    ("stated", "newer"),
    [
        ("keikaku-plan/2", True),
        ("keikaku-plan/1.1", True),
        ("keikaku", False),
        ("", False),
        (None, False),
        (1, False),
    ],
)
def test_another_format_is_refused_before_anything_else(stated, newer):
    said = refusal({"format": stated})
    assert said.startswith('format: "keikaku-plan/1" の文書が必要です。')
    assert said.endswith("新しい Keikaku で開いてください。") is newer


@pytest.mark.parametrize("data", [None, [], "keikaku-plan/1", 1, {}])
def test_what_is_no_document_is_refused(data):
    assert refusal(data).startswith('format: "keikaku-plan/1" の文書が必要です。')


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "plan.json 1行目 1文字目: JSON として読めません。この場所の前後の"),
        ('{"a": 1,\n]', "plan.json 2行目 1文字目: JSON として読めません。"),
        ('{"format": "a", "format": "b"}',
         "plan.json format: 一つのオブジェクトに同じ項目が 2 回書かれています。"),
        ('{"a": NaN}', "plan.json 全体: NaN は数として使えません。"),
        ('{"a": -Infinity}', "plan.json 全体: -Infinity は数として使えません。"),
        ("9" * 5000, "plan.json 全体: JSON として読めません(数が長すぎるか、"),
        ("[" * 200_000, "plan.json 全体: JSON として読めません(数が長すぎるか、"),
    ],
)  # fmt: skip
def test_text_that_is_no_json_is_refused_with_its_place(text, said):
    with pytest.raises(Invalid) as raised:
        reader.loads(text, name="plan.json")
    assert str(raised.value).startswith(said)


def test_a_figure_written_twice_is_not_silently_the_second():
    text = json.dumps(DOCUMENT, ensure_ascii=False)
    twice = text.replace('"amount": "499"', '"amount": "499", "amount": "998"')
    assert twice != text
    with pytest.raises(Invalid, match=r"^amount: "):
        reader.loads(twice)
