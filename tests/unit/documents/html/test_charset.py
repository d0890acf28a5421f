"""The encoding of a page: bytes first, and its own word where they leave a doubt."""

import pytest

from keikaku.core.errors import Unreadable
from keikaku.documents.html.charset import text_of_page

TEXT = "第二次総合計画 髙﨑①㈱ の重点施策について、次のとおり定めます。"


def page(label: str) -> str:
    return f'<html><head><meta charset="{label}"></head><p>{TEXT}</p></html>'


@pytest.mark.parametrize(
    ("label", "encoding"),
    [
        ("utf-8", "utf-8"),
        ("utf-8", "utf-8-sig"),
        ("utf-8", "utf-16"),
        ("Shift_JIS", "cp932"),
        ("x-sjis", "cp932"),
        ("windows-31j", "cp932"),
        ("utf-8", "cp932"),  # a server that writes its own word over that of the page
        ("Shift_JIS", "utf-8"),
        ("nonsense", "cp932"),
        ("base64", "utf-8"),
    ],
)
def test_a_page_reads_whatever_it_calls_itself(label, encoding):
    decoded = text_of_page("a", page(label).encode(encoding))
    assert (decoded.text, decoded.doubt) == (page(label), None)


@pytest.mark.parametrize("label", ["euc-jp", "EUC-JP", "x-euc-jp"])
def test_older_encodings_of_unix_read(label):
    text = page(label).replace("髙﨑①㈱", "")
    assert text_of_page("a", text.encode("euc_jp")).text == text


def test_iso_2022_jp_reads():
    text = page("iso-2022-jp").replace("髙﨑①㈱", "")
    assert text_of_page("a", text.encode("iso2022_jp")).text == text


def test_what_the_page_says_settles_a_doubt():
    text = '<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">祿祿祿彅彅'
    assert text_of_page("a", text.encode("cp932")).doubt is None
    plain = text_of_page("a", text.replace("Shift_JIS", "").encode("cp932"))
    assert plain.doubt is not None
    assert plain.text == text.replace("Shift_JIS", "")


def test_the_declaration_of_xml_counts_too():
    text = '<?xml version="1.0" encoding="Shift_JIS"?><html>祿祿祿彅彅</html>'
    assert text_of_page("a", text.encode("cp932")).doubt is None


def test_a_page_in_another_alphabet_reads_by_its_own_word():
    text = '<meta charset="iso-8859-1"><p>caf\u00e9 \u20ac</p>'
    assert text_of_page("a", text.encode("cp1252")).text == text


def test_a_broken_byte_is_told_with_its_place():
    data = page("utf-8").encode().replace("画".encode(), b"\xe7\x94", 1)
    with pytest.raises(Unreadable, match="文字コードUTF-8として壊れている") as caught:
        text_of_page("a.html", data)
    assert caught.value.place.startswith("1行目")
