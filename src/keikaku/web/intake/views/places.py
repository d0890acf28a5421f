"""A value or a problem beside its place in the source."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from keikaku.core.sources import Location
from keikaku.web.accounts.languages import place_words
from keikaku.web.intake.models import Intake, IntakeFile
from keikaku.web.intake.showing import Shown, shown
from keikaku.web.intake.sources import PDF, file_at, view_of


@dataclass(frozen=True, slots=True)
class Beside:
    """What a page shows of a place: the file, the picture of a page, the table or the lines."""

    file: IntakeFile
    address: str
    picture: str = ""
    whole: str = ""
    shown: Shown | None = None


def beside(row: Intake, place: Location | None) -> Beside | None:
    """The source at a place; None where there is no place or no file for it."""
    file = file_at(row, place)
    if place is None or file is None:
        return None
    told = place_words(place.address)
    address = f"{file.name}　{told}" if row.files.count() > 1 else told
    if file.media_type == PDF and place.page is not None:
        url = reverse("intake_picture", args=[row.pk, file.number])
        query = {"page": str(place.page)}
        if place.box is not None:
            query["box"] = ",".join(f"{each:.1f}" for each in place.box)
        asked = f"{url}?{urlencode(query)}"
        return Beside(file, address, picture=asked, whole=f"{asked}&whole=1")
    view = view_of(row, file)
    return Beside(file, address, shown=None if view is None else shown(view, place))
