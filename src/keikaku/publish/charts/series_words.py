"""The chart of an indicator in words and as a table."""

from collections.abc import Iterator

from keikaku.core.problems.model import Language
from keikaku.core.values.model import Status
from keikaku.publish.charts.chart import ChartTable
from keikaku.publish.charts.series import Series, Told
from keikaku.publish.charts.words import say, when, year_words


def title_of(series: Series, language: Language) -> str:
    """What the chart is called."""
    return say("series_title", language, name=series.name)


def notes_of(series: Series, language: Language, *, from_zero: bool) -> tuple[str, ...]:
    """What a reader must know to read the axis: its unit, which way is better, where it begins."""
    notes = [say("unit", language, unit=series.unit)] if series.unit else []
    if series.rank:
        notes.append(say("rank", language))
    elif series.less is not None:
        notes.append(say("less" if series.less else "more", language))
    if not from_zero and not series.rank:
        notes.append(say("not_from_zero", language))
    return tuple(notes)


def description_of(series: Series, language: Language, notes: tuple[str, ...]) -> str:
    """All that the picture shows, one sentence for each point."""
    return "\n".join(_sentences(series, language, notes))


def _sentences(series: Series, language: Language, notes: tuple[str, ...]) -> Iterator[str]:
    if not series.drawn:
        yield say("nothing", language)
    elif notes:
        end = "。" if language is Language.JA else "."
        yield say("between", language).join(notes) + end
    for point in series.drawn:
        time = when(point.span, language) if point.span else ""
        yield say("of_year", language, role=role_of(point, language), year=time, value=point.shown)
    for level in series.levels:
        yield say("of_no_year", language, role=role_of(level, language), value=level.shown)
    if series.gaps:
        years = say("between", language).join(year_words(year, language) for year in series.gaps)
        yield say("gap", language, years=years)
    count = len(series.told) - len(series.drawn) - len(series.levels)
    if count:
        yield say("left_out", language, count=count)


def shown_of(point: Told, language: Language) -> str:
    """The value as it is printed, and that it is not final."""
    return point.shown + _status(point, language)


def _status(point: Told, language: Language) -> str:
    if point.status is Status.FINAL:
        return ""
    status = say(f"status_{point.status.value}", language)
    return f"（{status}）" if language is Language.JA else f" ({status})"


def role_of(point: Told, language: Language) -> str:
    """The role of a value, and that it is not final."""
    return say(point.role.value, language) + _status(point, language)


def table_of(series: Series, language: Language) -> ChartTable:
    """Every value that there is, in the order of years, with the reason where it is not drawn."""
    head = tuple(
        say(f"head_{word}", language) for word in ("year", "role", "value", "status", "drawn")
    )
    ordered = sorted(series.told, key=lambda one: (one.year is None, one.year or 0))
    return ChartTable(head, tuple(_row(one, series, language) for one in ordered))


def _row(one: Told, series: Series, language: Language) -> tuple[str, ...]:
    time = say("year_unknown", language) if one.span is None else when(one.span, language)
    final = one.status is Status.FINAL
    status = say("final" if final else f"status_{one.status.value}", language)
    return (time, say(one.role.value, language), one.shown, status, _drawn(one, series, language))


def _drawn(one: Told, series: Series, language: Language) -> str:
    if one in series.levels:
        return say("level_drawn", language)
    if one in series.drawn:
        return say("drawn", language)
    why = one.why or "no_number"
    return say("not_drawn", language, why=say(why if why == "no_value" else f"why_{why}", language))
