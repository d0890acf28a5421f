"""What the heads over one column say together: role, year, unit, accumulation, label."""

import pytest

from keikaku.ingest.tables.head_paths import read_path
from keikaku.ingest.vocabulary import vocabulary


def told(*texts):
    column = read_path(texts, vocabulary())
    return column.role, column.period and column.period.end


@pytest.mark.parametrize(
    ("texts", "facts"),
    [
        (("実績値", "令和", "元年度"), ("actual", 2019)),
        (("目標値", "R9"), ("target", 2027)),
        (("目標値", "中間（令和11年度）"), ("interim", 2029)),
        (("目標値", "最終（令和17年度）"), ("target", 2035)),
        (("目標値", "前期"), ("interim", None)),
        (("目標値", "後期"), ("target", None)),
        (("第７期（計画値）", "R6"), ("planned", 2024)),
        (("第６期", "R3実績"), ("actual", 2021)),
        (("第６期", "R5見込"), ("planned", 2023)),
        (("令和3年度", "計画"), ("planned", 2021)),
        (("現状", "値"), ("current", None)),
        (("現状", "年度"), ("base_year", None)),
        (("目標", "年度"), ("target_year", None)),
        (("実績", "年度"), ("year_beside", None)),
        (("現状値", "実績(R5)"), ("current", 2023)),
        (("令和5年度", "達成率"), ("derived", 2023)),
        (("目標値", "設定根拠"), ("definition", None)),
        (("目標値", "備考"), ("remarks", None)),
        (("基準年度", "H30年度"), ("base", 2018)),
        (("基準年", "(R4)"), ("base", 2022)),
        (("現状年度", "2024"), ("base", 2024)),
        (("直近実績年度", "R4年度"), ("actual", 2022)),
        (("最新年度", "R4年度"), ("current", 2022)),
        (("計画目標年度", "R15年度"), ("target", 2033)),
        (("削減率\n（2013年度比）",), ("derived", None)),
        (("対2013年度比",), ("derived", None)),
        (("基準年度比の増減率",), ("derived", None)),
        (("削減率",), (None, None)),
        (("2030年度の削減率（2013年度比）",), (None, 2030)),
        (("2030年度目標（2013年度比）",), ("target", 2030)),
        (("目標値（2013年度比）",), ("target", None)),
        (("目標値", "削減率（2013年度比）"), ("target", None)),
        (("目標値", "2030年度（2013年度比）"), ("target", 2030)),
        (("成果指標", "指標名"), ("name", None)),
        (("成果指標", "現状値(R5)"), ("current", 2023)),
        (("成果指標", "単位"), ("unit", None)),
        (("令和5年度", "事業費(千円)"), ("cost", 2023)),
        (("概算事業費", "R6"), ("cost", 2024)),
        (("事業費見込額（5年間）",), ("cost", None)),
        (("予算の実績", "R6"), ("cost", 2024)),
        (("総事業費（概算見込み）",), ("cost", None)),
        (("総事業費概算見込額",), ("cost", None)),
        (("金額の実績",), ("actual", None)),
        (("相談件数の実績",), ("actual", None)),
        (("県", "現状値"), (None, None)),
        (("令和5年度", "全国"), (None, 2023)),
        (("市", "現状値"), ("current", None)),
        (("利用者数", "R5"), (None, 2023)),
        (("合計", "目標"), ("target", None)),
        (("平成22年", "人"), ("year", 2010)),
        (("R5",), ("year", 2023)),
        (("基準値", "2018"), ("base", 2018)),
        (("目標値", "2029"), ("target", 2029)),
        (("実績値", "値", "2020"), ("actual", 2020)),
        (("2029", "目標値"), ("target", 2029)),
        (("利用者数", "2020"), (None, None)),
        (("2020",), (None, None)),
        (("目標値", "2026年度\n(R8)\n【中間評価】"), ("interim", 2026)),
        (("目標値", "2029年度【最終評価】"), ("target", 2029)),
        (("目標値", "2026年度", "中間評価"), ("interim", 2026)),
        (("目標値", "R8〈評価〉"), ("target", 2026)),
        (("趨勢値 令和22(2040)年",), ("planned", 2040)),
        (("現状のまま推移した場合（R22）",), ("planned", 2040)),
        (("現状趨勢ケース", "2030年度"), ("planned", 2030)),
        (("目標値", "R8", "評価"), ("derived", 2026)),
        (("目標値", "達成率(R8)"), ("derived", 2026)),
        (("計画値", "2026年度【中間評価】"), ("planned", 2026)),
        (("目標値 2026年度【中間評価】",), ("interim", 2026)),
        (("目標値 2029年度【最終評価】",), ("target", 2029)),
        (("数値目標", "R7"), ("target", 2025)),
        (("成果目標", "令和11年度"), ("target", 2029)),
        (("数値目標", "指標名"), ("name", None)),
        (("数値目標", "実績", "R5"), ("actual", 2023)),
        ((), (None, None)),
    ],
)
def test_role_and_year(texts, facts):
    assert told(*texts) == facts


def test_a_unit_alone_under_a_year_is_that_of_the_column():
    assert read_path(("平成22年", "人"), vocabulary()).unit == "人"


@pytest.mark.parametrize(
    ("texts", "counted"),
    [
        (("合計", "目標"), ("cumulative", None, None)),
        (("5年間の\n累計目標",), ("cumulative", None, 5)),
        (("目標値（R7～R11累計）",), ("cumulative", 2025, 5)),
        (("目標値（R11単年）",), ("annual", None, None)),
        (("R5累計",), ("cumulative", None, None)),
    ],
)
def test_what_is_counted_over_time(texts, counted):
    found = read_path(texts, vocabulary()).accumulation
    assert found is not None
    assert (found.kind, found.since, found.years) == counted


def test_words_that_change_no_role_label_the_column():
    assert read_path(("現状値（R5）", "男性"), vocabulary()).label == "男性"
    assert read_path(("目標値", "R9"), vocabulary()).label is None


def test_two_roles_parted_by_an_arrow_make_a_pair():
    column = read_path(("現状値（R5）→目標値（R11）",), vocabulary())
    assert column.role == "target"
    pair = [(c.role, c.period and c.period.end) for c in column.pair]
    assert pair == [("current", 2023), ("target", 2029)]


@pytest.mark.parametrize("head", ["R5→R11", "目標値／目標値", "現状値・課題", "担当課／関係課"])
def test_other_heads_of_two_words_make_none(head):
    assert read_path((head,), vocabulary()).pair == ()
