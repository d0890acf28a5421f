"""What leads about a site is no text of the page: links to the text, trails from the first page."""

import pytest

from tests.unit.documents.html.pages import lines

LINK = "<a href='/'>{}</a>"


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("<a class=skip href='#main'>本文へスキップ</a><h1>計画</h1>", ["x:本文へスキップ", "h:計画"]),
        ("<p><a href='#main'>本文へ</a></p><p>文", ["x:本文へ", "p:文"]),
        ("<p>文</p><a href='#top'>ページの先頭へ戻る</a>", ["p:文", "x:ページの先頭へ戻る"]),
        ("<a href='#m'>Skip to main content</a><p>文", ["x:Skip to main content", "p:文"]),
        # To another page, in a sentence, to a heading of the page.
        ("<a href='/honbun'>本文へ</a><p>文", ["p:本文へ", "p:文"]),
        ("<p>詳しくは<a href='#s'>施策の一覧</a>を見てください", ["p:詳しくは施策の一覧を見てください"]),
        ("<a href='#1'>メニューの改善</a>", ["p:メニューの改善"]),
    ],
)  # fmt: skip
def test_links_that_skip(body: str, shown: list[str]):
    assert lines(body) == shown


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (
            "<p><a href='/'>ホーム</a> &gt; <a href='/k'>計画</a> &gt; 進捗状況</p><p>文",
            ["x:ホーム > 計画 > 進捗状況", "p:文"],
        ),
        ("<div><a href='/'>トップページ</a>／計画</div>", ["x:トップページ／計画"]),
        ("<ul><li><a href='/'>ホーム</a><li><a href='/k'>計画</a></ul>", ["x:ホーム", "x:計画"]),
        # A sentence, a link that is not the first page, a name in the text.
        ("<p><a href='/'>ホーム</a>をご覧ください。</p>", ["p:ホームをご覧ください。"]),
        ("<p><a href='/k'>計画</a> &gt; 進捗状況</p>", ["p:計画 > 進捗状況"]),
        ("<p>港 &gt; <a href='/'>ホーム</a></p>", ["p:港 > ホーム"]),
    ],
)
def test_trails(body: str, shown: list[str]):
    assert lines(body) == shown
