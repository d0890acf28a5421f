"""The verdict on one figure of a draft, by what the register says for its year and role."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from keikaku.core.indicators import Role
from keikaku.core.text import fold
from keikaku.core.years.model import Span
from keikaku.verification.numbers import Agreement, agreement, significant_digits
from keikaku.verification.register import Entry, Known
from keikaku.verification.statements import RoleGroup, Statement, Tie
from keikaku.verification.times import ends_alike, same_time

# A number of fewer digits may well be the value of two years: 9 craftsmen stay 9.
_TELLING_DIGITS = 3
_ROLES = {
    RoleGroup.TARGET: (Role.TARGET, Role.INTERIM_TARGET, Role.PLANNED),
    RoleGroup.ACTUAL: (Role.BASELINE, Role.ACTUAL, Role.RESULT),
}


class Verdict(StrEnum):
    """一致, 値が違う, 年度が違う, 単位が違う, 要確認, 台帳にない年, 比べていない."""

    AGREES = "agrees"
    VALUE = "differs_in_value"
    YEAR = "differs_in_year"
    UNIT = "differs_in_unit"
    DOUBTFUL = "doubtful"
    NO_YEAR = "no_such_year"
    UNMATCHED = "unmatched"

    @property
    def differs(self) -> bool:
        """Whether the draft says something else than the register."""
        return self in (Verdict.VALUE, Verdict.YEAR, Verdict.UNIT)


class Doubt(StrEnum):
    """Why a person has to decide."""

    SEVERAL = "several"
    NARROWED = "narrowed"
    LOOSE = "loose"
    YEAR_KIND = "year_kind"
    ROLE = "role"
    ACCUMULATION = "accumulation"


@dataclass(frozen=True, slots=True)
class Held:
    """A value of the register, with the indicator that it belongs to."""

    entry: Entry
    known: Known


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict with the values of the register that it rests on."""

    verdict: Verdict
    held: tuple[Held, ...] = ()
    doubt: Doubt | None = None
    agreement: Agreement | None = None
    entries: tuple[Entry, ...] = ()


def judge(said: Statement) -> Judgement:
    """The verdict over all indicators that the name may mean. None of several is chosen."""
    entries = _meant(said)
    each = [_by_entry(said, entry) for entry in entries]
    judgement = _together(each, entries)
    if judgement.verdict in (Verdict.AGREES, Verdict.NO_YEAR, Verdict.UNMATCHED):
        return judgement
    doubt = _doubt_of(said, judgement)
    return judgement if doubt is None else _doubtful(judgement, doubt)


def _meant(said: Statement) -> tuple[Entry, ...]:
    """Of several of one name those whose scope (男性) the text names and that have its year."""
    entries = said.mention.entries
    named = tuple(entry for entry in entries if _scope_is_named(entry, said.scope))
    entries = named if named and len(entries) > 1 else entries
    dated = tuple(entry for entry in entries if _has_year(entry, said.when.span))
    return dated or entries


def _has_year(entry: Entry, span: Span | None) -> bool:
    if span is None:
        return False
    return any(same_time(span, one.value.period) for one in entry.dated())


def _scope_is_named(entry: Entry, text: str) -> bool:
    notes = entry.indicator.scope_notes
    return bool(notes) and all(fold(note) in text for note in notes)


def _together(each: Sequence[Judgement], entries: tuple[Entry, ...]) -> Judgement:
    """One verdict: what says nothing of the year steps back; where others disagree it is open."""
    silent = (Verdict.NO_YEAR, Verdict.UNMATCHED)
    telling = [one for one in each if one.verdict not in silent] or list(each)
    held = tuple(held for one in telling for held in one.held)
    first = telling[0]
    if len({one.verdict for one in telling}) == 1:
        return Judgement(first.verdict, held, first.doubt, first.agreement, entries)
    if all(one.verdict.differs for one in telling):
        return Judgement(Verdict.VALUE, held, None, None, entries)
    if all(one.verdict in silent for one in telling):
        return Judgement(Verdict.NO_YEAR, held, None, None, entries)
    return Judgement(Verdict.DOUBTFUL, held, Doubt.SEVERAL, None, entries)


def _doubt_of(said: Statement, judgement: Judgement) -> Doubt | None:
    """What else than a wrong figure may be behind a disagreement."""
    if judgement.doubt is not None:
        return None
    if said.mention.narrowed and not _names_scope(said.mention.narrowed, judgement.entries):
        return Doubt.NARROWED
    if said.accumulation is not None and not _say_how(judgement.held):
        return Doubt.ACCUMULATION
    return Doubt.LOOSE if said.tie is Tie.LOOSE else None


def _names_scope(word: str, entries: Iterable[Entry]) -> bool:
    """Whether what narrows a name is the very scope of the indicators that are meant."""
    return all(any(fold(note) in word for note in e.indicator.scope_notes) for e in entries)


