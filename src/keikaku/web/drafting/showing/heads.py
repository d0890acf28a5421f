"""The fields of the head of a plan, as a form."""

from dataclasses import dataclass

from keikaku.core.editing import edits as e
from keikaku.core.plan import PlanHead
from keikaku.core.problems import Language
from keikaku.web.accounts.languages import page_language
from keikaku.web.drafting.building import was_of


@dataclass(frozen=True, slots=True)
class HeadForm:
    """The head of the plan: one form, whose fields do not cross each other."""

    was: str
    title: str
    issuer: str
    edition: str
    as_of: str
    first: str
    last: str
    assumed: tuple[str, ...]

    def texts(self) -> dict[str, str]:
        """What its fields hold, by their names in the form."""
        names = ("title", "issuer", "edition", "as_of", "first", "last")
        return {name: getattr(self, name) for name in names}


def head_form(head: PlanHead) -> HeadForm:
    """What stands in its fields."""
    first, last = head.period or (None, None)
    return HeadForm(
        was_of(e.SetHead(head, head)),
        head.title,
        head.issuer or "",
        head.edition or "",
        head.as_of.as_printed if head.as_of else "",
        _year(first),
        _year(last),
        head.assumed,
    )


def _year(year: int | None) -> str:
    """A year as a person of the language types it."""
    if year is None:
        return ""
    return f"{year}年度" if page_language() is Language.JA else str(year)
