"""Persons confirm what continues as what between two editions, and take it back."""

import html
import re

import pytest
from django.urls import reverse

from keikaku.core.editing import edits as e
from keikaku.core.plan import PlanDraft
from keikaku.core.problems.model import Language
from keikaku.core.revision import ContinuationKind
from keikaku.exchange.reader import loads
from keikaku.exchange.writer import dumps
from keikaku.lineage import propose
from keikaku.lineage.propose import propose_links
from keikaku.web.comparing import views
from keikaku.web.comparing.lineages import compared
from keikaku.web.comparing.models import LinkDecision
from keikaku.web.comparing.sides import side_of
from keikaku.web.plans.actions import drafts
from tests.unit.core.editing.city import PLAN
from tests.web.comparing.conftest import BY, address_of, edit, kinds

pytestmark = pytest.mark.django_db


def test_a_proposed_link_is_confirmed_as_it_is(planner, pair):
    page = planner.get(reverse("compare_links", kwargs=pair))
    first = page.context["uncertain"][0]
    form = {"of": first.of.value, "link": first.value}
    planner.post(reverse("compare_confirm", kwargs=pair), form)
    after = planner.get(reverse("compare_links", kwargs=pair), {"page": 1})
    assert first.value not in [link.value for link in after.context["uncertain"]]
    assert LinkDecision.objects.get().who.startswith("kikaku")
    assert "が確認しました。" in " ".join(
        reason for link in after.context["certain"] for reason in link.reasons
    )


def test_what_was_proposed_is_kept_while_persons_decide(planner, pair, monkeypatch):
    """To propose takes seconds where plans are large, and people confirm one link after another."""
    asked = []

    def counted(old, new):
        asked.append((old.head.title, new.head.title))
        return propose_links(old, new)

    monkeypatch.setattr(propose, "propose_links", counted)
    page = planner.get(reverse("compare_links", kwargs=pair), {"page": 1})
    for each in page.context["certain"][:2]:
        form = {"of": each.of.value, "link": each.value}
        planner.post(reverse("compare_confirm", kwargs=pair), form)
        planner.get(reverse("compare_links", kwargs=pair))
    planner.get(reverse("compare_table", kwargs=pair))
    chain = {"side": pair["new"], "indicator": "i1"}
    assert planner.get(reverse("compare_indicator", kwargs=chain)).status_code == 200
    assert LinkDecision.objects.count() == 2
    assert len(asked) == 1


def test_what_is_certain_is_shown_to_who_asks_and_page_by_page(planner, pair, monkeypatch):
    monkeypatch.setattr(views, "_CERTAIN", 2)
    address = reverse("compare_links", kwargs=pair)
    shut = planner.get(address)
    count = shut.context["certain_count"]
    assert count > 4
    assert 'href="?page=1#certain"' in shut.content.decode()
    assert not shut.context["certain"]
    seen = []
    for number in range(1, (count + 1) // 2 + 1):
        page = planner.get(address, {"page": number})
        seen += [link.value for link in page.context["certain"]]
    assert len(set(seen)) == count
    assert "次へ" not in page.content.decode()
    assert planner.get(address, {"page": "x"}).context["page"].number == 1


ODD_IDS = {"n6": "n6,7|8/9?%2F#", "i1": "i1,a|b/"}


@pytest.fixture
def odd_pair(plan) -> dict[str, str]:
    """Two drafts with ids as another program might write them."""
    text = dumps(PlanDraft(PLAN))
    for plain, odd in ODD_IDS.items():
        text = text.replace(f'"{plain}"', f'"{odd}"')
    old, new = (drafts.begin(draft=loads(text), plan=plan, by=BY) for _ in range(2))
    edit(new, e.RetitleNode(ODD_IDS["n6"], "題n6", "港のにぎわいづくり"))
    return {"old": f"d{old.pk}", "new": f"d{new.pk}"}


def test_things_whose_ids_hold_odd_characters_are_linked(planner, odd_pair):
    page = planner.get(reverse("compare_links", kwargs=odd_pair))
    first = page.context["uncertain"][0]
    planner.post(
        reverse("compare_confirm", kwargs=odd_pair), {"of": first.of.value, "link": first.value}
    )
    assert LinkDecision.objects.get().old == [ODD_IDS["n6"]]
    for address in re.findall(r'href="([^"]+/(?:old|new)/[^"]+)"', page.content.decode()):
        assert planner.get(html.unescape(address)).status_code == 200, address


def test_a_link_that_is_proposed_no_longer_is_told(planner, pair):
    form = {"of": "nodes", "link": '[["n1"], ["n99"]]'}
    answer = planner.post(reverse("compare_confirm", kwargs=pair), form, follow=True)
    assert "その間に変わりました" in answer.content.decode()
    assert not LinkDecision.objects.exists()


def test_another_counterpart_is_chosen_and_taken_back(planner, pair):
    address = address_of(pair, "nodes", "old", "n2")
    assert "題n2" in planner.get(address).content.decode()
    planner.post(address, {"old": ["n2"], "new": ["n5", "n6"]})
    assert kinds(**pair)["n2"] == ContinuationKind.SPLIT
    row = LinkDecision.objects.get()
    planner.post(reverse("compare_take_back", kwargs={**pair, "decision": row.pk}))
    assert not LinkDecision.objects.exists()
    assert kinds(**pair)["n2"] == ContinuationKind.CONTINUED


@pytest.mark.parametrize(
    ("of", "given", "told"),
    [
        ("nodes", {}, "少なくとも一つ"),
        ("nodes", {"old": ["n99"]}, "n99"),
        ("indicators", {"old": ["i1"], "redefined": "on"}, "一つと一つのときだけ"),
    ],
)
def test_a_link_that_says_nothing_is_told(planner, pair, of, given, told):
    thing = "i1" if of == "indicators" else "n2"
    answer = planner.post(address_of(pair, of, "old", thing), given)
    assert answer.status_code == 200
    assert told in answer.content.decode()
    assert not LinkDecision.objects.exists()


def test_an_indicator_is_redefined(planner, pair):
    address = address_of(pair, "indicators", "old", "i1")
    planner.post(address, {"old": ["i1"], "new": ["i1"], "redefined": "on"})
    lineage = compared(
        side_of(pair["old"]), side_of(pair["new"]), Language.JA, unchanged=False
    ).lineage
    assert lineage.indicators[0].kind is ContinuationKind.REDEFINED
