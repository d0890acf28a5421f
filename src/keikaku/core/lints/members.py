"""Lint 15: counts of members agree with the lists of members, and lists with each other."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from keikaku.core.lints.looks import Looks
from keikaku.core.lints.model import Finding, LintWords, found
from keikaku.core.lints.parts import Text, texts
from keikaku.core.plan import Area, Member, Plan
from keikaku.core.remembered import Kept
from keikaku.core.text import fold

_COUNTED = re.compile(r"([0-9]+)([市区町村県])")
_COMPOSITION = re.compile(r"(?:[0-9]+[市区町村県])+\Z")
_PREFECTURE = re.compile(r"\A.{2,3}?[都道府県](?=.)")
_SENTENCE = re.compile(r"[^。\n]+")


def _members(plan: Plan, _words: LintWords, _kept: Kept) -> Iterator[Finding]:
    for area in plan.areas:
        members = [member for member in plan.members if member.area == area.id]
        differing = list(_composition(area, members))
        yield from differing
        if not differing:
            yield from _some_only(plan, area, members)


members_counted = Looks(of_plan=_members)
"""Compositions (6市1町) that the list does not come to, sentences that name some only."""


def _composition(area: Area, members: Sequence[Member]) -> Iterator[Finding]:
    stated = fold(area.composition or "").strip()
    if not _COMPOSITION.fullmatch(stated):
        return
    counted = {kind: int(number) for number, kind in _COUNTED.findall(stated)}
    listed = Counter(member.name[-1:] for member in members)
    details = {"name": area.name, "composition": area.composition or ""}
    told = "".join(f"{listed[kind]}{kind}" for kind in counted)
    if dict(listed) == counted:
        return
    # A neighbouring area is often told by a few of its members; that is no slip of a list.
    few = len(members) * 2 < sum(counted.values())
    code = "lint.members_not_listed" if few else "lint.member_count_differs"
    yield found(code, area.id, "composition", area.source, **details, listed=told)


def _some_only(plan: Plan, area: Area, members: Sequence[Member]) -> Iterator[Finding]:
    """A sentence that names half of the members or more and leaves out others (T47)."""
    short = {member.id: _PREFECTURE.sub("", member.name)[:-1] for member in members}
    if len(members) < 4 or len(set(short.values())) < len(members):
        return
    for text in texts(plan):
        if text.field != "text":
            continue
        for sentence in _SENTENCE.findall(text.text):
            missing = [m.name for m in members if short[m.id] not in sentence]
            if missing and len(members) - len(missing) >= max(3, len(members) / 2):
                yield _left_out(area, text, missing)


def _left_out(area: Area, text: Text, missing: Sequence[str]) -> Finding:
    details: Mapping[str, str] = {"name": area.name, "missing": "、".join(missing)}
    return found("lint.members_left_out", text.where, text.field, text.source, **details)
