"""The pages on which a large draft is edited, and the saving of one field of each kind of thing."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from django.test import Client

    from benchmarks.pages.city_hall import CityHall

Form = Mapping[str, Any]


def editing_pages(draft: int) -> dict[str, str]:
    """Their addresses by name."""
    base = f"/drafts/{draft}/"
    things = f"{base}things/"
    return {
        "drafts": "/drafts/",
        "edit: first page": base,
        "edit: first page, outline open": f"{base}?all",
        "edit: goal": f"{things}n7/",
        "edit: measure": f"{things}n507/",
        "edit: indicator": f"{things}i7/",
        "edit: initiative": f"{things}k7/",
        "edit: numbering": f"{base}numbering/",
        "edit: history": f"{base}history/",
        "edit: checks beside": f"{things}i7/checks/",
        "edit: checks": f"{base}checks/",
        "edit: sealing": f"{base}seal/",
    }


@dataclass(frozen=True, slots=True)
class Field:
    """One field of one form of a page."""

    where: str
    form: str
    name: str


FIELDS = {
    "save: title of a measure": Field("n507", "retitle_node-n507", "now"),
    "save: paragraph": Field("n507", "change_text-n507", "new"),
    "save: name of an indicator": Field("i7", "rename_indicator-i7", "now"),
    "save: value": Field("i7", "set_value-v7.3", "raw"),
    "save: initiative": Field("k7", "rename_initiative-k7", "now"),
}


def filled(hall: "CityHall", field: Field) -> Form:
    """The form as its page shows it, with something else in the field."""
    from lxml import html

    page = hall.planner.get(f"/drafts/{hall.draft}/things/{field.where}/").content.decode()
    forms: Any = html.fromstring(page).xpath(f"//form[@id='{field.form}']")
    sent: dict[str, Any] = {}
    for name, text in forms[0].form_values():
        sent.setdefault(name, []).append(text)
    return {**sent, field.name: f"{next(hall.turns)}%", "form": field.form}


def save(client: "Client", draft: int, form: Form) -> None:
    """Sends it as the script of the page does."""
    headers = {"X-Keikaku-Autosave": "1"}
    response = client.post(f"/drafts/{draft}/save/", form, headers=headers)
    assert response.status_code == 200, response.content.decode()
