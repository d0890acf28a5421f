"""What is refused stands in its form as it was typed."""

from typing import Any

import pytest
from lxml import html as parser

from tests.web.drafting.conftest import fields, sent

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("form", "where", "typed"),
    [
        ("retitle_node-n2", "n2", {"now": ""}),
        ("rename_indicator-i1", "i1", {"now": ""}),
        ("set_value-v1", "i1", {"raw": "５４０", "year": "れいわ八年", "status": "estimate"}),
        ("set_head-plan", "plan", {"title": "新しい名称", "first": "来年"}),
        ("set_value-v2", "i1", {"raw": ""}),
        ("set_value-v2", "i1", {"raw": "未調査", "year": "令和7年度"}),
        ("set_head-plan", "plan", {"first": ""}),
        ("set_head-plan", "plan", {"title": "新しい名称", "last": ""}),
        ("set_spans-a1", "a1", {"span": ["実施", "説明会"]}),
        ("set_spans-a1", "a1", {"span": ["実施", ""], "year0": []}),
    ],
)
def test_a_refused_form_is_as_it_was_typed(hana, form, where, typed):
    before = hana.plan()
    response = hana.send(hana.form(form, where), **typed)
    assert response.status_code == 422
    held = fields(response.content.decode(), form)
    assert {name: held.get(name, []) for name in typed} == typed
    assert hana.plan() == before


@pytest.mark.parametrize(
    ("do", "where", "typed"),
    [
        ("add_value", "i1", {"raw": "５４０人", "year": "れいわ", "label": "冬", "role": "target"}),
        ("add_value", "i1", {"raw": "－", "year": "令和6年度", "label": "", "role": "actual"}),
        ("add_node", "n2", {"title": "", "code": "9-9", "level": "施策"}),
        ("add_indicator", "n2", {"name": "", "unit": "戸", "kind": "KGI"}),
    ],
)
def test_a_refused_addition_is_as_it_was_typed(hana, do, where, typed):
    form = {"do": do, "where": where, "was": "null", "page": where, "at": "below", **typed}
    response = hana.send(form)
    assert response.status_code == 422
    page, path = response.content.decode(), f"//form[.//input[@name='do' and @value='{do}']]"
    held = sent(page, path)
    assert {name: held[name] for name in typed} == typed
    opened: Any = parser.fromstring(page).xpath(f"{path}/parent::details/@open")
    assert len(opened) == 1
