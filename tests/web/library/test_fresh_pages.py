"""No page shows what was: after each kind of change a warm process answers as one just started."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.utils import timezone

from keikaku.core.editing.edits import (
    AddNode,
    AddValue,
    ChangeText,
    ConfirmAssumption,
    CrossListNode,
    Edit,
    Entry,
    MoveIndicator,
    MoveInitiative,
    MoveNode,
    Names,
    Place,
    PlaceIndicator,
    RemoveNode,
    RenameIndicator,
    RenameInitiative,
    RenumberNode,
    RetitleNode,
    SetDefinition,
    SetHead,
    SetKind,
    SetLevel,
    SetOwners,
    SetSpans,
    SetUnit,
    SetValue,
    TakeAwayPlacement,
    Unit,
)
from keikaku.core.indicators import IndicatorKind, Placement
from keikaku.core.indicators import Role as ValueRole
from keikaku.core.plan import InitiativeSpan, Node, PlanDraft
from keikaku.core.problems import Problem, Severity
from keikaku.core.years.model import FiscalYear, Period, StatedIn
from keikaku.web.accounts.actions import memberships
from keikaku.web.accounts.models import Membership
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.actor import COMMAND_LINE
from keikaku.web.library import documents, fragments
from keikaku.web.library.actions import marks
from keikaku.web.plans import queries
from keikaku.web.plans.actions import drafts, plans
from keikaku.web.plans.models import PlanKind
from keikaku.web.plans.recent import Recent
from tests.unit.core.editing.city import PLAN as CITY
from tests.unit.core.editing.city import R6
from tests.web.conftest import logged_in, make_department, make_person
from tests.web.library.shelf import Shelf, make_shelf, planner

OWNER = "環境課"
PROBLEM = Problem("p1", "no-such-code", Severity.WARNING, "疑わしい値", "i1", None, None)
CONTENT = PlanDraft(
    replace(CITY, nodes=(replace(CITY.nodes[0], owners=(OWNER,)), *CITY.nodes[1:])), (PROBLEM,)
)
(VISITORS,) = CITY.indicators
BASE, TARGET = VISITORS.values
R7 = Period(FiscalYear(2025), None, StatedIn.CELL)
PAGES = ("", "?open=all", "node/n1/", "node/n2/", "node/n3/", "node/n4/", "indicator/i1/")
READERS = ("planner", "English", "department")

# An edit; the page that must say it to the planner; what is then said there, or gone from there.
EDITS: list[tuple[Edit, str, str, bool]] = [
    (RetitleNode("n2", "題n2", "改めた題"), "", "改めた題", True),
    (RetitleNode("n2", "題n2", "改めた題"), "node/n1/", "改めた題", True),
    (RetitleNode("n2", "題n2", "改めた題"), "indicator/i1/", "改めた題", True),
    (RenumberNode("n2", "1-1", "1-9"), "", "1-9", True),
    (SetLevel("n2", "施策", "小施策"), "", "小施策", True),
    (CrossListNode("n6", None, "n2"), "node/n2/", "再掲している節", True),
    (ChangeText("n1", "一つ目\n二つ目\n三つ目", "四つ目"), "node/n1/", "四つ目", True),
    (MoveNode("n3", Place("n1", "n2"), Place("n4", None)), "node/n4/", "題n3", True),
    (MoveNode("n3", Place("n1", "n2"), Place("n4", None)), "node/n1/", '>1-2</span> 題n3', False),
    (AddNode(Node("n9", "n1", "施策", "1-3", "加えた題"), Place("n1", "n3")), "", "加えた題", True),
    (AddNode(Node("n9", None, "施策", "0", "加えた題"), Place(None, None)), "", "加えた題", True),
    (RemoveNode("n6", CITY.nodes[5]), "", "題n6", False),
    (RenameIndicator("i1", Names("観光客数", ("観光客数（延べ）", "観光客数")),
                     Names("来訪者数", ("来訪者数", "来訪者数"))), "", "来訪者数", True),
    (SetValue("i1", TARGET, Entry("560千人", "千人", R6)), "", "560千人", True),
    (SetValue("i1", TARGET, Entry("560千人", "千人", R6)), "indicator/i1/", "560千人", True),
    (AddValue("i1", "v3", ValueRole.ACTUAL, Entry("511", "千人", R7)), "", "511千人", True),
    (SetUnit("i1", Unit("千人", ("v1",)), Unit("人", ("v1",))), "", "499人", True),
    (SetDefinition("i1", None, "窓口で数える"), "indicator/i1/", "窓口で数える", True),
    (SetKind("i1", IndicatorKind.KPI, IndicatorKind.KGI), "indicator/i1/", "KGI", True),
    (ConfirmAssumption("i1", "direction", "increase", "企画", "2026-04-01"), "indicator/i1/",
     "2026-04-01", True),
    (PlaceIndicator("i1", Placement("n3", "観光客数", True, None)), "node/n3/", "観光客数", True),
    (TakeAwayPlacement("i1", VISITORS.placements[1]), "indicator/i1/", "題n5", False),
    (MoveIndicator("i1", "n2", "n3"), "node/n2/", "観光客数", False),
    (RenameInitiative("a1", "案内所の運営", "案内所の移転"), "", "案内所の移転", True),
    (MoveInitiative("a1", "n2", "n3"), "node/n3/", "案内所の運営", True),
    (SetSpans("a1", (InitiativeSpan(2025, 2029, "実施"),), (InitiativeSpan(2026, 2027, "調査"),)),
     "", "調査", True),
    (SetHead(CITY.head, replace(CITY.head, title="改めた計画", period=(2026, 2030))), "",
     "改めた計画", True),
    (SetOwners("n1", (OWNER,), ("福祉課",)), "node/n1/", "福祉課", True),
    (SetOwners("n4", (), (OWNER,)), "node/n4/", OWNER, True),
]  # fmt: skip


@pytest.fixture
def shelf(db) -> Shelf:
    return make_shelf(CONTENT)


@pytest.fixture
def clients(shelf):
    english = logged_in(make_person("english", Role.PLANNER))
    english.cookies["keikaku_language"] = "en"
    staff = make_person("staff", Role.DEPARTMENT_STAFF, department=make_department(OWNER))
    return dict(zip(READERS, (planner(), english, logged_in(staff)), strict=True))


def all_pages(shelf: Shelf, clients) -> dict[tuple[str, str], str]:
    """Everything that anybody reads, each with its status, without what differs by chance."""
    addresses = {page: shelf.draft_base + page for page in PAGES}
    addresses["edition"] = shelf.edition_base
    addresses["map"] = f"/plans/{shelf.plan.pk}/map/sdgs/"
    addresses["library"] = "/plans/"
    found = {}
    for reader, client in clients.items():
        for name, address in addresses.items():
            page = client.get(address)
            shown = re.sub(r'csrfmiddlewaretoken" value="[^"]*"', "", page.content.decode())
            found[reader, name] = f"{page.status_code} {shown}"
    return found


@pytest.fixture
def restart(monkeypatch) -> Callable[[], None]:
    """Forgets all that this process has read and drawn."""

    def forget() -> None:
        for module, names in (
            (queries, ("_drafts", "_editions")),
            (documents, ("_parts",)),
            (fragments, ("_drawn", "_rows")),
        ):
            for name in names:
                monkeypatch.setattr(module, name, Recent(24))

    forget()
    return forget


# The draft is kept only outside of a transaction, as a server reads it.
@pytest.mark.django_db(transaction=True)
def test_after_each_edit_and_its_undo_every_page_is_as_in_a_new_process(shelf, clients, restart):
    before = all_pages(shelf, clients)
    for edit in [each[0] for at, each in enumerate(EDITS) if not at or EDITS[at - 1][0] != each[0]]:
        drafts.edit(draft=shelf.draft.pk, edit=edit, by=COMMAND_LINE)
        warm = all_pages(shelf, clients)
        told = [each[1:] for each in EDITS if each[0] == edit]
        for page, said, there in told:
            assert warm["planner", page] != before["planner", page], edit
            assert (said in warm["planner", page]) == there, (edit, page, said)
        kept = fragments._rows, fragments._drawn, queries._drafts, queries._editions
        parts = documents._parts
        restart()
        assert all_pages(shelf, clients) == warm, edit
        fragments._rows, fragments._drawn, queries._drafts, queries._editions = kept
        documents._parts = parts
        drafts.undo(draft=shelf.draft.pk, by=COMMAND_LINE)
        assert all_pages(shelf, clients) == before, edit


@pytest.mark.django_db(transaction=True)
def test_a_settled_problem_is_gone_from_all_pages_at_once(shelf, clients):
    before = all_pages(shelf, clients)
    drafts.settle(draft=shelf.draft.pk, problems=["p1"], by=COMMAND_LINE)
    after = all_pages(shelf, clients)
    assert "疑わしい値" in before["planner", "indicator/i1/"]
    assert "疑わしい値" not in after["planner", "indicator/i1/"]
    assert "注意 1" not in after["planner", ""]
    drafts.reopen(draft=shelf.draft.pk, problems=["p1"], by=COMMAND_LINE)
    assert all_pages(shelf, clients) == before


@pytest.mark.django_db(transaction=True)
def test_a_mark_is_seen_at_once(shelf, clients):
    before = all_pages(shelf, clients)
    change = {"plan": shelf.plan, "node": "n2", "frame": "sdgs", "by": COMMAND_LINE}
    marks.change(**change, add=["6.1"], remove=[])
    assert "6.1" in all_pages(shelf, clients)["planner", "map"]
    marks.change(**change, add=[], remove=["6.1"])
    assert all_pages(shelf, clients) == before


@pytest.mark.django_db(transaction=True)
def test_what_a_department_took_over_and_what_it_lost_is_seen_at_once(shelf, clients):
    assert all_pages(shelf, clients)["department", "node/n1/"].startswith("200")
    held = Membership.objects.get(person__login="staff")
    memberships.move(membership=held, department=make_department("福祉課"), by=COMMAND_LINE)
    moved = all_pages(shelf, clients)
    assert moved["department", "node/n1/"].startswith("403")
    assert "題n2" not in moved["department", ""]
    memberships.end(
        membership=Membership.objects.get(person__login="staff", ends=None),
        on=timezone.localdate() - timedelta(days=1) if held.begins < date.today() else held.begins,
        by=COMMAND_LINE,
    )
    assert all_pages(shelf, clients)["department", ""].startswith(("302", "403"))


@pytest.mark.django_db(transaction=True)
def test_two_documents_with_the_same_things_lead_each_to_its_own_pages(shelf, clients):
    other = plans.create(name="別の計画", kind=PlanKind.OTHER, by=COMMAND_LINE)
    twin = drafts.begin(draft=CONTENT, plan=other, by=COMMAND_LINE)
    for row, stranger in ((shelf.draft, twin), (twin, shelf.draft), (shelf.draft, twin)):
        page = clients["planner"].get(f"/drafts/{row.pk}/read/").content.decode()
        assert f"/drafts/{row.pk}/read/node/n1/" in page
        assert f"/drafts/{stranger.pk}/read/" not in page
