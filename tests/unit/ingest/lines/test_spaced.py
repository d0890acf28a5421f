"""Columns parted by runs of spaces are a table, over broken names and the ends of pages."""

import pytest

from tests.unit.ingest.lines.told import tables, texts

CASES = {
    "one line a row": (
        "指標　　　　　　単位　　現状値（R4）　目標値（R9）\n"
        "港の来客数　　　人　　　41　　　　　　60\n"
        "港の満足度　　　％　　　52.5　　　　　70以上\n",
        "指標|単位|現状値（R4）|目標値（R9）\n港の来客数|人|41|60\n港の満足度|％|52.5|70以上",
    ),
    "letters of the heads spread": (
        "指　標　　　　　単位　　現　状　値　　目　標　値\n"
        "港の来客数　　　人　　　41　　　　　　60\n"
        "港の満足度　　　％　　　52.5　　　　　70以上\n",
        "指　標|単位|現　状　値|目　標　値\n港の来客数|人|41|60\n港の満足度|％|52.5|70以上",
    ),
    "letters of the heads spread, half-width spaces between columns": (
        "指標 単　位 現況値 目　標　値\n（R5） （R11）\n港の来客数 人 8 15\n港の満足度 ％ 41 52\n",
        "指標|単　位|現況値（R5）|目　標　値（R11）\n港の来客数|人|8|15\n港の満足度|％|41|52",
    ),
    "half-width spaces": (
        "番号   指標             R4実績    R8目標\n1      港の来客数       41人      60人\n",
        "番号|指標|R4実績|R8目標\n1|港の来客数|41人|60人",
    ),
    "spaces that break no line, as web pages have them": (
        "指標\u00a0\u00a0\u00a0現状値\u00a0\u00a0目標値\n港の来客数\u00a0\u00a0\u00a041人\u00a0\u00a060人\n",
        "指標|現状値|目標値\n港の来客数|41人|60人",
    ),
    "single spaces": (
        "KPI 基準値（R5） 目標値（R11）\n港の来客数 8人 15人\n港の 満足度 － 1万2,300点\n",
        "KPI|基準値（R5）|目標値（R11）\n港の来客数|8人|15人\n港の 満足度|－|1万2,300点",
    ),
    "single spaces before the name of a deed": (
        "KPI 基準値（R5） 目標値（R11）\n港の来客数 8人 15人\n港の計画の策定 － 策定\n",
        "KPI|基準値（R5）|目標値（R11）\n港の来客数|8人|15人\n港の計画の策定|－|策定",
    ),
    "years below heads by their order": (
        "指標 単位 基準値 目標値\n（R5）（R11）\n港の来客数 人 8 15\n港の満足度 ％ 41 52\n",
        "指標|単位|基準値（R5）|目標値（R11）\n港の来客数|人|8|15\n港の満足度|％|41|52",
    ),
    "heads on two lines": (
        "指標　　　　　　令和元年度　令和９年度\n"
        "　　　　　　　　（基準値）　（目標値）\n"
        "港の来客数　　　41人　　　　60人\n",
        "指標|令和元年度（基準値）|令和９年度（目標値）\n港の来客数|41人|60人",
    ),
    "words over a line of years and other heads": (
        "                         現状値        目標値\n"
        "指標            単位    （令和5年度）    （令和11年度）\n"
        "港の来客数      人      3,215        4,000\n港の満足度      ％       4.6          5.5\n",
        "現状値        目標値\n指標|単位|現状値（令和5年度）|目標値（令和11年度）\n"
        "港の来客数|人|3,215|4,000\n港の満足度|％|4.6|5.5",
    ),
    "a name above its values": (
        "指標　　　　　　現状値　　目標値\n港のことを\n知る人の数\n"
        "　　　　　　　　41人　　　60人\n",
        "指標|現状値|目標値\n港のことを/知る人の数|41人|60人",
    ),
    "a name that is whole before a longer one begins": (
        "指標 単位 現状(R4) 目標(R10)\n港の見守り協定の船数 隻 5 8\n"
        "港に住む人ごとの避難計画\n作成率 ％ 23.5 60.0\n",
        "指標|単位|現状(R4)|目標(R10)\n港の見守り協定の船数|隻|5|8\n"
        "港に住む人ごとの避難計画/作成率|％|23.5|60.0",
    ),
    "a unit that the first line of its name leaves one space": (
        "指標                       単位   現状値   目標値\n"
        "この町のことをよく知る学区 学区    1        2\n"
        "の数\n"
        "この町によく来る船の数      隻      3        4\n",
        "指標|単位|現状値|目標値\n"
        "この町のことをよく知る学区/の数|学区|1|2\nこの町によく来る船の数|隻|3|4",
    ),
    "a word behind one space, which may be of the name": (
        "指標                       単位   現状値   目標値\n"
        "この町のことをよく知る多く 学区    1        2\n"
        "この町によく来る船の数      隻      3        4\n",
        "指標|単位|現状値|目標値\n"
        "この町のことをよく知る多く !name.lines_joined|学区|1|2\nこの町によく来る船の数|隻|3|4",
    ),
    "the end of a name behind one space": (
        "指標                       単位   現状値   目標値\n"
        "この町のことをよく知る人の 満足度    1        2\n"
        "この町によく来る船の数      隻      3        4\n",
        "指標|単位|現状値|目標値\n"
        "この町のことをよく知る人の 満足度||1|2\nこの町によく来る船の数|隻|3|4",
    ),
    "a name that goes on behind its values": (
        "指標　　　　　　現状値　　目標値\n港のことを　　　41人　　　60人\n知る人の数\n",
        "指標|現状値|目標値\n港のことを/知る人の数|41人|60人",
    ),
    "a bracket below a whole row": (
        "指標　　　　　　現状値　　目標値\n港の来客数　　　41人　　　60人\n（年間）\n"
        "港の満足度　　　4割　　　5割\n",
        "指標|現状値|目標値\n港の来客数/（年間）|41人|60人\n港の満足度|4割|5割",
    ),
    "rows set in below a name": (
        "目標項目　　　　現状値　　目標値\n港で歩いた歩数\n　男性　　　　　6,000歩　　7,000歩\n"
        "　女性　　　　　5,000歩　　6,000歩\n港の来客数　　　41人　　　60人\n",
        "目標項目|{内訳}|現状値|目標値\n港で歩いた歩数|男性|6,000歩|7,000歩\n"
        "港で歩いた歩数|女性|5,000歩|6,000歩\n港の来客数||41人|60人",
    ),
    "a missing value between others": (
        "指標　　　　　　現状値　　中間値　　目標値\n港の来客数　　　41人　　　　　　　　60人\n",
        "指標|現状値|中間値|目標値\n港の来客数|41人||60人",
    ),
    "a value between two heads": (
        "指標　　　　　　現状値　　中間値　　目標値\n港の来客数　　　　　　　　　　 60人\n",
        "指標|現状値|中間値|目標値\n港の来客数||60人 !value.place_assumed|",
    ),
    "heads again on a new page": (
        "指標　　　　　　現状値　　目標値\n港の来客数　　　41人　　　60人\n－ 12 －\n\n"
        "指標　　　　　　現状値　　目標値\n港の満足度　　　4割　　　　5割\n",
        "指標|現状値|目標値\n港の来客数|41人|60人\n港の満足度|4割|5割",
    ),
    "an unknown unit": (
        "指標　　　　　　現状値　　目標値\n港の活気　　　　41ぴか　　60ぴか\n",
        "指標|現状値|目標値\n港の活気|41ぴか|60ぴか",
    ),
}

