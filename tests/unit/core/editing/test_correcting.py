"""A reading put right: the text that was read stays on record, beside its place."""

from dataclasses import replace
from decimal import Decimal

import pytest

from keikaku.core.checks import violations
from keikaku.core.editing import Refusal, Refused, apply, edited
from keikaku.core.editing.correctable import Elsewhere, elsewhere
from keikaku.core.editing.correcting import (
    Reviewer,
    Told,
    field_corrected,
    fields_corrected,
    fields_to_correct,
    role_without_value,
    says,
    thing_at,
    value_added,
    value_at,
    value_corrected,
    values_at,
)
from keikaku.core.indicators import Direction, Role
from keikaku.core.plan import Correction, InitiativeSpan, PlanDraft
from keikaku.core.plan.fields import has_field, names_of, parts, things
from keikaku.core.problems import Problem, Severity
from keikaku.core.sources import Location
from keikaku.core.values.model import Accumulation, AccumulationKind, Amount
from keikaku.core.years.model import FiscalYear, Period, StatedIn
from keikaku.exchange.edits import edit_from_json, edit_to_json
from tests.unit.core.editing.city import FULL, HEARD, PLAN, R6, SOULS, VISITORS, WORK

HANA = Reviewer("花", "2026-11-27", "原本どおり")
PLACE = Location("s1", "31行目 3列目", line=31)
READ = replace(
    FULL,
    indicators=(
        replace(VISITORS, values=(replace(VISITORS.values[0], source=PLACE), VISITORS.values[1])),
    ),
)
R5 = Period(FiscalYear(2023), "令和5年度", StatedIn.CELL)
TOTAL = Accumulation(AccumulationKind.CUMULATIVE)


def after(edit, plan=READ):
    """The plan after an edit that can be told, taken back, and leads to a plan that holds."""
    assert edit_from_json(edit_to_json(edit)) == edit
    done = apply(plan, edit)
    assert apply(done.plan, done.undo).plan == plan
    assert set(violations(PlanDraft(done.plan))) <= set(violations(PlanDraft(plan)))
    return done.plan


# Values


def test_a_value_keeps_its_place_and_what_was_read_is_on_record():
    plan = after(value_corrected(READ, "i1", "baseline.amount", Told("489", R6, None), HANA))
    value = plan.indicators[0].values[0]
    assert (value.raw, value.source, value.period, value.reading.unit) == ("489", PLACE, R6, "千人")
    assert plan.corrections == (
        Correction("i1", "baseline.raw", "499", "489", "花", "2026-11-27", "原本どおり"),
    )


