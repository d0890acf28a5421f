"""Headings and merged cells of web pages and workbooks read as the same plan in plain text."""

from keikaku.core.plan import Plan
from keikaku.documents.read import read_bytes
from keikaku.ingest.read import read_plan

CONTENT = "地域で支え合う仕組みを整え、子育ての負担を軽くします。"


def plan(page: str) -> Plan:
    return read_plan([read_bytes("a", page.encode(), source_id="s1")]).plan


def html(body: str) -> str:
    return f"<html><body>{body}</body></html>"


def test_a_heading_that_only_names_a_level_names_the_level_of_those_below():
    body = (
        "<h2>方針 1 子育て</h2><h3>具体的施策</h3><h4>1-1 相談</h4><p>相談に応じます。</p>"
        "<h2>方針 2 教育</h2><h3>具体的施策</h3><h4>2-1 学校</h4><p>学校を支えます。</p>"
    )
    nodes = plan(html(body)).nodes
    titles = {node.id: node.title for node in nodes}
    assert [(n.level, n.code, n.title, titles.get(n.parent or "")) for n in nodes] == [
        ("方針", "1", "子育て", None),
        ("具体的施策", "1-1", "相談", "子育て"),
        ("方針", "2", "教育", None),
        ("具体的施策", "2-1", "学校", "教育"),
    ]


def test_a_heading_over_one_section_only_stays_a_heading():
    nodes = plan(html("<h1>計画</h1><h2>成果</h2><h3>1-1 相談</h3><p>応じます。</p>")).nodes
    assert [node.title for node in nodes][-2:] == ["成果", "相談"]


def test_a_text_merged_over_all_columns_is_the_text_of_its_heading():
    body = (
        "<h2>1-1 相談</h2><table>"
        f"<tr><th>内容<td colspan=3>{CONTENT}"
        "<tr><th rowspan=2>KPI<th>項目<th>現状値(R5)<th>目標値(R10)"
        "<tr><td>相談件数<td>120件<td>200件</table>"
    )
    found = plan(html(body))
    assert [node.text for node in found.nodes] == [CONTENT]
    assert [(i.name, [v.raw for v in i.values]) for i in found.indicators] == [
        ("相談件数", ["120件", "200件"])
    ]
    assert found.tables == ()


def test_a_label_merged_down_the_rows_is_the_name_of_none():
    body = (
        "<h2>1-1 相談</h2><table>"
        "<tr><th rowspan=3>KPI<th><th>現状値(R5)<th>目標値(R10)"
        "<tr><td>相談件数<td>120件<td>200件<tr><td>窓口数<td>3か所<td>5か所</table>"
    )
    assert [indicator.name for indicator in plan(html(body)).indicators] == ["相談件数", "窓口数"]
