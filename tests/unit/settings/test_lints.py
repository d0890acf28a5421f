"""A city's choice of lints: read from TOML, with faults that name file, key and what is expected."""

import pytest

from keikaku.core.errors import Unreadable
from keikaku.core.lints import NUMBERS, DoubtfulWord, Off, Raised, StyleGroup
from keikaku.core.problems import CATALOGUE, Severity
from keikaku.settings.lints import read_choices, standard_choices

CITY = """\
provisional = ["(仮題)"]
outputs = ["延べ配布枚数"]
unitless = ["合計特殊"]
promises = ["後日"]

[lints."lint.style_mixed"]
off = true
reason = "表記は広報課が最後にそろえる"

[lints."lint.stray_space"]
severity = "warning"
reason = "印刷の前に必ず直す"

[lints."plans.may_be_same"]
off = true
reason = "名称の見直しの途中"

[aliases]
"榛瀬市" = ["榛瀨市", "はるせ市"]

[[style]]
forms = ["取組", "取り組み"]
use = "取組"

[[signs]]
forms = ["・", "･"]

[[doubtful]]
word = "弊害者"
why = "障害者の誤りか"
"""


@pytest.fixture
def path(tmp_path):
    return tmp_path / "lints.toml"


def choices(path, text):
    path.write_text(text, encoding="utf-8")
    return read_choices(path)


def test_a_citys_file_adds_to_the_standard(path):
    standard, city = standard_choices().words, choices(path, CITY)
    words = city.words
    assert dict(city.changed) == {
        "lint.style_mixed": Off("表記は広報課が最後にそろえる"),
        "lint.stray_space": Raised(Severity.WARNING, "印刷の前に必ず直す"),
        "plans.may_be_same": Off("名称の見直しの途中"),
    }
    assert dict(words.aliases) == {"榛瀬市": ("榛瀨市", "はるせ市")}
    assert words.provisional == (*standard.provisional, "(仮題)")
    assert words.unitless == (*standard.unitless, "合計特殊")
    assert words.promises == (*standard.promises, "後日")
    assert words.doubtful == (*standard.doubtful, DoubtfulWord("弊害者", "障害者の誤りか"))
    assert words.signs == (*standard.signs, StyleGroup(("・", "･")))
    assert set(words.outputs) == {*standard.outputs, "延べ配布枚数"}


def test_a_citys_spellings_take_the_place_of_the_shipped_ones(path):
    with_shipped = [group for group in standard_choices().words.style if "取組" in group.forms]
    of_city = [group for group in choices(path, CITY).words.style if "取組" in group.forms]
    assert len(with_shipped) == 1
    assert of_city == [StyleGroup(("取組", "取り組み"), "取組")]


def test_an_empty_file_is_the_standard(path):
    assert choices(path, "") == standard_choices()


def test_the_standard_names_no_proper_name_and_changes_no_lint():
    standard = standard_choices()
    assert dict(standard.words.aliases) == {}
    assert dict(standard.changed) == {}
    assert standard.words.outputs == tuple(sorted(standard.words.outputs, key=len, reverse=True))


def test_every_lint_can_be_switched_off(path):
    text = "".join(f'[lints."{code}"]\noff = true\nreason = "試行"\n' for code in NUMBERS)
    assert choices(path, text).changed.keys() == NUMBERS.keys()
    assert NUMBERS.keys() <= CATALOGUE.keys()


L = '[lints."lint.style_mixed"]\n'


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        (L + "off = true\n", "lints.lint.style_mixed.reason", "項目がありません"),
        (L + 'off = true\nreason = " "\n', "lints.lint.style_mixed.reason", "理由が空です"),
        (L + "off = true\nreason = 3\n", "lints.lint.style_mixed.reason", "文字列"),
        (L + 'reason = "x"\n', "lints.lint.style_mixed.off", "どちらか一方"),
        (L + 'off = true\nseverity = "note"\nreason = "x"\n', "lints.lint.style_mixed.off", "一つ"),
        (L + 'severity = "fatal"\nreason = "x"\n', "lints.lint.style_mixed.severity", '"warning"'),
        (L + 'off = "yes"\nreason = "x"\n', "lints.lint.style_mixed.off", "true か false"),
        (L + 'off = true\nreason = "x"\nwho = "y"\n', "lints.lint.style_mixed.who", "知らない"),
        (
            '[lints."lint.none"]\noff = true\nreason = "x"\n',
            "lints.lint.none",
            "コードではありません",
        ),
        (
            '[lints."direction.assumed"]\noff = true\n',
            "lints.direction.assumed",
            "コードではありません",
        ),
        ("lints = 3\n", "lints", "表"),
        ("[lints]\noff = true\n", "lints.off", "コードではありません"),
        ('[aliases]\n"青葉市" = "靑葉市"\n', "aliases.青葉市", "文字列の並び"),
        ('[aliases]\n"青葉市" = []\n', "aliases.青葉市", "揺れの一覧"),
        ('[aliases]\n"青葉市" = ["青葉市"]\n', "aliases.青葉市", "揺れの一覧"),
        ('[aliases]\n"青葉市" = [""]\n', "aliases.青葉市", "揺れの一覧"),
        ('[[style]]\nforms = ["取組"]\n', "style[1].forms", "二つ以上"),
        ('[[style]]\nforms = ["取組", "取り組み"]\nuse = "とりくみ"\n', "style[1].use", "forms"),
        ('[[style]]\nforms = ["取組", "取り組み"]\nuses = "取組"\n', "style[1].uses", "知らない"),
        ('[[doubtful]]\nword = "弊害者"\n', "doubtful[1].why", "項目がありません"),
        ('[[doubtful]]\nword = ""\nwhy = "x"\n', "doubtful[1].word", "空です"),
        ("alias = 1\n", "alias", "知らない項目"),
        ("outputs = [1]\n", "outputs", "文字列"),
        ("[lints\n", "", "TOMLとして読めません"),
    ],
)
def test_a_fault_names_the_file_the_key_and_what_is_expected(path, text, place, words):
    with pytest.raises(Unreadable) as fault:
        choices(path, text)
    assert fault.value.name == str(path)
    assert fault.value.place == place
    assert words in str(fault.value)


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(Unreadable, match="ファイルを開けません"):
        read_choices(tmp_path / "none.toml")
