"""What the words of a header say that a column is: 指標名, 現状値, 目標値の考え方, 達成率 …"""

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from keikaku.ingest.tables.counted_over import counts_over_years
from keikaku.ingest.vocabulary import Vocabulary


class ColumnRole(StrEnum):
    """The roles that a profile's [columns] section names, and years that stand alone."""

    NAME = "name"
    PART = "part"
    UNIT = "unit"
    BASE = "base"
    CURRENT = "current"
    TARGET = "target"
    INTERIM = "interim"
    PLANNED = "planned"
    ACTUAL = "actual"
    BASE_YEAR = "base_year"
    TARGET_YEAR = "target_year"
    YEAR_BESIDE = "year_beside"
    OWNER = "owner"
    DEFINITION = "definition"
    DIRECTION = "direction"
    REMARKS = "remarks"
    DERIVED = "derived"
    COST = "cost"
    CODE = "code"
    MEASURE = "measure"
    YEAR = "year"


VALUE_ROLES = frozenset(
    {
        ColumnRole.BASE,
        ColumnRole.CURRENT,
        ColumnRole.TARGET,
        ColumnRole.INTERIM,
        ColumnRole.PLANNED,
        ColumnRole.ACTUAL,
        ColumnRole.YEAR,
    }
)

BASES = (ColumnRole.BASE, ColumnRole.CURRENT)

_YEARS = (ColumnRole.BASE_YEAR, ColumnRole.TARGET_YEAR, ColumnRole.YEAR_BESIDE)

# Where one word stands in two roles, the first of this order is meant.
_ORDER = (
    ColumnRole.DERIVED,
    ColumnRole.COST,
    ColumnRole.BASE_YEAR,
    ColumnRole.TARGET_YEAR,
    ColumnRole.BASE,
    ColumnRole.CURRENT,
    ColumnRole.INTERIM,
    ColumnRole.TARGET,
    ColumnRole.ACTUAL,
    ColumnRole.PLANNED,
    ColumnRole.UNIT,
    ColumnRole.OWNER,
    ColumnRole.DEFINITION,
    ColumnRole.DIRECTION,
    ColumnRole.REMARKS,
    ColumnRole.CODE,
    ColumnRole.NAME,
    ColumnRole.PART,
    ColumnRole.MEASURE,
)
# What may follow the word that says the role, without changing it.
_TAIL = re.compile(r"(?:の?数?値|名称?|等|欄|[※*]\d*|注\d*|[①-⑳])+$")
# 計画名 names a plan, and is none of its values.
_NAMES = re.compile(r"名称?$")
# Over which time is counted changes no role: 5年間の累計目標, 単年度実績.
_COUNTED = re.compile(
    r"(?:[0-9]{1,2}(?:か|ヶ|カ)?年間?の?)?(?:累計|累積|合計|単年度?|年間|平均)の?"
)
# What stands behind a word for costs tells when they were reckoned: 事業費見込額, 予算の実績.
_RECKONED = re.compile(r"(?:の?(?:概算|見込み?|予定|想定|計画|実績|見積もり?))+額?$")
_MONEY = "金額"
# What makes of a word for values one for their years: 直近実績年度.
_OF_YEARS = re.compile(r"の?(?:数?値)?の?(?:年度|年次|年|時点)$")
_OF_TIME = re.compile("前回|第1期末?")
# R6平均 does not say whose mean it is: 全国平均 does.
_OF_NOBODY = re.compile("(?:年度?)?平均値?")
# What leads from a year to the words behind it: 令和12年度にめざす姿, 令和11年度における目標値.
_LED = re.compile(r"^(?:末|時点)?(?:までに?|における|において|に|の|で)(?=.)")
# 目標値【中間評価】: what is done in the year of a head, in marks behind its words.
_MARKED = re.compile("(?<=.)[【〔〈《≪<](?P<inner>[^【】〔〕〈〉《》≪≫<>]+)[】〕〉》≫>]$")
# A longer header is a sentence.
_LONGEST_HEADER = 30


class HeaderRole(NamedTuple):
    """A role, and whether words before the one that says it may change it."""

    role: ColumnRole | None
    assumed: bool = False


_UNKNOWN = HeaderRole(None)


def role_of_words(words_of_header: str, words: Vocabulary, *, dated: bool) -> HeaderRole:
    """The role that a squeezed header without its years and brackets has; None for unknown words.

    The last word decides, as in any Japanese phrase: 目標値の考え方 explains, 目標人口 is unknown.
    """
    if words_of_header in ("", "年度", "年"):
        beside = ColumnRole.YEAR_BESIDE if words_of_header else None
        return HeaderRole(ColumnRole.YEAR if dated else beside)
    if len(words_of_header) > _LONGEST_HEADER:
        return _UNKNOWN
    marked = _MARKED.search(words_of_header) if dated else None
    if marked is not None and is_occasion(marked["inner"], words):
        return _on_occasion(words_of_header[: marked.start()], marked["inner"], words)
    exact = exact_role(words_of_header, words)
    if exact is not None:
        aimed = dated and exact is ColumnRole.NAME and is_aim(words_of_header)
        return HeaderRole(ColumnRole.TARGET if aimed else exact)
    if dated and _LED.sub("", words_of_header) in words.columns["dated_target"]:
        # めざす姿 without a year is rather what a measure leads to, in words.
        return HeaderRole(ColumnRole.TARGET)
    years = _role_of_years(words_of_header, words, dated=dated)
    said = HeaderRole(years) if years is not None else _role_at_end(words_of_header, words)
    aimed = dated and said.role is ColumnRole.NAME and is_aim(words_of_header)
    return HeaderRole(ColumnRole.TARGET) if aimed else said


