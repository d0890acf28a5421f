"""Which fiscal year a page is about, and the way to those beside it."""

from dataclasses import dataclass

from django.http import HttpRequest

from keikaku.web.reporting.forms import number
from keikaku.web.reporting.queries import usual_year
from keikaku.web.reporting.rows import short_words, year_words

_FIRST, _LAST = 1950, 2150


@dataclass(frozen=True, slots=True)
class Years:
    """The year with those before and after it, each as a number and in words."""

    year: int

    @property
    def words(self) -> str:
        """The year."""
        return year_words(self.year)

    @property
    def around(self) -> list[tuple[int, str]]:
        """Two before, itself, one after."""
        return [(each, short_words(each)) for each in range(self.year - 2, self.year + 2)]


def asked_year(request: HttpRequest) -> Years:
    """The year of the address; what is none is taken for the usual one."""
    year = number(request.GET.get("year", ""))
    return Years(year if is_year(year) else usual_year())


def is_year(year: int) -> bool:
    """Whether it can be printed as a year that a plan is about."""
    return _FIRST <= year <= _LAST
