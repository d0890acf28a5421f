import pytest

from keikaku.core.values.model import Accumulation, AccumulationKind, Bound, Status
from keikaku.core.values.prefixes import Prefix, is_label, read_prefix

_ANNUAL = Accumulation(AccumulationKind.ANNUAL)
_SUM = AccumulationKind.CUMULATIVE
_ASSUMED: tuple[tuple[str, dict[str, str]], ...] = (("value.accumulation_assumed", {}),)


@pytest.mark.parametrize(
    ("text", "prefix"),
    [
        ("10人", Prefix(0)),
        ("▲10人", Prefix(0)),
        ("約10人", Prefix(1, approximate=True)),
        ("おおむね10人", Prefix(4, approximate=True)),
        ("最大10人", Prefix(2, bound=Bound.AT_MOST)),
        ("最低でも10人", Prefix(4, bound=Bound.AT_LEAST)),
        ("延べ10人", Prefix(2, notes=("延べ",))),
        ("のべ約10人", Prefix(3, notes=("延べ",), approximate=True)),
        ("全2回", Prefix(1, notes=("全",))),
        ("累計10人", Prefix(2, accumulation=Accumulation(_SUM))),
        ("年12回", Prefix(1, accumulation=_ANNUAL)),
        ("毎年度約12回", Prefix(4, accumulation=_ANNUAL, approximate=True)),
        ("月3回", Prefix(1, per="月")),
        ("毎週2回", Prefix(2, per="週")),
        ("1日10件", Prefix(2, per="日")),
        ("1人当たり10件", Prefix(5, per="人")),
        ("5年間で50人", Prefix(4, accumulation=Accumulation(_SUM, years=5))),
        ("5年間で累計50人", Prefix(6, accumulation=Accumulation(_SUM, years=5))),
        ("4年間累計100件", Prefix(5, accumulation=Accumulation(_SUM, years=4))),
        ("5か年の合計で50人", Prefix(7, accumulation=Accumulation(_SUM, years=5))),
        ("3年平均8件", Prefix(4, accumulation=Accumulation(AccumulationKind.MEAN, years=3))),
        ("1年間で8件", Prefix(4, accumulation=_ANNUAL)),
        ("第3位", Prefix(1, ordinal=True)),
        ("全国第3位", Prefix(3, label="全国", ordinal=True)),
        ("合計約25,000人", Prefix(3, label="合計", approximate=True)),
        ("男10人", Prefix(1, label="男")),
        ("男性:10人", Prefix(3, label="男性")),
        ("Web申請:10件", Prefix(6, label="Web申請")),
        ("社会増減:-5人", None),
        ("社会動態:-5人", Prefix(5, label="社会動態")),
        ("p120", Prefix(1, status=Status.PROVISIONAL)),
        ("r120", Prefix(1, notes=("r",))),
    ],
)
def test_words_before_a_number(text: str, prefix: Prefix | None):
    assert read_prefix(text) == prefix


def test_that_five_years_together_are_meant_is_assumed_where_it_is_not_said():
    assert read_prefix("5年間50人") == Prefix(
        3,
        accumulation=Accumulation(_SUM, years=5),
        assumed=("accumulation",),
        problems=_ASSUMED,
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "人",
        "A10人",
        "目標より10人",
        "各10人",
        "毎10人",
        "数10人",
        "約数10人",
        "三10人",
        "未10人",
        "前年12回",
        "基準値-5",
        "増10人",
        "令和10人",
        "参加者は10人",
        "ー5人",
        "1/10",
    ],
)
def test_words_that_are_not_understood_stop_the_reading(text: str):
    prefix = read_prefix(text)
    assert prefix is None or text.startswith("1/")


@pytest.mark.parametrize(
    "text",
    [
        "男",
        "小学校",
        "協定締結数",
        "来場者数",
        "①",
        "人口千人当たり",
        "SNS登録",
        "サッカー",
        "目標",
    ],
)
def test_nouns_are_labels(text: str):
    assert is_label(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "R",
        "-",
        "—",
        "増加",
        "前年比",
        "約",
        "各校",
        "10人",
        "半数",
        "数",
        "令和",
        "千",
        "人口千",
        "ー",
        "社会動態ー",
    ],
)
def test_words_that_change_a_number_are_no_labels(text: str):
    assert not is_label(text)


@pytest.mark.parametrize(
    ("prefix", "changes"),
    [
        (Prefix(0), False),
        (Prefix(2, label="合計"), False),
        (Prefix(1, approximate=True), True),
        (Prefix(1, per="月"), True),
    ],
)
def test_what_changes_a_number_beyond_naming_it(prefix: Prefix, changes: bool):
    assert prefix.changes is changes
