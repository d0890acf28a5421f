"""Pages come out as blocks in the order in which they are shown."""

import pytest

from keikaku.core.errors import Unreadable
from keikaku.core.sources import Location
from keikaku.documents.html.reader import read_html
from keikaku.documents.inputs import FileInput
from keikaku.documents.read import read_bytes
from tests.unit.documents.html.pages import blocks, lines, reading


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("<p>本文", ["p:本文"]),
        ("本文<p>次</p>末尾", ["p:本文", "p:次", "p:末尾"]),
        ("<div>一<div>二</div>三</div>", ["p:一", "p:二", "p:三"]),
        ("<p>指標：入込客数<br>現状値：3人", ["p:指標：入込客数", "p:現状値：3人"]),
        ("<h2>柱<br>１</h2>", ["h:柱 １"]),
        ("<h3><img src=x alt='重点戦略１'></h3>", ["h:重点戦略１"]),
        ("<p>5<!-- 旧 60 -->0<?php echo 1 ?>人</p>", ["p:50人"]),
        ("<p>・観光</p>", ["l:観光"]),
        ("<p># 目標</p>", ["p:# 目標"]),
        ("<p>---</p>", ["x:---"]),
        ("<dl><dt>現状値<dd>3人</dl>", ["p:現状値", "p:3人"]),
        ("<h4><span class='badge'>KPI</span>来客数</h4>", ["h:KPI 来客数"]),
        ("<p><span class='kpi-label'>現状値</span><b>3</b>人", ["p:現状値 3人"]),
        ("<p>港の<span class='label'>来客</span>数", ["p:港の来客数"]),
        ("<p><span class='big'>来客</span>数", ["p:来客数"]),
        ("<pre>\n一 行\n　二行\n</pre>", ["p:一 行", "p:二行"]),
        ("<p>図<img src=x alt='人口の推移'></p>", ["p:図", "f:人口の推移"]),
        ("<p><img src=x alt=''></p><p>本文", ["p:本文"]),
        ("<figure><img alt='図1'><figcaption>人口</figcaption></figure>", ["f:図1", "p:人口"]),
        ("<nav><ul><li>ホーム</ul></nav><p>本文", ["x:ホーム", "p:本文"]),
        ("<footer><h2>担当</h2><table><tr><td>a<td>b</table></footer>", ["x:担当", "x:a", "x:b"]),
        ("<div role=navigation>ホーム</div>", ["x:ホーム"]),
        ("<ol class='breadcrumb'><li>トップ</ol>", ["x:1. トップ"]),
        ("<p id=topic_path>トップ > 計画</p><p>本文", ["x:トップ > 計画", "p:本文"]),
        (
            "<p id=pan>現在位置：<a href=/>市</a> &gt; 計画</p><p>本文",
            ["x:現在位置：市 > 計画", "p:本文"],
        ),
        ("<p>現在位置は港です。</p>", ["p:現在位置は港です。"]),
        ("<main><header><p>本文</header></main>", ["p:本文"]),
        ("<header><h1>こども計画</h1>ロゴ</header><p>本文", ["h:こども計画", "x:ロゴ", "p:本文"]),
        (
            "<div id=header><p>市公式<h1>こども計画</h1></div><p>本文",
            ["x:市公式", "h:こども計画", "p:本文"],
        ),
        ("<div id='g-footer'><p>市</div><p>本文", ["x:市", "p:本文"]),
        ("<div id=header-image><p>写真</div>", ["p:写真"]),
        ("<header><h1>市</h1></header><h1>こども計画</h1>", ["x:市", "h:こども計画"]),
        ("<nav><h1>市</h1></nav>", ["x:市"]),
        ("<p style='display:none'>隠</p><p hidden>隠</p><dialog>隠</dialog>本文", ["p:本文"]),
        ("<details><summary>詳細</summary>中身</details>", ["p:詳細", "p:中身"]),
        (
            "<script>var a='<p>x</p>'</script><style>p{}</style><noscript>x</noscript><p>本文",
            ["p:本文"],
        ),
    ],
)
def test_what_is_shown_becomes_blocks(body, shown):
    assert lines(body) == shown


@pytest.mark.parametrize(
    ("body", "depth"),
    [
        ("<h1>a</h1>", 1),
        ("<h6>a</h6>", 6),
        ("<div role=heading>a</div>", 2),
        ("<div role=heading aria-level=4>a</div>", 4),
    ],
)
def test_headings_have_the_depth_that_the_page_says(body, depth):
    (block,) = blocks(body)
    assert (block.kind.value, block.depth, block.evidence) == ("heading", depth, ())


