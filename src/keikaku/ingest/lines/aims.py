"""Sentences that state an aim: 受診率を、令和５年度の42.7％から令和11年度までに60％に高めます.

Only what is unmistakable is taken: a noun, a year to come, one figure to reach in it, at most one
figure to start from, and a verb of aiming at the end. What has happened, what others aim at, what
is forecast or spent is none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Amount, Range
from keikaku.core.values.units import base_quantity
from keikaku.core.years.model import CalendarYear, FiscalYear, Year
from keikaku.core.years.parse import find_spans
from keikaku.ingest.lines.slices import is_number

_YEAR = r"(?:令和|平成|西暦|[RH])?\s?(?:元|\d{1,4})(?:\(\d{4}\))?\s?年度?(?:末|当初)?"
_FIGURE = (
    r"(?:(?:年間|延べ|のべ|累計|約|おおむね|概ね)\s?)*[▲△]?\d[\d,]*(?:\.\d+)?"
    r"(?:[千百十]?[万億兆]\d[\d,]*千?)?[^\d\s、。()「」]{0,10}?"
)
_NAME = r"(?P<name>[^、。]{2,60}?)"
_MEASURED = "(?:数|率|額|量|割合|人口|面積|寿命|度)"
_OPENS = r"(?:^|(?<=[、。]))"
_THEN = rf"(?P<then>{_YEAR})(?:まで)?(?:に|には|において|で)、?"
_FROM = (
    r"(?:現状|現在)?(?:値)?(?:の|は)?(?P<from>"
    rf"(?:{_YEAR}(?:現在|時点)?(?:で|に|の|は|には|における)?、?)?"
    rf"(?P<start>{_FIGURE})(?:\({_YEAR}(?:末|現在|時点)?\))?)"
)
_REACHED = rf"(?P<reached>{_FIGURE})(?:程度|まで)?(?P<verb>(?:に|へ|まで|と|を)[^。]{{1,40}})$"
_OF = r"(?:を|は|が|について(?:は)?|に関して(?:は)?)、?"
_STATED = r"(?:です|であり|となって(?:います|おり)|でした|にとどまって(?:います|おり))(?:が)?[、。]"
_THIS = r"(?:これ|この(?:割合|数値?|値|率|水準|人数|件数))を、?"

_FORMS = tuple(
    re.compile(_OPENS + form)
    for form in (
        rf"{_NAME}は、?{_FROM}{_STATED}\s*{_THIS}{_THEN}{_REACHED}",
        rf"{_FROM}の{_NAME}を、?{_THEN}{_REACHED}",
        rf"{_NAME}{_OF}{_FROM}から、?{_THEN}{_REACHED}",
        rf"{_THEN}{_NAME}を、?{_FROM}から、?{_REACHED}",
        rf"{_THEN}{_NAME}を、?{_REACHED}",
        rf"{_NAME}{_OF}{_THEN}{_REACHED}",
        rf"(?P<then>{_YEAR})(?:における|時点の|の){_NAME}(?P<aim>の目標値?)?(?:を|は)、?{_REACHED}",
        rf"(?P<then>{_YEAR})(?:まで)?(?:における|に|の)(?P<name>[^、。]{{1,60}}?{_MEASURED}){_REACHED}",
    )
)  # fmt: skip
_AIMS = re.compile(r"目標(?:値)?(?:と|に)|目標です|目指|めざ")
_CHANGES = re.compile(
    "高め|引き?上げ|増や|増加させ|減ら|減少させ|削減|縮減|低減|引き?下げ|下げ|抑え|抑制|伸ば|拡大|向上させ"
    r"|上昇させ|短縮|維持|倍増|^(?:と|に)(?:します|する|していき)"
)
_MAY_AIM = re.compile(rf"{_AIMS.pattern}|{_CHANGES.pattern}|[とに](?:します|する|していき)")
_DONE = re.compile(r"(?:た|でした|ていた|ところ)(?:が|、|。|$)|掲げていま|見込|推計|予測|予想|試算")
_OF_OTHERS = re.compile(
    r"(?:^|[、。\s])(?:国|県|都|道|府|政府|国連|全国|[一-龥]{1,5}(?:省|庁|県))(?:の[^、。]{0,20})?(?:は|では|が|も|において|で)"
)
_NOT_MEASURED = re.compile("予算|事業費|補助|会計|起債|概算|経費|期間|計画$|これ|それ|もの$|こと$")
_UNMEASURING = re.compile(r"(?:年度?|か年|カ年|ヶ年)(?:間|目)?(?:以上|以内|程度)?\Z")
_YEARS_LIVED = re.compile("寿命|年数|期間|年齢")


@dataclass(frozen=True, slots=True)
class Aim:
    """What a sentence aims at, as places in its text; `start` None where no figure is given.

    `then` is the year of the figure to reach.
    """

    name: tuple[int, int]
    reached: tuple[int, int]
    then: tuple[int, int]
    start: tuple[int, int] | None = None


def find_aim(text: str) -> Aim | None:
    """The aim that a folded sentence states (or two, the second of which begins with これを)."""
    if not _MAY_AIM.search(text) or _OF_OTHERS.search(text):
        return None
    for form in _FORMS:
        for match in form.finditer(text):
            if _is_aim(match):
                return _aim(match)
    return None


def _aim(match: re.Match[str]) -> Aim:
    start = match.span("from") if "from" in match.groupdict() else None
    return Aim(match.span("name"), match.span("reached"), match.span("then"), start)


def _is_aim(match: re.Match[str]) -> bool:
    said = match.groupdict()
    verb, name = said["verb"], said["name"]
    if _DONE.search(verb) or re.search(r"\d", verb) or _NOT_MEASURED.search(name):
        return False
    figures = [said["reached"], *([said["start"]] if "start" in said else [])]
    if not all(is_number(figure) for figure in figures) or is_number(name):
        return False
    if any(_UNMEASURING.search(f) for f in figures) and not _YEARS_LIVED.search(name):
        return False
    aimed = _AIMS.search(verb) is not None or bool(said.get("aim"))
    if "start" not in said:
        return aimed
    return (aimed or _CHANGES.search(verb) is not None) and _go_together(said)


def _go_together(said: dict[str, str]) -> bool:
    """Whether both figures count the same, and the one to reach is for a later year."""
    units = {_unit(said["start"]), _unit(said["reached"])}
    years = [_year(said["from"]), _year(said["then"])]
    later = years[0] is None or (years[1] is not None and years[0] < years[1])
    return len(units) == 1 and later


def _unit(figure: str) -> str | None:
    reading = parse_cell(figure)[0].reading
    assert isinstance(reading, Amount | Range)  # held by is_number
    amount = reading.amount if isinstance(reading, Amount) else reading.low or reading.high
    quantity = base_quantity(amount, reading.unit) if reading.unit and amount is not None else None
    return quantity.unit if quantity else reading.unit


def _year(text: str) -> int | None:
    spans = [found.span for found in find_spans(text)]
    years = (span.year for span in spans if isinstance(span, FiscalYear | CalendarYear | Year))
    return next(years, None)


def reached_year(text: str) -> int | None:
    """The year that a stretch of a sentence prints."""
    return _year(text)


def pairs(sentences: Iterator[tuple[int, int]], text: str) -> Iterator[tuple[int, int]]:
    """Each sentence, together with the one before it when it begins with これを."""
    before = 0
    for start, end in sentences:
        begins_so = re.match(rf"\s*{_THIS}", text[start:end]) is not None
        yield (before if begins_so else start), end
        before = start
