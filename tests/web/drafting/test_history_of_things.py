"""The history of one thing tells what was done to it, in words, and nothing of other things."""

import re
from dataclasses import replace

import pytest
from django.urls import reverse

from keikaku.core.editing import Batch
from keikaku.core.editing.assumptions import assumptions
from keikaku.core.editing.edits import FileCorrection
from keikaku.core.indicators import Direction
from keikaku.core.plan import Correction, PlanDraft
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.actor import Actor
from keikaku.web.plans.actions import drafts
from keikaku.web.plans.models import Draft
from tests.unit.core.editing.city import FULL
from tests.web.conftest import logged_in, make_person

pytestmark = pytest.mark.django_db
HANA = Actor("花", None, "here")
ROW = re.compile(r'<tr><th scope="row" class="whole">.*?</tr>', re.DOTALL)
CELL = re.compile(r"<td[^>]*>(.*?)</td>", re.DOTALL)


def rows(page: str) -> list[list[str]]:
    """What was done to what, before and after, line by line."""
    found = [CELL.findall(row) for row in ROW.findall(page)]
    return [[re.sub("<[^>]+>", "", cell) for cell in cells[1:]] for cells in found]


@pytest.fixture
def confirmed() -> Draft:
    """A draft in which all that was assumed was confirmed at once, and one name put right."""
    first, *others = FULL.indicators
    first = replace(first, direction=Direction.DECREASE, assumed=("direction",))
    plan = replace(FULL, indicators=(first, *others))
    row = drafts.begin(draft=PlanDraft(plan), by=HANA)
    made = [each.confirmed("花", "2026-04-01") for each in assumptions(plan)]
    filed = Correction("i1", "name", "観光客", "観光客数", "花", "2026-04-01", "")
    drafts.edit(draft=row.pk, edit=Batch((*made, FileCorrection(filed))), by=HANA)
    return row


def test_of_what_was_confirmed_at_once_the_history_of_a_thing_tells_its_own(confirmed):
    client = logged_in(make_person("kikaku", Role.PLANNER))
    url = reverse("drafting_history_of_thing", args=(confirmed.pk, "i1"))
    assert rows(client.get(url).content.decode()) == [
        ["観光客数", "読取りの推定を確認した", "望ましい方向：減少（推定）", "望ましい方向：減少（人が確認）"],
        ["観光客数 目標値", "読取りの推定を確認した", "年度・期間：令和6年度（推定）", "年度・期間：令和6年度（人が確認）"],
        ["観光客数", "訂正を記録した", "名称：観光客", "名称：観光客数"],
    ]  # fmt: skip


def test_what_was_added_is_told_with_the_place_where_it_stands(hana):
    hana.send({"do": "add_node", "where": "n1", "title": "新", "at": "below", "page": "n1"})
    hana.send({"do": "place_indicator", "indicator": "i1", "node": "n6", "page": "n6"})
    hana.send(
        {"do": "add_indicator", "where": "n2", "name": "宿泊者数", "kind": "KPI", "page": "n2"}
    )
    page = hana.client.get(reverse("drafting_history", args=(hana.draft.pk,))).content.decode()
    told = [line[1:] for line in rows(page)]
    assert told == [
        ["指標を加えた", "（なし）", "宿泊者数（掲載箇所：「1-1　題n2」）"],
        ["指標を再掲した", "（なし）", "2-2　題n6"],
        ["項目を加えた", "（なし）", "新（「1　題n1」の下、「1-2　題n3」の次）"],
    ]


def test_a_thing_that_nobody_changed_says_so_of_itself(hana):
    hana.send(hana.form("retitle_node-n1", "n1"), now="花の題")
    page = hana.page("n2").content.decode()
    assert "この項目には、まだ変更がありません。" in page
    assert "花の題</td>" not in page