@pytest.mark.parametrize(
    ("body", "evidence"),
    [
        ("<p><b>基本目標１</b></p>", ("bold",)),
        ("<p style='font-weight: 700'>基本目標１</p>", ("bold",)),
        ("<p><b>目標</b>は３人</p>", ()),
        ("<b><p>目標<span style='font-weight:normal'>は３人</span></p></b>", ()),
        ("<blockquote><p>引用</p></blockquote>", ("quote",)),
    ],
)
def test_what_sets_a_line_apart_is_told(body, evidence):
    assert blocks(body)[0].evidence == evidence


def test_blank_lines_and_rules_are_gaps():
    body = "<p>一</p><p>&nbsp;</p><p>二</p><hr><p>三<br><br>四</p><table><tr><td>a<td>b</table>"
    assert [block.gap_before for block in blocks(body)] == [0, 0, 1, 1, 0]


def test_indents_are_those_of_the_text_and_of_the_elements():
    body = "<p>　一</p><dl><dt>二<dd>三</dl>"
    assert [(block.text, block.indent) for block in blocks(body)] == [
        ("一", 2),
        ("二", 0),
        ("三", 2),
    ]


def test_a_block_knows_its_line_and_its_place_in_the_order():
    found = blocks("\n<p>一\n<br>二</p>\n\n<p>三</p>")
    assert [block.source for block in found] == [
        Location("s1", "4行目", line=4, paragraph=1),
        Location("s1", "5行目", line=5, paragraph=2),
        Location("s1", "7行目", line=7, paragraph=3),
    ]
    assert [block.order for block in found] == [0, 1, 2]


def test_beyond_the_lines_that_the_parser_counts_blocks_are_counted():
    found = blocks("\n" * 70_000 + "<p>一</p><p>二</p>")
    assert [block.source for block in found] == [
        Location("s1", "1段落目", paragraph=1),
        Location("s1", "2段落目", paragraph=2),
    ]


def test_struck_out_text_is_flagged_and_kept():
    (block,) = blocks("<p>目標は<del>500人</del><ins>650人</ins>です</p>")
    assert (block.text, block.original) == ("目標は650人です", "目標は500人です")
    assert block.flags == ("text.struck_out",)


def test_hidden_tables_are_told():
    body = (
        "<div hidden>隠れた説明</div>\n<div style='display:none'><table><tr><td>a</table></div>本文"
    )
    assert [(d.code, d.details, d.source) for d in reading(body).doubts] == [
        (
            "content.hidden",
            {"what": "HTMLの非表示の部分（4行目）"},
            Location("s1", "4行目", line=4),
        )
    ]


def test_suspect_characters_are_told_where_they_are_shown():
    found = reading(
        "<p>計\ue000画</p>\n<table><tr><td>a<td>&#xe001;</table><script>\ue002</script>"
    )
    assert [(d.details["characters"], d.source and d.source.line) for d in found.doubts] == [
        ("U+E000", 3),
        ("U+E001", 4),
    ]


def test_the_door_reads_pages():
    document = read_bytes("計画.txt", "<html><p>計画</p></html>".encode("cp932"), source_id="s7")
    assert (document.file.media_type, document.file.reader) == ("text/html", "keikaku-html")
    (block,) = document.blocks
    assert (block.text, block.source.source) == ("計画", "s7")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"<html><body>" + b"<div>" * 100_000, "入れ子が深すぎるか、中身がありません"),
        (b"<html><body>" + b"<b>" * 250 + b"x", "入れ子が深すぎるか、中身がありません"),
        (b"<!--", "入れ子が深すぎるか、中身がありません"),
        (b"<html>a\0b", "文字ではないデータ"),
        (b"<html>" + b"\x01\x02" * 500, "文字ではないデータ"),
        (b"   ", "空のファイル"),
        (b"<html><body><script>x</script><p> </p></body></html>", "文字が1つもないページ"),
    ],
)
def test_hostile_pages_are_refused(data, reason):
    with pytest.raises(Unreadable, match=reason):
        read_html(FileInput("a.html", "s1", data))


@pytest.mark.parametrize(
    "body",
    [
        '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><p>&x;本文</p></html>',
        "<p>本文</div></table></p></span><td>",
        "<p>本文<p",
        "<<<>>><p>本文",
        "<p>本文" + "x" * 11_000_000,
    ],
)
def test_broken_pages_read_as_far_as_they_go(body):
    found = read_html(FileInput("a.html", "s1", body.encode()))
    assert any("本文" in block.text for block in found.pages[0].blocks)


def test_a_long_list_is_read_in_bounded_time():
    assert len(blocks("<ol>" + "<li>項目" * 20_000 + "</ol>")) == 20_000
