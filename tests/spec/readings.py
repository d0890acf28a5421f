"""Words for readings, so that a table can say in one cell what a notation means."""

from keikaku.core.values.model import (
    Accumulation,
    Amount,
    CellValue,
    Ditto,
    Event,
    Missing,
    Range,
    Reading,
    Relative,
    Status,
    Words,
)
from keikaku.core.years.model import Period

_BOUNDS = {"at_least": "以上", "more_than": "超", "at_most": "以下", "less_than": "未満"}
_PERIODS = {
    "fiscal_year": "年度",
    "fiscal_years": "年度",
    "calendar_year": "年",
    "calendar_years": "年",
    "year": "(年・年度の別なし)",
    "date": "年中の日",
}
_ACCUMULATIONS = {"annual": "年間", "cumulative": "累計", "mean": "平均", "point": "時点"}
_STATUSES = {"provisional": "速報", "reference": "参考", "estimate": "見込み"}
_ENDS = {"greater": "より大", "less": "より小"}


def told(values: tuple[CellValue, ...]) -> str:
    """Every field of every value; a field that is not told is empty."""
    return " ／ ".join(_value(value) for value in values)


def _value(value: CellValue) -> str:
    said = [f"[{value.label}]" if value.label else "", _reading(value.reading)]
    said += [_period(value.period), accumulation(value.accumulation)]
    said += ["" if value.status is Status.FINAL else _STATUSES[value.status]]
    said += [f"注:{note}" for note in value.notes]
    said += [f"推定:{field}" for field in value.assumed]
    said += [f"!{code}" for code, _ in value.problems]
    return " ".join(word for word in said if word)


def _reading(reading: Reading | Ditto) -> str:
    match reading:
        case Amount():
            about, bound = _about(reading.approximate), _BOUNDS.get(reading.bound or "", "")
            return f"{about}{reading.amount}{_unit(reading.unit)}{bound}"
        case Range():
            low = "" if reading.low is None else reading.low
            high = "" if reading.high is None else reading.high
            return f"{_about(reading.approximate)}{low}〜{high}{_unit(reading.unit)}"
        case Relative():
            return _relative(reading)
        case Missing() | Ditto():
            return _nothing(reading)
        case Event() | Words():
            return f"できごと「{reading.text}」" if isinstance(reading, Event) else "言葉のまま"


def _nothing(reading: Missing | Ditto) -> str:
    if isinstance(reading, Missing):
        return f"値なし({reading.reason})"
    return f"同じ({reading.of})"


def _about(approximate: bool) -> str:
    return "約" if approximate else ""


def _unit(unit: str | None) -> str:
    return "" if unit is None else f"<{unit}>"


def _relative(reading: Relative) -> str:
    how = _ENDS.get(reading.op, f"×{_about(reading.approximate)}{reading.factor}")
    on = "の大きさ" if reading.on == "magnitude" else ""
    return f"{reading.to}{on}{how}{_BOUNDS.get(reading.bound or '', '')}"


def _period(period: Period | None) -> str:
    if period is None:
        return ""
    years = f"{period.start}" if period.start == period.end else f"{period.start}〜{period.end}"
    return f"{years}{_PERIODS[period.kind]}"


def accumulation(said: Accumulation | None) -> str:
    """年間, 2017年から累計, 3年平均."""
    if said is None:
        return ""
    since = f"{said.since}年から" if said.since is not None else ""
    years = f"{said.years}年" if said.years is not None else ""
    return f"{since}{years}{_ACCUMULATIONS[said.kind]}"