_HEADS = "指標                現状値（R4）     目標値（R9）     出典\n"
_HEAD = "指標|現状値（R4）|目標値（R9）|出典\n"

BROKEN = {
    "values on the first line": (
        "港の定期便の利用者数      41人      60人      市調べ\n"
        "港の案内所を訪れた人      12人      20人      市調べ\nの数\n"
        "港の満足度            52％      70％      調査\n",
        "港の定期便の利用者数|41人|60人|市調べ\n港の案内所を訪れた人/の数|12人|20人|市調べ\n"
        "港の満足度|52％|70％|調査",
    ),
    "values on the last line": (
        "港の定期便の利用者数      41人      60人      市調べ\n"
        "港の案内所を訪れた人\nの総数              12人      20人      市調べ\n"
        "港の満足度            52％      70％      調査\n",
        "港の定期便の利用者数|41人|60人|市調べ\n港の案内所を訪れた人/の総数|12人|20人|市調べ\n"
        "港の満足度|52％|70％|調査",
    ),
    "values half-way down": (
        "港の案内所を訪れた人\n                12人      20人      市調べ\nの総数\n"
        "港の定期便の利用者数\n                41人      60人      市調べ\n（年間）\n",
        "港の案内所を訪れた人/の総数|12人|20人|市調べ\n港の定期便の利用者数/（年間）|41人|60人|市調べ",
    ),
    "three lines, values in the middle": (
        "港の案内所を訪れた人\nのうち市外から来た人      12人      20人      市調べ\nの総数\n"
        "港の定期便の利用者数\nのうち市外から来た人      41人      60人      市調べ\nの総数\n",
        "港の案内所を訪れた人/のうち市外から来た人/の総数|12人|20人|市調べ\n"
        "港の定期便の利用者数/のうち市外から来た人/の総数|41人|60人|市調べ",
    ),
    "three lines, values on the first": (
        "港の定期便の利用者数      41人      60人      市調べ\n"
        "港の案内所を訪れた人      12人      20人      市調べ\nのうち市外から来た人\nの総数\n"
        "港の満足度            52％      70％      調査\n",
        "港の定期便の利用者数|41人|60人|市調べ\n"
        "港の案内所を訪れた人/のうち市外から来た人/の総数|12人|20人|市調べ\n港の満足度|52％|70％|調査",
    ),
    "blank lines between the rows": (
        "港の案内所を訪れた人      12人      20人      市調べ\nうち市外から来た人の\n\n"
        "港の定期便の利用者数      41人      60人      市調べ\nうち市外から来た人数\n\n"
        "港の満足度            52％      70％      調査\n",
        "港の案内所を訪れた人/うち市外から来た人の|12人|20人|市調べ\n"
        "港の定期便の利用者数/うち市外から来た人数|41人|60人|市調べ\n港の満足度|52％|70％|調査",
    ),
    "words beside the values that go on too": (
        "港の定期便の利用者数      41人      60人      市調べ\n"
        "港の案内所を訪れた人      12人      20人      港湾局観光\nの数                                振興課\n"
        "港の満足度            52％      70％      調査\n",
        "港の定期便の利用者数|41人|60人|市調べ\n港の案内所を訪れた人/の数|12人|20人|港湾局観光/振興課\n"
        "港の満足度|52％|70％|調査",
    ),
    "the last name of the table goes on": (
        "港の案内所を訪れた人      12人      20人      市調べ\nの数\n"
        "港の満足度            52％      70％      調査\n"
        "港の定期便の利用者数      41人      60人      市調べ\n（年間）\n",
        "港の案内所を訪れた人/の数|12人|20人|市調べ\n港の満足度|52％|70％|調査\n"
        "港の定期便の利用者数/（年間）|41人|60人|市調べ",
    ),
    "the last name alone goes on": (
        "港の満足度            52％      70％      調査\n"
        "港で夜間に診療を受けた年      41日      60日      市調べ\n間日数\n",
        "港の満足度|52％|70％|調査\n港で夜間に診療を受けた年/間日数|41日|60日|市調べ",
    ),
    "the last name goes on with what may be another": (
        "港の満足度            52％      70％      調査\n"
        "港で夜間に診療を受ける      41日      60日      市調べ\n島の桟橋に泊めた船の数\n",
        "港の満足度|52％|70％|調査\n"
        "港で夜間に診療を受ける/島の桟橋に泊めた船の数 !name.lines_joined|41日|60日|市調べ",
    ),
    "what stands below a whole name is none of it": (
        "港の満足度            52％      70％      調査\n"
        "港で夜間に診療した日数      41日      60日      市調べ\n船の数\n",
        "港の満足度|52％|70％|調査\n港で夜間に診療した日数|41日|60日|市調べ",
    ),
    "undecided": (
        "港の案内所を訪れた人      12人      20人      市調べ\n市内の飲食店の売上高\n"
        "港の定期便の利用者数      41人      60人      市調べ\n",
        "港の案内所を訪れた人 !name.lines_joined|12人|20人|市調べ\n"
        "市内の飲食店の売上高/港の定期便の利用者数 !name.lines_joined|41人|60人|市調べ",
    ),
}


