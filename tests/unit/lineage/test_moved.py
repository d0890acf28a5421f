from dataclasses import replace

import pytest

from keikaku.core.errors import Unreadable
from keikaku.core.indicators import Direction, Role
from keikaku.core.problems.model import Language
from keikaku.core.revision import ContinuationKind, diff
from keikaku.core.values.model import AccumulationKind
from keikaku.lineage.moved import MovedKind, key_of, what_moved
from keikaku.lineage.moved_reasons import read_reasons, reasons_template
from keikaku.lineage.moved_text import moved_text
from tests.editions import kpi, link, plan, same_ids, value, with_values

K = MovedKind


def changes(old, new, **others):
    return diff(plan(*old), plan(*new), same_ids(plan(*old), plan(*new), **others))


def kinds(old, new, **others):
    return [entry.kind for entry in what_moved(changes([old], [new], **others)).entries]


@pytest.mark.parametrize(
    ("direction", "was", "now", "expected"),
    [
        (Direction.INCREASE, "100件", "80件", [K.TARGET_EASED]),
        (Direction.INCREASE, "100件", "120件", []),
        (Direction.AT_LEAST, "100件", "80件", [K.TARGET_EASED]),
        (Direction.DECREASE, "100件", "120件", [K.TARGET_EASED]),
        (Direction.AT_MOST, "100件", "80件", []),
        (Direction.MAINTAIN, "100件", "80件", [K.TARGET_CHANGED]),
        (None, "100件", "120件", [K.TARGET_CHANGED]),
        (Direction.INCREASE, "100件", "100件以上", [K.TARGET_CHANGED]),
        (Direction.INCREASE, "100件", "", [K.TARGET_WITHDRAWN]),
        (Direction.INCREASE, "", "100件", []),
        (Direction.INCREASE, "100件", "80回", [K.NOT_COMPARABLE]),
        (Direction.INCREASE, "100件", "100件", []),
    ],
)
def test_targets(direction, was, now, expected):
    def edition(printed):
        bound = printed.endswith("以上")
        made = kpi("i", "指標", None, None, printed.removesuffix("以上"), direction=direction)
        (target,) = made.values
        if bound:
            target = replace(target, reading=replace(target.reading, bound="at_least"))
        return with_values(made, target)

    assert kinds(edition(was), edition(now)) == expected


def test_a_target_for_a_later_year_is_shown():
    old, new = (
        kpi("i", "指標", None, None, "100件"),
        kpi("i", "指標", None, None, "100件", years=(0, 2026)),
    )
    assert kinds(old, new) == [K.TARGET_REDATED]


@pytest.mark.parametrize(
    ("now", "year", "expected"),
    [
        ("6件", 2018, K.BASELINE_RESTATED),
        ("6件", 2019, K.BASELINE_REDATED),
        ("", 2018, K.BASELINE_RESTATED),
    ],
)
def test_baselines(now, year, expected):
    old, new = kpi("i", "指標", None, "5件"), kpi("i", "指標", None, now, years=(year, 0))
    assert kinds(old, new) == [expected]


def test_another_period_of_the_plan_is_shown():
    old, new = plan(period=(2025, 2029)), plan(period=(2025, 2030))
    report = what_moved(diff(old, new, same_ids(old, new)))
    assert [(each.kind, each.key) for each in report.entries] == [
        (K.PERIOD_CHANGED, "plan.period_changed:>")
    ]
    assert moved_text(report).splitlines() == [
        "計画期間の変更 (1)",
        "- 計画期間が令和7年度～令和11年度から令和7年度～令和12年度に変わりました。",
        "  理由: （記入されていません）",
    ]
    assert moved_text(report, Language.EN).splitlines()[:2] == [
        "Period of the plan changed (1)",
        "- The period of the plan changed from 令和7年度～令和11年度 to 令和7年度～令和12年度.",
    ]


def test_another_way_of_counting_is_shown():
    def edition(counted, printed):
        return with_values(
            kpi("i", "指標"), value("v", Role.TARGET, printed, 2024, counted=counted)
        )

    old, new = (
        edition(AccumulationKind.ANNUAL, "100件"),
        edition(AccumulationKind.CUMULATIVE, "500件"),
    )
    assert kinds(old, new) == [K.NOT_COMPARABLE]


