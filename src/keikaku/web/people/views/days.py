"""Days in addresses: what is none is passed over, so that no address ends in a fault."""

from datetime import date

from django.core.exceptions import ValidationError

from keikaku.web.people.fields import DayField


def day_of(text: str | None, otherwise: date) -> date:
    """The day that a text is, or another."""
    try:
        found = DayField(required=False).clean(text)
    except ValidationError:
        return otherwise
    return found if isinstance(found, date) else otherwise
