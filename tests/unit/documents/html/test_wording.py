"""Text as a browser shows it."""

import pytest
from lxml import html

from keikaku.documents.html.lists import number_lists
from keikaku.documents.html.wording import TextLine, collapse, text_of


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        ("  500 \t 人 ", "500 人"),
        ("市民の\n   満足度", "市民の満足度"),
        ("Society\n 5.0", "Society 5.0"),
        ("目標\n500人", "目標 500人"),
        ("\u3000本市は", "\u3000本市は"),
        ("&nbsp;", ""),
        ("1社(H28)<br>1社(H29)", "1社(H28)\n1社(H29)"),
        ("<br>60%<br><br>", "60%"),
        ("<p>前段</p>\n<p>後段</p>", "前段\n後段"),
        ("<div>計画<div>実績</div></div>", "計画\n実績"),
        ("<ul><li>調査</li><li>設計</li></ul>", "・調査\n・設計"),
        ("<ol><li>調査</li><li>設計</li></ol>", "1. 調査\n2. 設計"),
        ("<ruby>美祢<rp>(</rp><rt>みね</rt><rp>)</rp></ruby>市", "美祢市"),
        ("<ruby>美<rb>祢</rb><rtc><rt>みね</rt></rtc></ruby>市", "美祢市"),
        ("4,500m<sup>2</sup>", "4,500m²"),
        ("10<sup>3</sup>人", "10³人"),
        ("500人<sup>(1)</sup>", "500人⁽¹⁾"),
        ("500人<sup>※1</sup>", "500人※1"),
        ("t-CO<sub>2</sub>", "t-CO2"),
        ("12<sub>3</sub>", "12₃"),
        ("<a href='/x'>540</a><span>千人</span>", "540千人"),
        ("<img src='maru.png' alt='○'>", "○"),
        ("<img src='x.png'>達成", "達成"),
        ("5<span style='display: none'>9</span>0", "50"),
        ("5<span hidden>9</span>0", "50"),
        ("5<span style='VISIBILITY:hidden'>9</span>0", "50"),
        ("50<script>alert(9)</script><style>9</style><template>9</template>", "50"),
        ("50<input type='text' value='9'><select><option>9</option></select>", "50"),
        ("50<table><tr><td>内訳</td></tr></table>", "50"),
        ("&lt;p&gt; &amp; &#x2460; &hearts;", "<p> & ① ♥"),
    ],
)
def test_text_is_that_which_a_person_sees(markup, shown):
    element = html.fragment_fromstring(markup, create_parent="td")
    number_lists(element)
    assert text_of(element).text == shown


@pytest.mark.parametrize(
    ("markup", "now", "before"),
    [
        ("<del>500</del><ins>650</ins>人", "650人", "500人"),
        ("<s>500人</s>", "", "500人"),
        ("<strike>500人</strike>650人", "650人", "500人650人"),
        ("<span style='text-decoration: line-through'>500</span>650", "650", "500650"),
        ("<del>5<ins>0</ins></del>6", "6", "506"),
        ("<ins>650人</ins>", "650人", ""),
        ("650人", "650人", None),
    ],
)
def test_struck_out_text_is_left_out_and_kept_beside(markup, now, before):
    element = html.fragment_fromstring(markup, create_parent="td")
    assert text_of(element) == TextLine(now, before)


def test_space_between_narrow_and_wide_signs_stays():
    assert collapse(" A\n漢 \r\n 字 B ") == "A 漢字 B"
