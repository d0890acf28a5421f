"""Bodies are read from their sections and from lines that set them up, once each."""

import pytest

from keikaku.core.plan import Body
from keikaku.ingest.bodies import basis_in, find_bodies, members_in
from keikaku.ingest.finds import Doubt, Find
from tests.unit.ingest.printed import blocks, codes, line

SECTIONS = """\
## 4 策定体制

### 4-1 附属機関

#### (1) 総合計画審議会

青葉市総合計画審議会は、市民、学識経験者、各種団体の代表者等をもって組織し、市長の諮問に応えます。

#### (2) 人口部会及び産業部会

議論を深めるため、青葉市総合計画審議会規則第7条の規定に基づき、人口部会と産業部会を置きます。

### 4-2 庁内組織

#### (1) 総合計画推進本部

青葉市総合計画推進本部設置要綱に基づき、本部を設置します。本部は、副市長、教育長及び各部長で組織し、案を調整します。

#### (2) 各所属

資料を取りまとめます。
"""
READ = [
    ("総合計画審議会", "附属機関", ("市民", "学識経験者", "各種団体の代表者等"), None),
    ("人口部会", "附属機関", (), "青葉市総合計画審議会規則第7条"),
    ("産業部会", "附属機関", (), "青葉市総合計画審議会規則第7条"),
    (
        "総合計画推進本部",
        "庁内組織",
        ("副市長", "教育長", "各部長"),
        "青葉市総合計画推進本部設置要綱",
    ),
]


def read(text):
    return [
        (f.thing.name, f.thing.role, f.thing.members, f.thing.basis, *codes(f))
        for f in find_bodies(blocks(text))
    ]


def test_a_body_with_a_section_is_read_whole():
    body = Body("", "総合計画審議会", "附属機関", READ[0][2], None, line(5))
    assert find_bodies(blocks(SECTIONS))[0] == Find(body, 2)
    assert read(SECTIONS) == READ


@pytest.mark.parametrize(
    "text",
    [
        SECTIONS.replace("#", ""),
        SECTIONS.replace("及び産業部会", "・産業部会"),
        SECTIONS.replace("をもって組織し", "により構成され"),
        SECTIONS.replace("教育長及び各部長", "教育長、各部長"),
        SECTIONS.replace("(1) 総合", "① 総合"),
    ],
)
def test_other_headings_and_words_read_the_same(text):
    assert read(text) == READ


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- 10月 ・「しおさい圏域推進協議会」設立\n", [("しおさい圏域推進協議会", None, (), None)]),
        (
            "- 3月 ・観光団体や商店、市の担当課により構成する「海の博覧会実行委員会」設立\n",
            [("海の博覧会実行委員会", None, ("観光団体や商店", "市の担当課"), None)],
        ),
        ("令和3年に青葉市環境審議会を設置しました。\n", [("青葉市環境審議会", None, (), None)]),
        (
            "「青葉市環境審議会」設立\n\n令和3年に青葉市環境審議会を設置しました。\n",
            [("青葉市環境審議会", None, (), None)],
        ),
        # plans to set up, bodies in general, other things, mere mentions
        ("相談窓口を設置しました。\n", []),
        ("地域協議会の設置を支援します。\n", []),
        ("各種審議会を設置しました。\n", []),
        ("「海の博覧会」を設立\n", []),
        ("第31次地方制度審議会において議論\n", []),
        ("## 議会との連携\n\n議会に説明します。\n", []),
        ("(1) 青葉交流会議\n\n毎年多くの人が集まります。\n", []),
        ("項目→値\n環境審議会の設置→1\n", []),
        ("", []),
    ],
)
def test_bodies_need_evidence(text, expected):
    assert read(text) == expected


def test_a_section_and_a_line_about_one_body_are_one():
    text = (
        "「青葉市環境審議会」設立\n\n(1) 環境審議会\n\n市民、事業者をもって組織する審議の場です。\n"
    )
    assert read(text) == [("青葉市環境審議会", None, ("市民", "事業者"), None)]


def test_another_spelling_of_a_name_is_a_doubt_at_its_place():
    text = "「しおさい圏域推進協議会」設立\n\n第2回しおさい圏推進協議会において了承\n"
    (find,) = find_bodies(blocks(text))
    details = {"printed": "しおさい圏推進協議会", "name": "しおさい圏域推進協議会"}
    assert find.doubts == (Doubt("name.variant", "name", details, line(3)),)


def test_the_spelling_with_a_word_for_a_body_is_the_name():
    text = "「海の回廊博覧会実行員会」を設立\n\n海の回廊博覧会実行委員会で計画を策定\n"
    (find,) = find_bodies(blocks(text))
    details = {"printed": "海の回廊博覧会実行員会", "name": "海の回廊博覧会実行委員会"}
    assert find.thing.name == "海の回廊博覧会実行委員会"
    assert find.doubts == (Doubt("name.variant", "name", details, line(1)),)


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("会は、市民、議会及び大学をもって組織し、", ("市民", "議会", "大学")),
        ("規則に基づき、市民、大学をもって組織する。", ("市民", "大学")),
        ("広い意見を集めるため、市民・大学で構成する", ("市民", "大学")),
        ("平成31年3月 ・観光団体、商工団体により構成する会", ("観光団体", "商工団体")),
        ("市長は意見を聴きます。", ()),
        ("", ()),
    ],
)
def test_members(text, members):
    assert members_in(text) == members


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("青葉市審議会規則第7条の規定に基づき、", "青葉市審議会規則第7条"),
        ("審議会は、青葉市附属機関設置条例に基づき、", "青葉市附属機関設置条例"),
        ("本部は青葉市本部設置要綱に基づいて", "青葉市本部設置要綱"),
        ("青葉市条例第3条の2第1項に定める会", "青葉市条例第3条の2第1項"),
        ("国の方針に基づき、", None),
        ("規則を守る。", None),
        ("", None),
    ],
)
def test_basis(text, basis):
    assert basis_in(text) == basis