@pytest.mark.parametrize(("text", "table"), BROKEN.values(), ids=BROKEN)
def test_names_broken_over_lines(text: str, table: str) -> None:
    assert tables(_HEADS + text) == [_HEAD + table]


def test_units_stand_beside_names_that_go_on() -> None:
    text = (
        "指標             単位    現状値    目標値\n港の定期便の利用者数  人     41     60\n"
        "港の案内所を訪れた人  人     12     20\nの数\n港の満足度        ％     52     70\n"
    )
    assert tables(text) == [
        "指標|単位|現状値|目標値\n港の定期便の利用者数|人|41|60\n"
        "港の案内所を訪れた人/の数|人|12|20\n港の満足度|％|52|70"
    ]


@pytest.mark.parametrize(("text", "table"), CASES.values(), ids=CASES)
def test_spaced_columns(text: str, table: str) -> None:
    assert tables(text) == [table]


def test_a_heading_before_the_same_heads_begins_a_table_of_its_own() -> None:
    heads = "指標　　　　　　現状値　　目標値\n"
    text = f"{heads}港の来客数　　　41人　　　60人\n2 道\n{heads}道の長さ　　　　4km　　　　5km\n"
    assert [table.splitlines()[1] for table in tables(text)] == [
        "港の来客数|41人|60人",
        "道の長さ|4km|5km",
    ]
    assert texts(text) == ["2 道"]


def test_notes_below_stay_lines() -> None:
    text = "指標　　　現状値　　目標値\n来客数　　41人　　　60人\n（注）41人は推計による。\n"
    assert texts(text) == ["（注）41人は推計による。"]


@pytest.mark.parametrize(
    "text",
    [
        "区分　　平成22年　　平成27年\n年少　　1,803　　　1,502\n",
        "氏名　　所属　　備考\n港太郎　港湾課　課長\n",
        "指標　　現状値　　目標値\n",
        "指標　　現状値　　目標値\nなし　　なし　　　なしです。\n",
        "指標　　現状値　　目標値\n来客数　41人　　　60人　　　70人　　　80人\n",
        "日　時　令和6年8月21日　午後1時\n場　所　港の会議室　３階\n",
    ],
)
def test_other_columns_stay_text(text: str) -> None:
    assert tables(text) == []
