"""Heads of a term that say what was measured or planned in it: 第6期（実績） over R3."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from keikaku.core.text import squeeze
from keikaku.ingest.tables.columns import Column
from keikaku.ingest.tables.roles import VALUE_ROLES, ColumnRole, exact_role
from keikaku.ingest.vocabulary import Vocabulary

_PLAN = r"(?:[^\s()]{0,12}計画)?(?:期間)?の?"
_OF = r"(?:第[0-9一二三四五六七八九十]{1,2}[期次]|今期|今回|次期|[本新](?=計画))"
_AT_START = re.compile(rf"{_OF}(?!末)")
_TERM = re.compile(_OF + _PLAN)
# 前期（目標） may be half of this plan, 現計画（目標） one that ends: these tell what was measured.
_PAST_TERM = re.compile(rf"(?:前期|前回|前|旧|現行|現){_PLAN}")
_OPENING = re.compile(r"[(\[【〔]")
_SIGNS = re.compile(r"[()\[\]【】〔〕]")
# What is expected in a term can be no aim of it.
_EXPECTED = re.compile("見込|推計|予測|見通")


def with_terms(parts: Sequence[Column], words: Vocabulary) -> list[Column]:
    """The heads over a column, those of terms with the role that they say where a year is below."""
    if not any(part.period for part in parts):
        return list(parts)
    return [_of_term(part, words) for part in parts]


def term_of(header: str) -> str | None:
    """第9期 of 第9期（目標） R6."""
    found = _AT_START.match(squeeze(header))
    return found.group() if found is not None else None


def _of_term(part: Column, words: Vocabulary) -> Column:
    role = role_of_term(part.header, words)
    if role is None:
        return part
    # 計画 at the end of 前期計画 names the plan, whatever the bracket says.
    return replace(part, role=role, assumed=not _is_sure(part.header, role), notes=())


def role_of_term(text: str, words: Vocabulary) -> ColumnRole | None:
    """What a head says that names a term and a role: 前期計画（実績）, 第9期の見込量."""
    plain = squeeze(text)
    # 今期計画 is the plan, 今期（計画） what it plans.
    if _TERM.fullmatch(plain) and not _OPENING.search(plain):
        return None
    said = _splits(_SIGNS.sub("", plain), words)
    return next((role for term, role in said if _can_have(term, role)), None)


def _splits(plain: str, words: Vocabulary) -> Iterator[tuple[str, ColumnRole]]:
    """Each word for values that a text ends with, and what stands before it."""
    for at in range(1, len(plain)):
        role = exact_role(plain[at:], words)
        if role in VALUE_ROLES and role is not None:
            yield plain[:at], role


def _can_have(term: str, role: ColumnRole) -> bool:
    past = role is ColumnRole.ACTUAL and _PAST_TERM.fullmatch(term) is not None
    return past or _TERM.fullmatch(term) is not None


def _is_sure(text: str, role: ColumnRole) -> bool:
    """Whether no other term or plan can be meant: what was measured or is expected in one."""
    expected = role is ColumnRole.PLANNED and _EXPECTED.search(text) is not None
    return role is ColumnRole.ACTUAL or expected
