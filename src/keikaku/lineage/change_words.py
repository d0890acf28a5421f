"""Words for values, years and units of two editions, in Japanese and English."""

from keikaku.core.indicators import Role, Value
from keikaku.core.labels import label
from keikaku.core.problems.model import Language
from keikaku.core.revision import Effect
from keikaku.core.values.model import Accumulation, AccumulationKind, Amount, Missing, Range
from keikaku.core.values.printing import print_accumulation
from keikaku.core.values.telling import tell_reading
from keikaku.core.years.printing import print_era, print_period

_ROLES = {
    Role.BASELINE: "baseline",
    Role.TARGET: "target",
    Role.INTERIM_TARGET: "interim target",
    Role.PLANNED: "planned value",
    Role.ACTUAL: "actual value",
    Role.RESULT: "result",
}
_COUNTED = {
    AccumulationKind.ANNUAL: "of one year",
    AccumulationKind.CUMULATIVE: "cumulative",
    AccumulationKind.MEAN: "mean",
    AccumulationKind.POINT: "at a point in time",
}
_EFFECTS = {
    Language.JA: {Effect.EASED: "緩和", Effect.TIGHTENED: "強化"},
    Language.EN: {Effect.EASED: "eased", Effect.TIGHTENED: "tightened"},
}
_UNPRINTED = {Language.JA: "記載なし", Language.EN: "not printed"}
_ASSUMED = {
    Language.JA: {
        "unit": "単位は一方の版に書かれていません",
        "year": "年は書かれていないか推定です",
        "direction": "望ましい方向は推定です",
        "baseline": "基準値も変わっています",
    },
    Language.EN: {
        "unit": "one edition prints no unit",
        "year": "a year is not printed or was assumed",
        "direction": "the direction was assumed",
        "baseline": "the baseline changed too",
    },
}


def value_words(value: Value | None, language: Language) -> str:
    """2件（R5）; what is missing is told with its reason, never as a blank."""
    if value is None:
        return _UNPRINTED[language]
    if isinstance(value.reading, Missing):
        return (
            label(value.reading.reason) if language is Language.JA else value.reading.reason.value
        )
    figure = isinstance(value.reading, Amount | Range)
    text = tell_reading(value.reading, language) if figure else value.raw.strip()
    year = f"（{print_era(value.period.span)}）" if value.period is not None else ""
    return text + (year if language is Language.JA else year.replace("（", " (").replace("）", ")"))


def period_words(years: tuple[int, int] | None, language: Language) -> str:
    """令和7年度～令和11年度, as it stands above the table too; or that it is not printed."""
    return print_period(years) if years else _UNPRINTED[language]


def role_words(value: Value | None, language: Language) -> str:
    """目標値, with the label of its row where it has one."""
    if value is None:
        return ""
    role = label(value.role) if language is Language.JA else _ROLES[value.role]
    return f"{role}［{value.label}］" if value.label else role


def unit_words(unit: str | None, language: Language) -> str:
    """A unit, or that none is printed."""
    return unit or _UNPRINTED[language]


def accumulation_words(counted: Accumulation | None, language: Language) -> str:
    """年間, 累計; or that it is not printed."""
    if counted is None:
        return _UNPRINTED[language]
    if language is Language.JA:
        return print_accumulation(counted)
    since = f" since {counted.since}" if counted.since is not None else ""
    years = f" over {counted.years} years" if counted.years is not None else ""
    return _COUNTED[counted.kind] + since + years


def remark_words(effect: Effect | None, assumed: tuple[str, ...], language: Language) -> str:
    """What a change means and what was taken for granted, in brackets; blank where nothing is."""
    words = [] if effect is None else [_EFFECTS[language][effect]]
    words += [_ASSUMED[language][each] for each in assumed]
    if not words:
        return ""
    return f"（{'。'.join(words)}）" if language is Language.JA else f" ({'; '.join(words)})"
