"""The written document: its order, its text, and what it refuses to write."""

import json
from dataclasses import replace
from decimal import Decimal

import pytest

from keikaku.core.errors import Invalid
from keikaku.core.indicators import Role, Value
from keikaku.core.plan import Plan, PlanDraft, PlanHead, Result
from keikaku.core.values.model import Amount
from keikaku.core.years.model import FiscalYear, Period, StatedIn
from keikaku.exchange import writer
from tests.golden.exchange.minimal import MINIMAL

EMPTY = PlanDraft(Plan(PlanHead("計画")))


def with_value(value: Value) -> PlanDraft:
    return PlanDraft(Plan(PlanHead("計画"), results=(Result("r1", None, "", (value,)),)))


def test_an_empty_plan_has_every_field():
    lists = (
        "sources", "nodes", "indicators", "initiatives", "results", "areas", "members", "bodies",
        "terms", "periods", "events", "links", "tables", "corrections", "problems",
    )  # fmt: skip
    assert writer.to_json(EMPTY) == {
        "format": "keikaku-plan/1",
        "plan": {
            "title": "計画", "issuer": None, "kind": None, "edition": None, "as_of": None,
            "period": None, "scope": "whole", "assumed": [], "source": None,
        },
        **{name: [] for name in lists},
    }  # fmt: skip


def test_the_order_is_that_of_the_format():
    assert list(writer.to_json(EMPTY)) == [
        "format", "plan", "sources", "nodes", "indicators", "initiatives", "results", "areas",
        "members", "bodies", "terms", "periods", "events", "links", "tables", "corrections",
        "problems",
    ]  # fmt: skip


def test_a_value_lies_flat_with_every_field():
    amount = Amount(Decimal("64.2"), "万人", approximate=True)
    period = Period(FiscalYear(2018), "H30", StatedIn.CELL)
    draft = with_value(Value("v1", Role.RESULT, "約64.2万人 (H30)", amount, period=period))
    (result,) = json.loads(writer.dumps(draft))["results"]
    assert result["values"] == [{
        "id": "v1", "role": "result", "label": None, "raw": "約64.2万人 (H30)", "kind": "amount",
        "amount": "64.2", "low": None, "high": None, "unit": "万人",
        "base": {"amount": "642000", "unit": "人"}, "bound": None, "approximate": True,
        "relation": None, "accumulation": None, "reason": None, "status": "final", "notes": [],
        "period": {"kind": "fiscal_year", "start": 2018, "end": 2018, "as_printed": "H30",
                   "from": "cell", "date": None},
        "assumed": [], "source": None, "text": None,
    }]  # fmt: skip


def test_text_is_readable_and_ends_with_a_line_end():
    text = writer.dumps(EMPTY)
    assert text.startswith('{\n  "format": "keikaku-plan/1",\n  "plan": {\n    "title": "計画",\n')
    assert text.endswith("]\n}\n")
    assert json.loads(text) == writer.to_json(EMPTY)


def test_the_same_plan_gives_the_same_text():
    assert writer.dumps(MINIMAL) == writer.dumps(replace(MINIMAL))


@pytest.mark.parametrize(
    ("value", "place"),
    [
        (Value("v1", Role.RESULT, "", Amount(Decimal("NaN"))), "results[0].values[0].amount"),
        (
            Value("v1", Role.RESULT, "", Amount(Decimal(1)),
                  period=Period(FiscalYear(30), "30", StatedIn.CELL)),
            "results[0].values[0].period.start",
        ),
    ],
)  # fmt: skip
def test_what_the_format_cannot_say_is_refused_with_its_place(value, place):
    with pytest.raises(Invalid) as raised:
        writer.dumps(with_value(value))
    assert raised.value.place == place
