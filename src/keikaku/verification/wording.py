"""What a finding says and what to do about it, in the language of the reader."""

from decimal import Decimal

from keikaku.core.labels import label
from keikaku.core.problems.model import Language
from keikaku.core.text import squeeze
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Amount
from keikaku.core.values.printing import print_reading
from keikaku.core.years.printing import print_era
from keikaku.verification.judge import Held, Verdict
from keikaku.verification.sentences import (
    AGREEMENTS,
    DOUBTS,
    TO_DO,
    UNMATCHED,
    VERDICTS,
    WHAT,
    Pair,
)
from keikaku.verification.statements import Loner, Statement
from keikaku.verification.verify import Finding
from keikaku.verification.when import years_of

_MOST_HELD = 4


def verdict_words(verdict: Verdict, language: Language = Language.JA) -> str:
    """The name of a verdict."""
    return _in(VERDICTS[verdict], language)


def what(finding: Finding, language: Language = Language.JA) -> str:
    """What was found, with the value, year, unit and place that the register has."""
    said = finding.said
    if isinstance(said, Loner):
        return _in(UNMATCHED[said.why], language)
    details = {
        "printed": _printed(said),
        "when": _when(said, language),
        "held": _held(finding.judgement.held, language),
        "doubt": _doubt(finding, said, language),
    }
    return _in(_template(finding, said), language).format_map(details)


def to_do(finding: Finding, language: Language = Language.JA) -> str:
    """What a person does about it; empty where there is nothing to do."""
    pair = TO_DO.get(finding.verdict)
    return "" if pair is None else _in(pair, language)


def held_words(held: Held, language: Language = Language.JA) -> str:
    """680千人（R11・目標値、計画.txt 127行目 4列目）."""
    value = held.known.value
    time = "" if value.period is None else value.period.as_printed or print_era(value.period.span)
    japanese = language is Language.JA
    role = label(value.role) if japanese else value.role.value
    between, comma = ("・", "、") if japanese else (" ", ", ")
    scope = between.join(held.entry.indicator.scope_notes)
    parts = (scope, between.join(filter(None, (time, role))), held.entry.place(value))
    aside = comma.join(filter(None, parts))
    printed = print_reading(held.known.amount)
    return f"{printed}（{aside}）" if japanese else f"{printed} ({aside})"


def _template(finding: Finding, said: Statement) -> Pair:
    match finding.verdict:
        case Verdict.AGREES:
            agreement = finding.judgement.agreement
            return AGREEMENTS.get(agreement, WHAT["agrees"]) if agreement else WHAT["agrees"]
        case Verdict.VALUE:
            return WHAT["value" if said.when.span is not None else "value_undated"]
        case Verdict.YEAR:
            return WHAT["year"]
        case Verdict.UNIT:
            return WHAT["unit"]
        case Verdict.DOUBTFUL:
            return WHAT["doubtful"]
        case _:
            return WHAT["no_year" if said.when.span is not None else "no_value"]


def _printed(said: Statement) -> str:
    """The figure as printed, with the unit that a head or a column of units gave it."""
    printed, unit = said.passage.printed, said.amount.unit
    given = unit is not None and squeeze(unit) not in squeeze(printed)
    bare = given and said.amount.amount == _number(printed)
    return f"{printed}{unit}" if bare else printed


def _number(printed: str) -> Decimal | None:
    """The number that a figure is, where it is nothing but a number."""
    reading = parse_cell(printed)[0].reading
    return reading.amount if isinstance(reading, Amount) and reading.unit is None else None


def _when(said: Statement, language: Language) -> str:
    if said.when.span is None or years_of(said.passage.printed).spans:
        return ""  # 2件(R5) tells its year itself
    printed = print_era(said.when.span)
    return f"{printed}の" if language is Language.JA else f"{printed} "


def _held(held: tuple[Held, ...], language: Language) -> str:
    between = "、" if language is Language.JA else "; "
    texts = [held_words(one, language) for one in held[:_MOST_HELD]]
    rest = len(held) - len(texts)
    if rest > 0:
        texts.append(f"ほか{rest}件" if language is Language.JA else f"{rest} more")
    return between.join(texts)


def _doubt(finding: Finding, said: Statement, language: Language) -> str:
    doubt = finding.judgement.doubt
    if doubt is None:
        return ""
    return _in(DOUBTS[doubt], language).format_map({"narrowed": said.mention.narrowed})


def _in(pair: Pair, language: Language) -> str:
    return pair[0] if language is Language.JA else pair[1]
