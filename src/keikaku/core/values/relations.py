"""Targets told by their relation to another value (倍増, 基準値より増加, 前年度比5%増)."""

import re
from dataclasses import dataclass
from decimal import Decimal

from keikaku.core.remembered import remembered
from keikaku.core.values.model import Bound, CellValue, Comparison, On, Relative
from keikaku.core.values.numerals import fraction_at, numeral_at
from keikaku.core.values.problems import RELATION_ASSUMED

_BASELINE = (
    "(?:計画)?(?:基準値|基準年度?|基準|現状値|現状|現在|策定時|当初値|当初|初期値|開始時|従前)"
)
_PREVIOUS = "対?(?:前年度|前年)(?:実績|度)?(?:値)?"
# 2013比 names a year, but 2013以上 is a number.
_YEAR = (
    r"(?:[0-9]{4}年度?|(?:19|20)[0-9]{2}(?=対?比)|[HRS平成令和昭和]{1,2}(?:[0-9]{1,2}|元)年?度?)"
)
_TO = (
    rf"(?:対?(?P<baseline>{_BASELINE})|(?P<previous>{_PREVIOUS})|対?(?P<year>{_YEAR}))(?:値|実績)?"
)
_LINK = "(?:比で?|よりも?|から|に比べて?|と比べて?|と比較して|に対して?|比較で?|の|を)?:?"
_MORE = "増加?|上昇|拡大|アップ|UP|プラス"
_LESS = "減少?|削減|縮小|低下|ダウン|短縮|低減|軽減|DOWN"
_AIM = "(?:させる|する|を目指す|を図る|とする|に)?"
_LOSS = "(?:転出超過|赤字|社会減|自然減|人口減少|減少)(?:数|幅|額|率)?"
_ON = rf"(?P<loss>(?:{_LOSS}|絶対値)[のでを]?)?"
_ABOUT = "(?P<about>約|おおむね|概ね|ほぼ)?"

_STRICT = re.compile(
    rf"{_ON}(?:{_TO}{_LINK})?(?:(?P<more>{_MORE}|上回る)|(?P<less>{_LESS}|下回る)){_AIM}\Z"
)
_EQUAL = re.compile(
    rf"(?P<loss>)(?:{_TO}{_LINK})?(?:(?P<least>以上)|(?P<most>以下)|(?P<keep>水準)?(?:の|を)?維持"
    rf"|(?P<same>と?同水準|と?同程度|並み|と同じ|横ばい|(?:値|水準)を?保つ)){_AIM}\Z"
)
_TIMES = re.compile(
    rf"{_ON}(?:{_TO}{_LINK})?{_ABOUT}(?P<rest>(?:[0-9½二三四五六七八九十]|半|倍).*)\Z"
)
_SHARE = re.compile(
    rf"(?P<unit>%|割)(?P<least>以上|程度|超)?(?:の|を|に)?(?:(?P<more>{_MORE})|(?P<less>{_LESS})){_AIM}\Z"
)
_MULTIPLE = re.compile(
    "倍(?P<bound>以上|以下|超|未満|程度)?(?:に|を目指す|とする)?(?:増加|増やす)?\\Z"
)
_HALF = re.compile(f"(?:(?P<half>半減|半分)|(?P<double>倍増)){_AIM}\\Z")
_RELATIVE_TO = re.compile(rf"{_TO}(?:比|対比|比較)\Z")
_BOUNDS = {
    "以上": Bound.AT_LEAST,
    "以下": Bound.AT_MOST,
    "超": Bound.MORE_THAN,
    "未満": Bound.LESS_THAN,
}
_TURNED = {Bound.AT_LEAST: Bound.AT_MOST, Bound.MORE_THAN: Bound.LESS_THAN}


@dataclass(frozen=True, slots=True)
class _Relation:
    """A relative reading. `implied`: 10%増 does not say what it is ten per cent more than."""

    reading: Relative
    implied: bool = False


@dataclass(frozen=True, slots=True)
class _Factor:
    value: Decimal
    bound: Bound | None = None
    approximate: bool = False
    ambiguous: bool = False


def _stands_to(match: re.Match[str]) -> str:
    if match["previous"]:
        return "previous_year"
    return match["year"] or "baseline"


def _on(match: re.Match[str]) -> On:
    return On.MAGNITUDE if match["loss"] else On.VALUE


def _strict(text: str) -> _Relation | None:
    match = _STRICT.match(text)
    if match is None:
        return None
    op = Comparison.GREATER if match["more"] else Comparison.LESS
    return _Relation(Relative(op, to=_stands_to(match), on=_on(match)))


def _equal(text: str) -> _Relation | None:
    match = _EQUAL.match(text)
    if match is None:
        return None
    named = match["baseline"] or match["previous"] or match["year"]
    if not named and not text.startswith("維持"):
        return None
    bound = Bound.AT_LEAST if match["least"] else Bound.AT_MOST if match["most"] else None
    about = bool(match["same"]) and match["same"] != "と同じ"
    reading = Relative(
        Comparison.TIMES, Decimal(1), _stands_to(match), bound=bound, approximate=about
    )
    return _Relation(reading)


def _share(text: str) -> _Factor | None:
    """10%増 is 1.1 times, 3割削減 0.7 times."""
    number = numeral_at(text)
    match = _SHARE.match(text, number.end) if number else None
    if number is None or match is None or number.scale:
        return None
    step = number.amount / (100 if match["unit"] == "%" else 10)
    factor = 1 + step if match["more"] else 1 - step
    bound = _BOUNDS.get(match["least"] or "")
    if bound and match["less"]:
        bound = _TURNED[bound]
    return _Factor(factor, bound, match["least"] == "程度", True) if factor >= 0 else None


def _multiple(text: str) -> _Factor | None:
    half = _HALF.match(text)
    if half:
        return _Factor(Decimal("0.5") if half["half"] else Decimal(2))
    number = fraction_at(text)
    if number and number.end == len(text):
        return _Factor(number.amount)
    number = numeral_at(text)
    match = _MULTIPLE.match(text, number.end) if number else None
    if number is None or match is None or number.scale:
        return None
    bound = _BOUNDS.get(match["bound"] or "")
    return _Factor(number.amount, bound, match["bound"] == "程度", ambiguous=True)


def _times(text: str) -> _Relation | None:
    match = _TIMES.match(text)
    factor = _share(match["rest"]) or _multiple(match["rest"]) if match else None
    if match is None or factor is None:
        return None
    named = bool(match["baseline"] or match["previous"] or match["year"])
    if fraction_at(match["rest"]) and not named:
        return None
    reading = Relative(
        Comparison.TIMES,
        factor.value,
        _stands_to(match),
        _on(match),
        factor.bound,
        factor.approximate or bool(match["about"]),
    )
    return _Relation(reading, implied=factor.ambiguous and not named)


def stands_to(text: str) -> str | None:
    """What 2013年度比 or 対前年度比 in a bracket says a change is relative to; None for others."""
    match = _RELATIVE_TO.match(text)
    return _stands_to(match) if match else None


@remembered  # a cell is asked as a whole and then in its parts
def relation_value(text: str) -> CellValue | None:
    """The value that a folded text without spaces tells as a relation, or None; `raw` is empty.

    10%増 alone could mean points as well as a share, and 3倍 a ratio: that is assumed and told.
    """
    found = _strict(text) or _equal(text) or _times(text)
    if found is None:
        return None
    if not found.implied:
        return CellValue("", found.reading)
    return CellValue("", found.reading, assumed=("relation",), problems=(RELATION_ASSUMED,))
