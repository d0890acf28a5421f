"""Real documents in other print read as the same plan; damaged ones are never wrong in silence."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random

import pytest

from keikaku.core.indicators import Indicator, Role, Value
from keikaku.core.plan import PlanDraft
from keikaku.core.problems.model import Severity
from keikaku.core.values.model import Amount, Event, Range, Relative
from keikaku.documents.read import read_bytes
from keikaku.ingest.read import read_plan
from tests.acceptance import mutations as change

pytestmark = pytest.mark.acceptance

BOTH = pytest.mark.parametrize("number", ["000", "001"])
LEVELS = (("重点戦略", "基本目標"), ("戦略方針", "基本的方向"), ("具体的施策", "主な施策"))


@cache
def text_of(corpus: Path, number: str) -> str:
    return next(corpus.glob(f"{number}*.txt")).read_text("utf-8")


def read(text: str, encoding: str = "utf-8") -> PlanDraft:
    return read_plan([read_bytes("計画.txt", text.encode(encoding), source_id="s1")])


@cache
def plainly(corpus: Path, number: str) -> PlanDraft:
    return read(text_of(corpus, number))


def meaning(value: Value) -> tuple[object, ...]:
    """What a value says, without its print and its place."""
    period = value.period and (value.period.kind, value.period.start, value.period.end)
    return value.role, value.reading, period, value.accumulation, value.label, value.status


def indicators(reading: PlanDraft) -> list[tuple[object, ...]]:
    """What every indicator says, its values in the order of their roles."""
    return [
        (
            *(i.name, i.kind, i.type, i.unit, i.direction, i.scope_notes, len(i.placements)),
            sorted(repr(meaning(value)) for value in i.values),
        )
        for i in reading.plan.indicators
    ]


def nodes(reading: PlanDraft) -> list[tuple[object, ...]]:
    places = {node.id: n for n, node in enumerate(reading.plan.nodes)}
    return [
        (places.get(node.parent or ""), node.level, node.code, node.title)
        for node in reading.plan.nodes
    ]


def assert_same(changed: PlanDraft, usual: PlanDraft) -> None:
    assert indicators(changed) == indicators(usual)
    assert nodes(changed) == nodes(usual)


SAME: dict[str, Callable[[str], str]] = {
    "指標名": change.in_heads(("項目", "指標名")),
    "基準値": change.in_heads(("現状値", "基準値")),
    "現況値": change.in_heads(("現状値", "現況値")),
    "目標": change.in_heads(("目標値", "目標")),
    "めざす値": change.in_heads(("目標値", "めざす値")),
    "重要業績評価指標": change.in_heads(("KPI", "重要業績評価指標")),
    "目標値が先": change.target_first,
    "備考の欄": change.with_column("備考", "毎年度の調べ"),
    "達成率の欄": change.with_column("達成率", "80%"),
    "全角の数字": change.wide_digits,
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "空行なし": lambda text: re.sub(r"\n\n+", "\n", text),
    "空行が倍": lambda text: text.replace("\n\n", "\n\n\n\n"),
}


@BOTH
@pytest.mark.parametrize("name", SAME)
def test_other_print_reads_as_the_same_plan(corpus, number, name):
    assert_same(read(SAME[name](text_of(corpus, number))), plainly(corpus, number))


@BOTH
def test_other_words_for_the_levels_are_the_levels(corpus, number):
    text = text_of(corpus, number)
    for old, new in LEVELS:
        text = re.sub(rf"^{old}(?=$|\s)", new, text, flags=re.MULTILINE)
    reading, usual = read(text), plainly(corpus, number)
    words = dict(LEVELS)
    assert indicators(reading) == indicators(usual)
    assert nodes(reading) == [
        (parent, words.get(str(level), level), code, title)
        for parent, level, code, title in nodes(usual)
    ]


@BOTH
def test_another_encoding_reads_as_the_same_plan(corpus, number):
    text = text_of(corpus, number).replace("㎡", "m2").replace("—", "―")
    text = text.encode("cp932", "ignore").decode("cp932")
    assert_same(read(text, "cp932"), read(text))


def test_a_column_of_units_that_is_blank_changes_nothing(corpus):
    text = change.with_column("単位", "", before="base")(text_of(corpus, "000"))
    assert_same(read(text), plainly(corpus, "000"))


@BOTH
def test_a_column_of_departments_names_the_owners(corpus, number):
    reading = read(change.with_column("担当課", "観光課")(text_of(corpus, number)))
    assert indicators(reading) == indicators(plainly(corpus, number))
    assert {i.owners for i in reading.plan.indicators} == {("観光課",)}


@BOTH
def test_a_column_of_actuals_adds_an_actual_to_each_indicator(corpus, number):
    reading = read(change.with_column("R1実績", "7", before="target")(text_of(corpus, number)))
    usual = plainly(corpus, number)
    assert all(len(i.of_role(Role.ACTUAL)) == 1 for i in reading.plan.indicators)
    rest = [
        [meaning(v) for v in i.values if v.role is not Role.ACTUAL] for i in reading.plan.indicators
    ]
    assert [[v[:3] for v in values] for values in rest] == [
        [meaning(v)[:3] for v in i.values] for i in usual.plan.indicators
    ]


@BOTH
def test_other_figures_are_followed_and_nothing_else_changes(corpus, number):
    reading, usual = read(change.other_figures(text_of(corpus, number))), plainly(corpus, number)
    assert nodes(reading) == nodes(usual)
    assert [i.name for i in reading.plan.indicators] == [i.name for i in usual.plan.indicators]
    for changed, plain in zip(reading.plan.indicators, usual.plan.indicators, strict=True):
        expected = [change.next_digits(v.raw) for v in plain.values]
        assert [v.raw for v in changed.values] == expected
        assert [amount(v) for v in changed.values] == [raised(v) for v in plain.values]
        assert [meaning(v)[2:] for v in changed.values] == [meaning(v)[2:] for v in plain.values]


def amount(value: Value) -> str | None:
    return str(value.reading.amount) if isinstance(value.reading, Amount) else None


def raised(value: Value) -> str | None:
    shown = amount(value)
    return shown.translate(str.maketrans("123456789", "234567891")) if shown else None


@BOTH
def test_a_row_more_is_an_indicator_more(corpus, number):
    lines = text_of(corpus, number).split("\n")
    usual = indicators(plainly(corpus, number))
    for place in change.kpi_lines("\n".join(lines))[::9]:
        width = lines[place].count("\t") + 1
        cells = ["", "追加した指標の数", *["3件(H30)"] * (width - 2)]
        added = "\n".join([*lines[:place], "\t".join(cells), *lines[place:]])
        rest = [told for told in indicators(read(added)) if told[0] != "追加した指標の数"]
        assert rest == usual


@BOTH
def test_a_row_less_is_an_indicator_less(corpus, number):
    lines = text_of(corpus, number).split("\n")
    usual = plainly(corpus, number)
    for place in change.kpi_lines("\n".join(lines))[::9]:
        gone = [i for i in usual.plan.indicators if i.source and i.source.line == place + 1]
        names = {i.name for i in gone}
        kept = [told for told in indicators(usual) if told[0] not in names]
        reading = read("\n".join([*lines[:place], *lines[place + 1 :]]))
        assert [told for told in indicators(reading) if told[0] not in names] == kept


@BOTH
def test_other_codes_are_the_codes(corpus, number):
    def renumbered(code: str) -> str:
        head, _, last = code.rpartition("-")
        return f"{head}-{int(last) + 10}"

    pattern = re.compile(r"^\d-\d-\d(?=\.)", flags=re.MULTILINE)
    text = pattern.sub(lambda code: renumbered(code.group()), text_of(corpus, number))
    reading, usual = read(text), plainly(corpus, number)
    assert indicators(reading) == indicators(usual)
    assert nodes(reading) == [
        (parent, level, renumbered(str(code)) if str(code).count("-") == 2 else code, title)
        for parent, level, code, title in nodes(usual)
    ]


def test_a_lost_heading_is_put_back(corpus):
    text = text_of(corpus, "000")
    cut = re.sub(r"^重点戦略 2\n\n.*\n\n", "", text, flags=re.MULTILINE)
    assert cut != text
    reading, usual = read(cut), plainly(corpus, "000")
    tops = [n for n in reading.plan.nodes if n.level == "重点戦略"]
    assert [(n.code, n.reconstructed) for n in tops] == [
        ("1", False), ("2", True), ("3", False), ("4", True), ("5", False),
    ]  # fmt: skip
    lost = [p.details["code"] for p in reading.problems if p.code == "heading.missing"]
    assert lost == ["2", "4"]
    assert indicators(reading) == indicators(usual)


# Damage


def values_by_name(reading: PlanDraft) -> dict[tuple[str, ...], list[Indicator]]:
    found: dict[tuple[str, ...], list[Indicator]] = {}
    for indicator in reading.plan.indicators:
        found.setdefault((indicator.name, *indicator.scope_notes), []).append(indicator)
    return found


def figures(indicator: Indicator) -> dict[Role, list[str]]:
    """What the values of each role are, missing and unreadable ones left out."""
    told: dict[Role, list[str]] = {}
    for value in indicator.values:
        if isinstance(value.reading, Amount | Range | Event | Relative):
            shown = (
                replace(value.reading, unit=None)
                if isinstance(value.reading, Amount)
                else value.reading
            )
            told.setdefault(value.role, []).append(repr(shown))
    return told


def warned(reading: PlanDraft, indicator: Indicator) -> bool:
    """Whether a warning or an error stands at the values of an indicator, or at its node."""
    places = {placement.node for placement in indicator.placements} | {indicator.id}
    graver = (p for p in reading.problems if p.severity is not Severity.NOTE)
    return any(p.where in places and p.code not in BESIDE for p in graver)


# Warnings about other things than whether the value was read from its right place.
BESIDE = {
    "direction.doubtful",
    "indicator.look_alike",
    "baseline.year_missing",
    "name.variant",
    "accumulation.differs",
}


def silent_faults(usual: PlanDraft, reading: PlanDraft) -> list[str]:
    """Indicators whose figures are not among those that the undamaged document prints for them."""
    truth = values_by_name(usual)
    faults = []
    for name, found in values_by_name(reading).items():
        for indicator, plain in zip(found, truth.get(name, []), strict=False):
            right = figures(plain)
            wrong = any(
                set(shown) - set(right.get(role, [])) for role, shown in figures(indicator).items()
            )
            if wrong and not warned(reading, indicator):
                faults.append(f"{name}: {figures(indicator)} for {right}")
        if name not in truth:
            faults += [f"{name} is new" for i in found if figures(i) and not warned(reading, i)]
    return faults


@BOTH
@pytest.mark.parametrize("damage", change.ROW_DAMAGE, ids=lambda damage: damage.__name__)
def test_a_damaged_row_is_never_wrong_in_silence(corpus, number, damage):
    lines, random = text_of(corpus, number).split("\n"), Random(damage.__name__)
    places = change.kpi_lines("\n".join(lines))
    changed, faults = 0, []
    for place in random.sample(places, min(24, len(places))):
        cells = damage(lines[place].split("\t"), random)
        reading = read("\n".join([*lines[:place], "\t".join(cells), *lines[place + 1 :]]))
        changed += indicators(reading) != indicators(plainly(corpus, number))
        faults += [f"{cells}: {fault}" for fault in silent_faults(plainly(corpus, number), reading)]
    print(f"{number} {damage.__name__}: {changed} readings changed, {len(faults)} wrong in silence")
    assert faults == []


@BOTH
@pytest.mark.parametrize("merge", change.ROW_MERGES, ids=lambda merge: merge.__name__)
def test_two_rows_in_one_are_never_wrong_in_silence(corpus, number, merge):
    lines, random = text_of(corpus, number).split("\n"), Random(merge.__name__)
    places = set(change.kpi_lines("\n".join(lines)))
    # A row without figures only lengthens the name of the other: that is no wrong value.
    full = {place for place in places if re.search(r"\t[^\t]*\d", lines[place])}
    pairs = sorted(place for place in full if place + 1 in full)
    faults = []
    for place in random.sample(pairs, min(24, len(pairs))):
        merged = merge(lines[place], lines[place + 1])
        reading = read("\n".join([*lines[:place], merged, *lines[place + 2 :]]))
        faults += [
            f"{merged}: {fault}" for fault in silent_faults(plainly(corpus, number), reading)
        ]
    print(f"{number} {merge.__name__}: {len(faults)} wrong in silence")
    assert faults == []


@BOTH
@pytest.mark.parametrize("damage", change.ROW_DAMAGE, ids=lambda damage: damage.__name__)
def test_a_damaged_head_is_never_wrong_in_silence(corpus, number, damage):
    lines, random = text_of(corpus, number).split("\n"), Random(damage.__name__)
    heads = change.head_lines("\n".join(lines))
    faults = []
    for place in random.sample(heads, min(12, len(heads))):
        cells = damage(lines[place].split("\t"), random)
        reading = read("\n".join([*lines[:place], "\t".join(cells), *lines[place + 1 :]]))
        faults += [f"{cells}: {fault}" for fault in silent_faults(plainly(corpus, number), reading)]
    print(f"{number} {damage.__name__} of heads: {len(faults)} wrong in silence")
    assert faults == []