def is_occasion(text: str, words: Vocabulary) -> bool:
    """Whether a text says what a year of the plan is for: 中間評価, 最終年度."""
    return text in words.columns["early"] or text in words.columns["final"]


def _on_occasion(words_of_header: str, occasion: str, words: Vocabulary) -> HeaderRole:
    """目標値【中間評価】 beside a year is a target on the way."""
    said = role_of_words(words_of_header, words, dated=True)
    halfway = said.role is ColumnRole.TARGET and occasion in words.columns["early"]
    return said._replace(role=ColumnRole.INTERIM) if halfway else said


def names_years(words_of_header: str, words: Vocabulary) -> bool:
    """Whether a head without a year is one of years: 基準年度, 直近実績年度."""
    exact = exact_role(words_of_header, words)
    return (exact or _role_of_years(words_of_header, words, dated=False)) in _YEARS


def _role_of_years(words_of_header: str, words: Vocabulary, *, dated: bool) -> ColumnRole | None:
    """直近実績年度 holds the years of 直近実績値, whose word stands before 年度.

    With a year behind it, it holds the values themselves.
    """
    stem = _OF_YEARS.sub("", words_of_header)
    role = _role_at_end(stem, words).role if stem not in ("", words_of_header) else None
    if dated:
        named = role in VALUE_ROLES and not words_of_header.endswith("時点")
        return role if named else None
    if role in BASES:
        return ColumnRole.BASE_YEAR
    if role in (ColumnRole.TARGET, ColumnRole.INTERIM):
        return ColumnRole.TARGET_YEAR
    return ColumnRole.YEAR_BESIDE if role is ColumnRole.ACTUAL else None


def is_aim(words_of_header: str) -> bool:
    """Whether a head of names would be one of targets, had it a year: 数値目標, 成果目標."""
    return words_of_header.endswith("目標")


def is_of_others(words_of_header: str, words: Vocabulary) -> bool:
    """Whether a column is about another body or plan: 全国平均, 県の現状値, 前期計画の目標.

    第1期末 and 前回 alone are times of what stands in the row, 過去5年間の平均 tells how it counts,
    and 平均 alone may be its own.
    """
    if _OF_TIME.fullmatch(words_of_header) or _OF_NOBODY.fullmatch(words_of_header):
        return False
    if counts_over_years(words_of_header):
        return False
    return any(word in words_of_header for word in words.columns["others"])


def is_of_earlier(words_of_header: str, words: Vocabulary) -> bool:
    """Whether what a column is about is an earlier plan alone: 前期計画の目標, not 県の目標."""
    told = [word for word in words.columns["others"] if word in words_of_header]
    return bool(told) and all(word in words.columns["earlier_plans"] for word in told)


def exact_role(words_of_header: str, words: Vocabulary) -> ColumnRole | None:
    """The role of a header that is one of the known words and nothing else."""
    return _role_by_word(words).get(words_of_header)


@lru_cache(maxsize=8)  # a reading has few vocabularies: that of the profile, and its own
def _role_by_word(words: Vocabulary) -> Mapping[str, ColumnRole]:
    """The known words of all roles, each with the first of its roles."""
    return {word: role for role in reversed(_ORDER) for word in words.columns.get(role.value, ())}


def _word_at_end(text: str, words: Vocabulary) -> str | None:
    """The longest known word that a text ends with."""
    known = _role_by_word(words)
    ends = (text[at:] for at in range(len(text) + 1))
    return next((end for end in ends if end in known), None)


def _is_reckoned_cost(words_of_header: str, words: Vocabulary) -> bool:
    """Whether a head says what a measure is thought to cost: 事業費見込額 is no planned value."""
    stem = _RECKONED.sub("", words_of_header)
    word = _word_at_end(stem, words) if stem != words_of_header else None
    # 金額 may be what an indicator counts.
    return word not in (None, _MONEY) and word in words.columns["cost"]


def _role_at_end(words_of_header: str, words: Vocabulary) -> HeaderRole:
    if _is_reckoned_cost(words_of_header, words):
        return HeaderRole(ColumnRole.COST)
    for text in (words_of_header, _TAIL.sub("", words_of_header)):
        word = _word_at_end(text, words)
        if word is not None:
            role = _role_by_word(words)[word]
            before = text.removesuffix(word)
            if role in VALUE_ROLES and _NAMES.search(words_of_header):
                return HeaderRole(ColumnRole.NAME if role is ColumnRole.TARGET else None)
            # 目標金額 is what is aimed at; 計画事業費 is what a measure costs.
            aimed = exact_role(before, words) if text.endswith(_MONEY) else None
            if aimed in VALUE_ROLES:
                return HeaderRole(aimed, assumed=True)
            return _qualified(role, before, words)
    return _UNKNOWN


def _qualified(role: ColumnRole, before: str, words: Vocabulary) -> HeaderRole:
    """The role of a word with others before it: 中間めざす値 is interim, 県の目標値 is not ours."""
    if role not in VALUE_ROLES or not before:
        return HeaderRole(role)
    if role is ColumnRole.TARGET and _is_halfway(before, words):
        return HeaderRole(ColumnRole.INTERIM)
    if role is ColumnRole.BASE and before in words.columns["earlier"]:
        return HeaderRole(role)
    if (
        role is ColumnRole.ACTUAL
        and exact_role(before.removesuffix("の"), words) is ColumnRole.BASE
    ):
        return HeaderRole(ColumnRole.BASE)
    if is_of_others(before, words):
        return _UNKNOWN
    plain = before.removesuffix("の") in ("", *words.columns["plain"], *words.columns["final"])
    return HeaderRole(role, assumed=not plain and _COUNTED.fullmatch(before) is None)


def _is_halfway(before: str, words: Vocabulary) -> bool:
    return before.startswith(words.columns["halfway"]) or before in words.columns["early"]