def test_indicators_that_are_gone_redefined_or_regrouped_in_the_order_of_the_report():
    a, b, c, d = (kpi(each, each) for each in "abcd")
    x, y = kpi("x", "x"), kpi("y", "y")
    found = changes(
        [a, b, c, d], [x, y],
        indicators=[
            link(ContinuationKind.REDEFINED, ["a"], ["x"]),
            link(ContinuationKind.MERGED, ["b", "c"], ["y"]),
        ],
    )  # fmt: skip
    assert [entry.kind for entry in what_moved(found).entries] == [
        K.INDICATOR_DROPPED, K.INDICATOR_REDEFINED, K.INDICATOR_REDEFINED,
    ]  # fmt: skip


OLD = [kpi("a", "来訪者数", None, "50人", "100人"), kpi("b", "満足度", None, "60%")]
NEW = [kpi("a", "来訪者数", None, "50人", "80人")]
EASED, DROPPED = "target.lowered:a>a:at>at", "indicator.dropped:b>"


def test_reasons_stand_with_their_changes():
    found = changes(OLD, NEW)
    assert [key_of(change) for change in found] == [EASED, DROPPED]
    report = what_moved(found, {EASED: " 道路の工事のため ", "target.lowered:z>z": "誤記"})
    assert [entry.reason for entry in report.entries] == ["道路の工事のため", None]
    assert report.unused == ("target.lowered:z>z",)


def test_the_text_of_the_report():
    report = what_moved(changes(OLD, NEW), {EASED: "道路の工事のため"})
    assert moved_text(report) == (
        "目標の緩和 (1)\n"
        "- 指標「来訪者数」の目標値が100人（令和6年度）から80人（令和6年度）に引き下げられました（緩和）。\n"
        "  理由: 道路の工事のため\n"
        "なくなった指標 (1)\n"
        "- 指標「満足度」がなくなりました。\n"
        "  理由: （記入されていません）\n"
    )
    assert moved_text(report, Language.EN).splitlines()[:3] == [
        "Targets eased (1)",
        "- The target of “来訪者数” was lowered from 100人 (令和6年度) to 80人 (令和6年度) (eased).",
        "  Reason: 道路の工事のため",
    ]


def test_a_report_of_nothing_says_so():
    assert moved_text(what_moved(())) == "動いたものはありません。\n"
    assert moved_text(what_moved((), {"x": "y"}), Language.EN) == (
        "Nothing moved.\nReasons for changes that are not here: x\n"
    )


@pytest.fixture
def file(tmp_path):
    def write(text):
        path = tmp_path / "理由.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.mark.parametrize("reason", ["", "工事のため", '引用"符"と\\と\n改行と\x07鈴'])
def test_the_template_is_read_as_it_was_written(file, reason):
    report = what_moved(changes(OLD, NEW), {EASED: reason})
    assert read_reasons(file(reasons_template(report))) == {EASED: reason.strip(), DROPPED: ""}


def test_the_template_tells_each_change(file):
    assert reasons_template(what_moved(changes(OLD, NEW))) == (
        "# 変更の理由を text に記入してください。空欄のままでもかまいません。\n"
        "\n[[reason]]\n"
        "# 指標「来訪者数」の目標値が100人（令和6年度）から80人（令和6年度）に引き下げられました（緩和）。\n"
        f'change = "{EASED}"\ntext = ""\n'
        "\n[[reason]]\n# 指標「満足度」がなくなりました。\n"
        f'change = "{DROPPED}"\ntext = ""\n'
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            '[[reason]]\nchange = "a"\ntext = "x"\n[[reason]]\nchange = "a"\ntext = "y"',
            "理由が二つあります",
        ),
        ('[[reason]]\nchange = "a"', "項目がありません"),
        ('[[reason]]\nchange = "a"\ntext = 1', "使えません"),
        ('[[reason]]\nchange = "a"\ntext = "x"\nwhy = "y"', "知らない項目"),
        ('[[reasons]]\nchange = "a"', "知らない項目"),
        ("[[reason]", "TOMLとして読めません"),
    ],
)
def test_a_faulty_file_is_told(file, text, told):
    with pytest.raises(Unreadable, match=told):
        read_reasons(file(text))
