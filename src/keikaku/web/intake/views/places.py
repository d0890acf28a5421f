"""A value or a problem beside its place in the source."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from keikaku.core.plan import Plan
from keikaku.core.sources import Location
from keikaku.web.accounts.languages import place_words
from keikaku.web.intake.models import Intake, IntakeFile
from keikaku.web.intake.showing import Shown, shown
from keikaku.web.intake.sniffing import JSON
from keikaku.web.intake.sources import PDF, file_at, view_of


@dataclass(frozen=True, slots=True)
class Beside:
    """What a page shows of a place: the file, the picture of a page, the table or the lines.

    Exchange JSON tells places of an original that did not come with it: `original` is False.
    """

    file: IntakeFile
    address: str
    picture: str = ""
    whole: str = ""
    shown: Shown | None = None
    original: bool = True


def beside(row: Intake, place: Location | None, plan: Plan) -> Beside | None:
    """The source at a place; None where there is no place or no file for it."""
    if place is None:
        return None
    told = place_words(place.address)
    first = row.files.first()
    if first is not None and first.media_type == JSON:
        name = next((each.name for each in plan.sources if each.id == place.source), "")
        return Beside(first, f"{name}　{told}".strip(), original=False)
    file = file_at(row, place)
    if file is None:
        return None
    address = f"{file.name}　{told}" if row.files.count() > 1 else told
    if file.media_type == PDF and place.page is not None:
        return _on_page(row, file, address, place)
    view = view_of(row, file)
    return Beside(file, address, shown=None if view is None else shown(view, place))


def _on_page(row: Intake, file: IntakeFile, address: str, place: Location) -> Beside:
    url = reverse("intake_picture", args=[row.pk, file.number])
    query = {"page": str(place.page)}
    if place.box is not None:
        query["box"] = ",".join(f"{each:.1f}" for each in place.box)
    asked = f"{url}?{urlencode(query)}"
    return Beside(file, address, picture=asked, whole=f"{asked}&whole=1")