def _say_how(held: Iterable[Held]) -> bool:
    """Whether the register says how these values are counted."""
    return all(one.known.value.accumulation is not None for one in held)


def _doubtful(judgement: Judgement, doubt: Doubt) -> Judgement:
    return Judgement(
        Verdict.DOUBTFUL, judgement.held, doubt, judgement.agreement, judgement.entries
    )


def _by_entry(said: Statement, entry: Entry) -> Judgement:
    known = [one for one in entry.dated() if not _counts_otherwise(said, one)]
    if said.when.span is None:
        return _without_year(said, entry, known)
    of_year = [one for one in known if same_time(said.when.span, one.value.period)]
    undated = [one for one in known if one.value.period is None]
    if found := _agreeing(said, entry, [*of_year, *undated]):
        return found
    if not of_year:
        return _year_unknown(said, entry, known)
    return _disagreeing(said, entry, of_year, [one for one in known if one not in of_year])


def _counts_otherwise(said: Statement, known: Known) -> bool:
    """Both say how they count, and not alike: 年間4人 is no value of a running total."""
    own, other = said.accumulation, known.value.accumulation
    return own is not None and other is not None and own.kind is not other.kind


def _without_year(said: Statement, entry: Entry, known: Sequence[Known]) -> Judgement:
    """No year is printed with the figure: it must be the value of some year, and of its role."""
    pool = _of_role(known, said.role) or list(known)
    if found := _agreeing(said, entry, pool):
        return found
    others = [one for one in known if one not in pool]
    if found := _agreeing(said, entry, others):
        return Judgement(Verdict.DOUBTFUL, found.held, Doubt.ROLE, found.agreement)
    elsewhen = said.role is not RoleGroup.TARGET and _may_be_another(said, known)
    if not pool or said.when.vague or elsewhen:
        unit = _unit(said, entry, pool)
        return unit or Judgement(Verdict.NO_YEAR, _held(entry, pool))
    return _disagreeing(said, entry, pool, ())


def _may_be_another(said: Statement, known: Iterable[Known]) -> bool:
    """Whether a year around the figure is one of which the register has no value."""
    periods = [one.value.period for one in known]
    return any(not any(same_time(span, period) for period in periods) for span in said.when.around)


def _agreeing(said: Statement, entry: Entry, known: Iterable[Known]) -> Judgement | None:
    """The value that says the same, an exact one first."""
    found = [(agreement(said.amount, one.amount), one) for one in known]
    for wanted in (Agreement.EXACT, Agreement.ROUNDED, Agreement.BOUND):
        same = [one for how, one in found if how is wanted]
        if same:
            return Judgement(Verdict.AGREES, _held(entry, same[:1]), None, wanted)
    return None


def _year_unknown(said: Statement, entry: Entry, known: Sequence[Known]) -> Judgement:
    """The register has no value of the year; perhaps the figure is that of another year."""
    nothing = Judgement(Verdict.NO_YEAR, _held(entry, known))
    other = _agreeing(said, entry, _of_role(known, said.role) or known)
    if other is None or other.agreement is not Agreement.EXACT:
        return _unit(said, entry, ()) or nothing
    period = other.held[0].known.value.period
    if period is not None and ends_alike(said.when.span, period):
        return Judgement(Verdict.DOUBTFUL, other.held, Doubt.YEAR_KIND)
    if significant_digits(said.amount.amount) < _TELLING_DIGITS:
        return nothing
    return Judgement(Verdict.YEAR, other.held)


def _disagreeing(
    said: Statement, entry: Entry, of_year: Sequence[Known], others: Sequence[Known]
) -> Judgement:
    if unit := _unit(said, entry, of_year):
        return unit
    ways = [agreement(said.amount, one.amount) for one in of_year]
    if all(way is Agreement.UNLIKE for way in ways):
        return Judgement(Verdict.UNMATCHED, _held(entry, of_year))
    of_role = _of_role(of_year, said.role) or list(of_year)
    held = _held(entry, of_role)
    other = _agreeing(said, entry, others)
    if other is not None and other.agreement is Agreement.EXACT:
        return Judgement(Verdict.YEAR, held + other.held)
    return Judgement(Verdict.VALUE, held)


def _unit(said: Statement, entry: Entry, known: Iterable[Known]) -> Judgement | None:
    """The same digits in another unit: 612人 for 612千人."""
    same = [one for one in known if agreement(said.amount, one.amount) is Agreement.OTHER_UNIT]
    return Judgement(Verdict.UNIT, _held(entry, same)) if same else None


def _of_role(known: Iterable[Known], role: RoleGroup | None) -> list[Known]:
    return [one for one in known if role is not None and one.value.role in _ROLES[role]]


def _held(entry: Entry, known: Iterable[Known]) -> tuple[Held, ...]:
    return tuple(Held(entry, one) for one in known)
