"""Every encoding that Japanese offices write, strictly."""

import codecs

import pytest

from keikaku.core.errors import Unreadable
from keikaku.documents.encoding import Decoded, decode
from keikaku.documents.model import ReadingDoubt

PLAIN = "第二次総合計画\n三洞入洞者数\t499千人\t540千人\nDMO組織の設立\t-\t設立\n"
SIGNS = "①㈱㎡ 髙﨑 ～－ ｶﾅ ▲1,250\n観光客数は増加する\n" + PLAIN
JIS_X_0213 = "①㈱㎡ ▲1,250\n観光客数は増加する\n"

ENDS = ["\n", "\r\n", "\r"]


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize(
    ("text", "codec", "bom", "encoding"),
    [
        (PLAIN, "utf-8", b"", "utf-8"),
        (SIGNS, "utf-8", b"", "utf-8"),
        (SIGNS, "utf-8", codecs.BOM_UTF8, "utf-8"),
        (SIGNS, "utf-16-le", codecs.BOM_UTF16_LE, "utf-16-le"),
        (SIGNS, "utf-16-be", codecs.BOM_UTF16_BE, "utf-16-be"),
        (PLAIN, "cp932", b"", "cp932"),
        (SIGNS, "cp932", b"", "cp932"),
        (PLAIN, "euc_jp", b"", "euc_jp"),
        (JIS_X_0213, "euc_jis_2004", b"", "euc_jis_2004"),
        (PLAIN, "iso2022_jp", b"", "iso2022_jp_ext"),
        (PLAIN + "ｶﾅ", "iso2022_jp_ext", b"", "iso2022_jp_ext"),
        ("KPI 5", "ascii", b"", "utf-8"),
    ],
)
def test_the_encoding_is_found(text, codec, bom, encoding, end):
    text = text.replace("\n", end)
    assert decode("a", bom + text.encode(codec)) == Decoded(text, encoding)


def test_the_sign_that_ends_a_dos_file_is_no_text():
    assert decode("a", "目標\r\n\x1a".encode("cp932")).text == "目標\r\n"
    assert decode("a", b"a\x1ab").text == "a\x1ab"


@pytest.mark.parametrize(
    ("data", "text", "encoding", "shown"),
    [
        ("ｱｲ".encode("cp932") * 2, "渦渦", "euc_jp", "EUC-JP"),
        ("髙﨑彅".encode("cp932"), "髙﨑彅", "cp932", "Shift_JIS"),
        ("美祿".encode("euc_jp"), "美祿", "euc_jp", "EUC-JP"),
    ],
)
def test_a_choice_that_is_not_sure_is_told(data, text, encoding, shown):
    doubt = ReadingDoubt("text.encoding", {"encoding": shown}, None)
    assert decode("a", data) == Decoded(text, encoding, doubt)


UTF8 = PLAIN.encode()


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (UTF8[:-3], "3行目（先頭から86バイト目）"),
        (UTF8[:20] + UTF8[21:], "1行目（先頭から19バイト目）"),
        (UTF8 + b"\xff", "4行目（先頭から90バイト目）"),
        (codecs.BOM_UTF8 + UTF8[:4], "1行目（先頭から7バイト目）"),
    ],
)
def test_damaged_utf8_is_not_taken_for_something_else(data, place):
    with pytest.raises(Unreadable) as caught:
        decode("計画.txt", data)
    assert caught.value.place == place
    assert caught.value.reason == "文字コードUTF-8として壊れている所があります。"


@pytest.mark.parametrize(
    ("data", "place", "shown"),
    [
        (b"\xff\xfea\0\n\0\x00\xd8b\0", "2行目（先頭から7バイト目）", "UTF-16"),
        (b"\xfe\xff\0a\xdc\x00\0b", "1行目（先頭から5バイト目）", "UTF-16"),
        (b"\xff\xfea\0b", "1行目（先頭から5バイト目）", "UTF-16"),
        (b"\x1b$B\x25\x2b\x1b(B\n\x1b$B\x7f\x7f", "2行目（先頭から13バイト目）", "ISO-2022-JP"),
    ],
)
def test_damage_is_placed(data, place, shown):
    with pytest.raises(Unreadable) as caught:
        decode("計画.txt", data)
    assert caught.value.place == place
    assert caught.value.reason == f"文字コード{shown}として壊れている所があります。"


def test_what_no_encoding_fits_is_refused_where_it_stops_making_sense():
    data = "観光\r\n目標".encode("cp932") + b"\xff\xff"
    with pytest.raises(Unreadable) as caught:
        decode("計画.txt", data)
    assert str(caught.value) == (
        "計画.txt 2行目（先頭から11バイト目）: 文字コードが分かりません（UTF-8、UTF-16、Shift_JIS、"
        "EUC-JP、ISO-2022-JPのどれでもありません）。 文字コードをUTF-8にして保存し直してください。"
    )
