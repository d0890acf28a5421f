"""Years of a line of heads that print no era or nothing but four digits: R3年度, 4年度 …; 2023."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from keikaku.core.remembered import remembered
from keikaku.core.text import fold
from keikaku.core.values.units import is_unit
from keikaku.core.years.eras import ERAS, number
from keikaku.core.years.model import FuzzyDate, YearRange
from keikaku.core.years.parse import find_doubts, find_spans
from keikaku.documents.model import Grid
from keikaku.ingest.tables.columns import header_words
from keikaku.ingest.tables.era_less import era_near, era_said
from keikaku.ingest.tables.roles import VALUE_ROLES, exact_role
from keikaku.ingest.vocabulary import Vocabulary

# 4年度, 元年度(実績): a year of the era that a head at the left prints.
_NO_ERA = re.compile(r"(?P<number>元|[0-9]{1,2})年度?(?![0-9度間後前]|目(?![標途指])).*")
# 最終達成(8年度): the same behind a word.
_BEHIND_WORD = re.compile(r"(?P<before>[^()]+\()(?P<number>元|[0-9]{1,2})年度(?:末)?\)", re.DOTALL)
_OF_DOCUMENT = re.compile(r"(?:元|[0-9]{1,2})年度")
_WESTERN = re.compile(r"(?<![0-9.,])(?:19[6-9][0-9]|20[0-9]{2})(?![0-9.,年])")
# 2026, 2026(最終): a year alone, or with a word in brackets.
_ALONE = re.compile(rf"(?P<year>{_WESTERN.pattern})\s*(?P<note>\([^()0-9]+\))?")
# The next year of a row is no further away than this.
_FURTHEST = 10
# A year before the one at its left (5年度目標, 4年度実績) is no further back than this.
_BACK = 2
# So many western years one after another are no values.
_SURE = 3
_FEWEST = 2
_DIGIT = re.compile("[0-9]")


def completed_years(grid: Grid, row: int, words: Vocabulary) -> Mapping[int, str]:
    """The heads of a row whose years leave something out, with it, by their first column."""
    printed = {
        column: grid.text(row, column)
        for column in range(grid.n_columns)
        if grid.starts_at(row, column)
    }
    if not any(map(_leaves_out, printed.values())):
        return {}
    texts = {column: fold(text).strip() for column, text in printed.items()}
    beside = _beside_roles(texts, words) | _beside_words(texts)
    return _of_eras(texts, words) | _western(texts, words) | beside


@remembered  # each row is asked, in every form of its table, and few say a year
def _leaves_out(printed: str) -> bool:
    text = fold(printed).strip()
    forms = (_NO_ERA.fullmatch(text), _BEHIND_WORD.fullmatch(text), _WESTERN.search(text))
    return any(forms)


def has_bare_year(text: str, words: Vocabulary) -> bool:
    """Whether a head is a role and four digits: 目標 2029, 2023実績値."""
    return bool(_beside_roles({0: fold(text).strip()}, words))


def _beside_roles(texts: Mapping[int, str], words: Vocabulary) -> dict[int, str]:
    found: dict[int, str] = {}
    for at, text in texts.items():
        year = _WESTERN.search(text)
        if year is None or year.group() == text or _says_year(text):
            continue
        rest = text[: year.start()] + text[year.end() :]
        if exact_role(header_words(rest), words) in VALUE_ROLES:
            found[at] = f"{rest.strip()} ({year.group()})"
    return found


def _says_year(text: str) -> bool:
    """Whether a year is printed whole, or twice as two that are not the same: 2024(R5)."""
    return bool(find_spans(text) or find_doubts(text))


def _beside_words(texts: Mapping[int, str]) -> dict[int, str]:
    """Baseline 2022, Target 2030: different words beside years that go on from head to head."""
    found: dict[int, str] = {}
    years: list[int] = []
    for at, text in texts.items():
        year = _WESTERN.search(text)
        rest = _WESTERN.sub("", text).strip()
        apart = year is not None and not _says_year(text) and not _DIGIT.search(rest)
        if year is not None and apart and rest and not is_unit(rest):
            found[at] = f"{rest} ({year.group()})"
            years.append(int(year.group()))
    rising = all(before < after for before, after in pairwise(years))
    return found if len(years) >= _FEWEST and rising else {}


def _western(texts: Mapping[int, str], words: Vocabulary) -> dict[int, str]:
    """2019, 2020, 2021 as years where they cannot be values; in brackets they are read as such."""
    found = {at: year for at, text in texts.items() if (year := _ALONE.fullmatch(text))}
    years = [year["year"] for year in found.values()]
    alone = len(found) == sum(map(bool, texts.values()))
    if not _in_a_row(years) and not (alone and _rise(years)) and not _headed(texts.values(), words):
        return {}
    return {at: f"({year['year']}){year['note'] or ''}" for at, year in found.items()}


def _rise(years: Sequence[str]) -> bool:
    """2018, 2021, 2023, 2025: what stands over columns, some of which were left out."""
    return len(years) >= _SURE and all(0 < int(b) - int(a) <= _FURTHEST for a, b in pairwise(years))


def _in_a_row(years: Sequence[str]) -> bool:
    return len(years) >= _SURE and {int(b) - int(a) for a, b in pairwise(years)} == {1}


def _headed(texts: Iterable[str], words: Vocabulary) -> bool:
    return any(exact_role(header_words(text), words) is not None for text in texts)


def _of_eras(texts: Mapping[int, str], words: Vocabulary) -> dict[int, str]:
    """Eras by the year at the left; where there is none, by those that the document is of."""
    found: dict[int, str] = {}
    last: int | None = None
    for at, text in texts.items():
        bare, behind = _NO_ERA.fullmatch(text), _BEHIND_WORD.fullmatch(text)
        year = bare or behind
        if year is not None:
            whole = behind is not None or _OF_DOCUMENT.match(text) is not None
            era = _era_of(number(year["number"]) or 0, last, words, whole=whole)
            start = year.start("number")
            found |= {at: text[:start] + era + text[start:]} if era is not None else {}
        last = _year_in(found.get(at, text)) or last
    return found


def _era_of(n: int, last: int | None, words: Vocabulary, *, whole: bool) -> str | None:
    """The era of a year; `whole` where it says 年度, so that it can be no duration."""
    said = era_said(words.eras, n) or (_era_after(last, n) if last is not None else None)
    if said is not None or not whole:
        return said
    return era_near(words.years, n) if last is None else era_near((last,), n, _BACK)


def _era_after(year: int, n: int) -> str | None:
    """The era in which a number is a year or soon after it: 令和 for 2年度 after 2019."""
    soon = [
        (western - year, era.name)
        for era in ERAS
        if (western := era.western(n)) is not None and 0 <= western - year <= _FURTHEST
    ]
    return min(soon)[1] if soon else None


def _year_in(text: str) -> int | None:
    spans = [found.span for found in find_spans(text)]
    if len(spans) != 1 or isinstance(spans[0], FuzzyDate):
        return None
    return spans[0].last.year if isinstance(spans[0], YearRange) else spans[0].year