# What is told of a value, what it then says, what is on record of it.
BESIDE_THE_TEXT = [
    ("another year", Told("499", R5, None), {"period": R5}, [("period", "令和6年度", "令和5年度")]),
    ("no year", Told("499", None, None), {"period": None}, [("period", "令和6年度", "")]),
    ("another counting", Told("499", R6, TOTAL), {"accumulation": TOTAL}, [("accumulation", "", "cumulative")]),
    ("another role", Told("499", R6, None, Role.ACTUAL), {"role": Role.ACTUAL}, [("role", "baseline", "actual")]),
    ("all at once", Told("489", R5, TOTAL, Role.ACTUAL), {"raw": "489", "period": R5, "accumulation": TOTAL, "role": Role.ACTUAL},
     [("accumulation", "", "cumulative"), ("period", "令和6年度", "令和5年度"), ("raw", "499", "489"), ("role", "baseline", "actual")]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("told", "changes", "filed"),
    [each[1:] for each in BESIDE_THE_TEXT],
    ids=[each[0] for each in BESIDE_THE_TEXT],
)
def test_each_thing_told_of_a_value_is_on_record_by_itself(told, changes, filed):
    plan = after(value_corrected(READ, "i1", "baseline", told, HANA))
    value = plan.indicators[0].values[0]
    assert {name: getattr(value, name) for name in changes} == changes
    assert [(each.field, each.was, each.now) for each in plan.corrections] == [
        (f"baseline.{field}", was, now) for field, was, now in filed
    ]


def test_a_text_that_stays_is_not_read_anew():
    value = replace(VISITORS.values[0], raw="同左", notes=("再掲",))
    plan = replace(READ, indicators=(replace(VISITORS, values=(value,)),))
    done = after(value_corrected(plan, "i1", "baseline", Told("同左", R5, None), HANA), plan)
    assert done.indicators[0].values == (replace(value, period=R5),)


def test_the_doubts_about_a_text_outlive_another_year_and_those_about_the_year_are_settled():
    def about(number: int, field: str) -> Problem:
        return Problem(f"p{number}", "x", Severity.WARNING, "？", "i1", field, None)

    draft = PlanDraft(READ, (about(1, "baseline.amount"), about(2, "baseline.period")))
    told = Told("499", R5, None, Role.ACTUAL)
    left = edited(draft, apply(READ, value_corrected(READ, "i1", "baseline", told, HANA)))
    assert [(each.id, each.field, each.settled) for each in left.problems] == [
        ("p1", "actual.amount", False),
        ("p2", "actual.period", True),
    ]


@pytest.mark.parametrize(
    ("where", "field", "named", "old"),
    [("r1", "values", "values[0]", HEARD), ("e1", "population", "population", SOULS)],
)
def test_the_value_of_a_result_or_an_area_is_put_right_at_its_place(where, field, named, old):
    plan = after(value_corrected(READ, where, field, Told("3万人", R5, None), HANA))
    ((name, value),) = values_at(plan, where, field)
    assert (name, value.raw, value.period, value.role) == (named, "3万人", R5, old.role)
    assert (value.reading, value.source) == (Amount(Decimal(3), "万人"), old.source)
    assert plan.corrections == (
        *(
            Correction(where, f"{named}.period", each, "令和5年度", "花", HANA.on, HANA.why)
            for each in ["" if old.period is None else "令和6年度"]
        ),
        Correction(where, f"{named}.raw", old.raw, "3万人", "花", HANA.on, HANA.why),
    )


@pytest.mark.parametrize(
    ("where", "field", "code"),
    [("r1", "values", "result.period_missing"), ("e1", "population", "population.no_date")],
)
def test_the_doubt_about_it_goes_and_that_of_the_new_text_comes(where, field, code):
    doubt = Problem("p1", code, Severity.NOTE, "？", where, field, PLACE)
    dated = value_corrected(READ, where, field, Told("3万人", R5, None), HANA)
    assert edited(PlanDraft(READ, (doubt,)), apply(READ, dated)).problems == ()
    undated = value_corrected(READ, where, field, Told("3万人", None, None), HANA)
    (left,) = edited(PlanDraft(READ, (doubt,)), apply(READ, undated)).problems
    ((name, _),) = values_at(READ, where, field)
    assert (left.code, left.where, left.field) == (code, where, f"{name}.period")


def test_of_several_values_of_a_result_each_is_put_right_by_itself():
    two = (HEARD, replace(HEARD, id="v9", raw="全2回"))
    plan = replace(READ, results=(replace(READ.results[0], values=two),))
    assert value_at(plan, "r1", "values") is None
    assert [field for field, _ in values_at(plan, "r1", "values")] == ["values[0]", "values[1]"]
    done = after(value_corrected(plan, "r1", "values[1]", Told("全3回", None, None), HANA), plan)
    assert [each.raw for each in done.results[0].values] == ["約2万人", "全3回"]


def test_a_value_that_was_not_found_is_added_and_on_record():
    assert role_without_value(READ, "i1", "actual.amount") is Role.ACTUAL
    plan = after(value_added(READ, "i1", Role.ACTUAL, Told("510", R6, None), HANA))
    assert plan.indicators[0].of_role(Role.ACTUAL)[0].reading == Amount(Decimal(510), "千人")
    assert plan.corrections == (
        Correction("i1", "actual.raw", None, "510", "花", HANA.on, HANA.why),
    )
    assert role_without_value(plan, "i1", "actual") is None


@pytest.mark.parametrize(
    ("edit", "why"),
    [
        (lambda: value_corrected(READ, "i1", "baseline", Told("499", R6, None), HANA), Refusal.NOTHING_NEW),
        (lambda: value_corrected(READ, "i1", "actual", Told("5", R6, None), HANA), Refusal.UNKNOWN),
        (lambda: value_corrected(READ, "e9", "population", Told("5", R6, None), HANA), Refusal.UNKNOWN),
        (lambda: value_corrected(READ, "m1", "population", Told("5", R6, None), HANA), Refusal.UNKNOWN),
        (lambda: value_corrected(READ, "r1", "values", Told("1社(H28) 1社(H29)", None, None), HANA), Refusal.SEVERAL_VALUES),
        (lambda: value_added(READ, "i1", Role.TARGET, Told("5", R6, None), HANA), Refusal.UNKNOWN),
        (lambda: value_added(READ, "r1", Role.ACTUAL, Told("5", R6, None), HANA), Refusal.UNKNOWN),
        (lambda: value_added(READ, "i1", Role.ACTUAL, Told(" ", R6, None), HANA), Refusal.NOTHING_NEW),
        (lambda: fields_corrected(READ, "n1", {"title": "題n1", "code": " 1 "}, HANA), Refusal.NOTHING_NEW),
    ],
)  # fmt: skip
def test_a_value_that_cannot_be_so_is_refused(edit, why):
    with pytest.raises(Refused) as refused:
        after(edit())
    assert refused.value.why is why


# Other fields

FIELDS = [
    ("plan", "title", "湖北市基本計画", "湖北市総合計画"),
    ("plan", "period", "2026～2030", "2025～2029"),
    ("plan", "as_of", "令和7年4月", ""),
    ("plan", "kind", "基本計画", ""),
    ("n1", "title", "新しい題", "題n1"),
    ("n1", "code", "9", "1"),
    ("n1", "level", "章", "基本目標"),
    ("n1", "text", "一つ目\n二つ目 ", "一つ目\n二つ目\n三つ目"),
    ("n1", "owners", "企画課、財政課", ""),
    ("i1", "name", "来訪者数", "観光客数"),
    ("i1", "unit", "万人", "千人"),
    ("i1", "direction", "decrease", "increase"),
    ("i1", "kind", "KGI", "KPI"),
    ("i1", "definition", "年間の延べ人数", ""),
    ("i1", "owners", "観光課", ""),
    ("a1", "name", "案内所", "案内所の運営"),
    ("a1", "spans", "2025～2026 検討\n2027～2029 実施", "2025～2029 実施"),
    ("a1", "owners", "観光課", ""),
    ("r1", "text", "来場者は約3万人", "来場者は約2万人"),
    ("e1", "name", "湖東圏域", "湖北圏域"),
    ("e1", "composition", "2市1町", "1市2町"),
    ("m1", "name", "湖東市", "湖北市"),
    ("m1", "role", "近隣市町村", "中心市"),
    ("b1", "name", "推進本部", "審議会"),
    ("b1", "role", "諮問", ""),
    ("b1", "members", "市長\n副市長", "学識経験者\n市民"),
    ("b1", "basis", "規則", "条例"),
    ("t1", "term", "計画", "総合計画"),
    ("t1", "means", "湖北市総合計画\n湖北市基本構想", "湖北市総合計画"),
    ("d1", "title", "基本計画", "前期基本計画"),
    ("d1", "start", "2024", "2025"),
    ("d1", "end", "2030", "2029"),
    ("x1", "text", "答申", "審議会の開催"),
    ("x1", "start", "令和6年6月", "令和6年5月"),
    ("x1", "end", "令和6年7月1日", ""),
]


@pytest.mark.parametrize(("where", "field", "now", "was"), FIELDS)
def test_a_field_says_the_new_text_and_the_old_one_is_on_record(where, field, now, was):
    plan = after(fields_corrected(READ, where, {field: now}, HANA))
    assert says(plan, where, field) == now
    assert plan.corrections == (Correction(where, field, was, now, "花", HANA.on, HANA.why),)


def test_several_fields_are_one_edit_and_what_stays_is_not_on_record():
    texts = {"title": "題n1", "code": "9", "level": " 章 "}
    plan = after(fields_corrected(READ, "n1", texts, HANA))
    assert [each.field for each in plan.corrections] == ["code", "level"]


def test_a_direction_that_a_person_tells_is_no_longer_assumed():
    plan = after(field_corrected(READ, "i1", "direction", "maintain", HANA))
    assert (plan.indicators[0].direction, plan.indicators[0].assumed) == (Direction.MAINTAIN, ())


def test_a_span_that_stays_keeps_what_is_assumed_of_it_and_a_text_keeps_its_breaks():
    spans = (InitiativeSpan(2025, 2026, "設計\n調査", ("end",)), InitiativeSpan(2027, 2029, "工事"))
    plan = replace(READ, initiatives=(replace(WORK, spans=spans),))
    assert says(plan, "a1", "spans") == "2025～2026 設計 調査\n2027～2029 工事"
    wanted = {"spans": "2025～2026 設計 調査\n令和9年度～令和10年度　工事"}
    done = after(fields_corrected(plan, "a1", wanted, HANA), plan)
    assert done.initiatives[0].spans == (spans[0], InitiativeSpan(2027, 2028, "工事"))
    moved = after(fields_corrected(plan, "a1", {"spans": "2025～2027 設計 調査"}, HANA), plan)
    assert moved.initiatives[0].spans == (InitiativeSpan(2025, 2027, "設計\n調査"),)


@pytest.mark.parametrize(
    ("where", "field", "now", "why"),
    [
        ("plan", "period", "近年", Refusal.NO_YEARS),
        ("plan", "as_of", "そのうち", Refusal.NO_DATE),
        ("n1", "title", " ", Refusal.NO_NAME),
        ("n1", "parent", "x", Refusal.UNKNOWN),
        ("n99", "title", "x", Refusal.UNKNOWN),
        ("a1", "spans", "来年 実施", Refusal.NO_SPAN),
        ("a1", "spans", "2029～2025 実施", Refusal.BACKWARDS),
        ("d1", "start", "2031", Refusal.BACKWARDS),
        ("d1", "start", "2024～2025", Refusal.NO_DATE),
        ("d1", "start", "", Refusal.NO_DATE),
        ("x1", "start", "来春", Refusal.NO_DATE),
        ("t1", "means", " ", Refusal.NO_NAME),
        ("m1", "area", "e1", Refusal.UNKNOWN),
    ],
)
def test_what_cannot_be_so_is_refused(where, field, now, why):
    with pytest.raises(Refused) as refused:
        after(field_corrected(READ, where, field, now, HANA))
    assert refused.value.why is why


@pytest.mark.parametrize(
    ("where", "field", "fields"),
    [
        ("i1", "direction", ("direction",)),
        ("i1", "placements", ()),
        ("i1", None, ("name", "unit", "direction", "kind", "definition", "owners")),
        ("n1", None, ("title", "code", "level", "text", "owners")),
        ("a1", "spans[0].end", ("spans",)),
        ("n99", "title", ()),
        (None, None, ()),
    ],
)
def test_a_problem_is_answered_at_its_field_or_any_of_the_thing(where, field, fields):
    assert fields_to_correct(READ, where, field) == fields


@pytest.mark.parametrize(
    ("where", "field", "found"),
    [
        ("i1", "target.period", ("target", VISITORS.values[1])),
        ("i1", "target", ("target", VISITORS.values[1])),
        ("i1", "actual.amount", None),
        ("i1", "direction", None),
        ("n1", "target", None),
        ("r1", "values[0].amount", ("values[0]", HEARD)),
        ("e1", "population", ("population", SOULS)),
        ("m1", "population", None),
    ],
)
def test_the_value_that_a_field_is_about(where, field, found):
    assert value_at(FULL, where, field) == found


# Whatever a problem can name can be put right here, or is told where

EVERY_NAME = [
    (where, field)
    for where, thing in things(FULL)
    for part in parts(where, thing)
    for field in (None, part.field or None, *map(part.named, sorted(names_of(part.thing))))
] + [("i1", role.value) for role in Role] + [("gone", "title"), (None, None)]  # fmt: skip
HERE = frozenset({
    (type(thing_at(FULL, where)).__name__, field) for where, field, _, _ in FIELDS
})  # fmt: skip


@pytest.mark.parametrize(("where", "field"), sorted(set(EVERY_NAME), key=str))
def test_every_field_that_a_problem_can_name_is_put_right_here_or_is_told_where(where, field):
    thing = thing_at(FULL, where)
    assert thing is None or field is None or has_field(where or "", thing, field)
    here = bool(
        values_at(FULL, where, field)
        or role_without_value(FULL, where, field)
        or fields_to_correct(FULL, where, field)
    )
    assert here or elsewhere(thing, field) is not None
    own = (field or "").partition("[")[0]
    assert here or (type(thing).__name__, own) not in HERE


@pytest.mark.parametrize(
    ("where", "field", "told"),
    [
        ("n1", "parent", Elsewhere.DRAFT),
        ("n1", "cross_listed", Elsewhere.DRAFT),
        ("i1", "placements", Elsewhere.DRAFT),
        ("i1", "type", Elsewhere.FILE),
        ("m1", "area", Elsewhere.FILE),
        ("z1", None, Elsewhere.TABLE),
        ("s1", None, Elsewhere.WHOLE),
        (None, None, Elsewhere.WHOLE),
        ("n1", "title", None),
        ("a1", "spans[0].end", None),
    ],
)
def test_where_a_thing_is_put_right_that_a_review_cannot(where, field, told):
    assert elsewhere(thing_at(FULL, where), field) is told


def test_the_record_names_only_fields_that_there_are():
    assert PLAN.corrections == ()
    for where, field, now, _ in FIELDS:
        plan = after(fields_corrected(READ, where, {field: now}, HANA))
        assert has_field(where, thing_at(plan, where), plan.corrections[0].field)
