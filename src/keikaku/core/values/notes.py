"""Notes in brackets beside a value (括弧書き): year, accumulation, status, unit, footnote."""

import re
from dataclasses import dataclass, replace

from keikaku.core.text import fold, fold_with_offsets
from keikaku.core.values.model import Accumulation, AccumulationKind, Reason, Status
from keikaku.core.values.units import is_unit
from keikaku.core.values.words import missing_reason
from keikaku.core.years.model import FuzzyDate, Period, Span, StatedIn, YearRange, has_both_ends
from keikaku.core.years.parse import parse_span

_STATUS = {
    **dict.fromkeys(("参考", "参考値", "※参考", "参考数値"), Status.REFERENCE),
    **dict.fromkeys(("速報", "速報値", "暫定", "暫定値", "p", "P", "仮"), Status.PROVISIONAL),
    **dict.fromkeys(
        (
            "見込",
            "見込み",
            "見込値",
            "見込み値",
            "推計",
            "推計値",
            "推定",
            "推定値",
            "予測",
            "予測値",
        ),
        Status.ESTIMATE,
    ),
    **dict.fromkeys(("確定", "確定値", "確報", "確報値"), Status.FINAL),
}
_STATUS_WORD = "|".join(sorted(map(re.escape, _STATUS), key=len, reverse=True))
_TIMES = "(?P<n>[0-9]{1,2})(?:か|ヶ|カ|ヵ|ケ|箇)?年(?:度)?間?"
_SUM = "累計|累積|合計|計|延べ"
_WINDOW = re.compile(
    rf"(?:直近|過去|計画期間)?の?{_TIMES}(?:間)?の?(?:(?P<sum>{_SUM})|(?P<mean>平均))値?\Z"
)
_SPAN_OF = re.compile(
    r"(?P<span>.+?)(?:(?:まで)?の?(?:直近|過去|の)の?(?P<n>[0-9]{1,2})(?:か|ヶ|カ)?年間?)?"
    rf"の?(?:(?P<sum>{_SUM})|(?P<mean>年?平均))値?\Z"
)
_SINCE = re.compile(
    rf"(?P<scope>.*?)(?P<span>[^~]+?)(?:以降|以来|から|より|~)の?"
    rf"(?:(?P<n>[0-9]{{1,2}})年間?の?)?(?:{_SUM})値?\Z"
)
# 5年間累計(R8~R12), R8~R12(5年間累計): so many years, and which.
_WINDOW_OF = re.compile(r"(?P<one>[^()]+)\((?P<other>[^()]+)\)\Z")
_TOTAL = re.compile(r"(?P<scope>計画期間|期間|期間中)?の?(?:累計|累積)値?\Z")
_YEARLY = re.compile("年間|年度間|単年度?|毎年度?|各年度?|年当たり|年あたり|年")
_MEAN = re.compile("(?:期間)?平均値?|年平均")
_POINT = re.compile("(?:現在|時点|末)\\Z")
_FOOTNOTE = re.compile(
    r"[※*†‡]+[0-9]{0,2}\Z|注[0-9]{0,2}\)?\Z|備考[0-9]{0,2}\Z|⁽?[¹²³⁰⁴-⁹]+⁾?\Z|[0-9]{1,2}\)\Z"
)
# R6暦年, R6.1~12月 and 令和6年1月~12月 are years and no days of them.
_WHOLE_YEAR = re.compile(r"(?P<year>.*[0-9元])(?:年?の?暦年|[年.]\s?1月?[~-]12月)")
_TAIL = re.compile(r"(?P<word>実績値?|目標値?|現状値?|基準値?|調査|決算|国勢調査)\Z")
_YEARS_LONG = re.compile("(?P<n>[2-9]|[1-9][0-9])(?:か|ヶ|カ|ヵ)?年間\\Z")
# Whom or how many were asked: a condition that needs no doubt.
_ASKED = re.compile(
    r"n=[0-9,]+\Z|(?:小学?|中学?|高校?)[1-6](?:年生?)?\Z|満?[0-9]{1,3}(?:~[0-9]{1,3})?歳(?:以上|以下|未満|児)?\Z"
)
YEAR_LIKE = re.compile(r"[0-9元]\s?年|[HRS平成令和昭和]\s?[0-9]")


@dataclass(frozen=True, slots=True)
class Note:
    """What one bracket says; every field it does not say is None.

    `unread` marks digits that were kept as a note without being understood, `implied` an
    accumulation that the words suggest without saying it (5年間).
    """

    text: str
    period: Period | None = None
    accumulation: Accumulation | None = None
    status: Status | None = None
    reason: Reason | None = None
    unit: str | None = None
    kept: bool = False
    unread: bool = False
    implied: bool = False


def _years_of(span: Span) -> int | None:
    return len(span.years()) if isinstance(span, YearRange) else None


def _first_year(span: Span) -> int | None:
    if isinstance(span, FuzzyDate):
        return None
    return span.first.year if isinstance(span, YearRange) else span.year


def point_of(text: str) -> Accumulation | None:
    """R5年度末 and R5.4.1現在 tell a state at a point in time, not a count over the year."""
    return Accumulation(AccumulationKind.POINT) if _POINT.search(text) else None


def _period(text: str) -> Period | None:
    span = parse_span(text)
    if span is None or not has_both_ends(span):
        return None
    return Period(span, text, StatedIn.CELL)


def _window(text: str) -> Accumulation | None:
    """5年累計, 3年平均, 年間, 累計: accumulations that name no year."""
    if match := _WINDOW.match(text):
        kind = AccumulationKind.CUMULATIVE if match["sum"] else AccumulationKind.MEAN
        return Accumulation(kind, years=int(match["n"]))
    if _YEARLY.fullmatch(text):
        return Accumulation(AccumulationKind.ANNUAL)
    if _MEAN.fullmatch(text):
        return Accumulation(AccumulationKind.MEAN)
    if text in ("時点", "年度末", "年末", "期末", "年度末時点"):
        return Accumulation(AccumulationKind.POINT)
    return Accumulation(AccumulationKind.CUMULATIVE) if _TOTAL.match(text) else None


def _since(text: str) -> tuple[Accumulation, str] | None:
    """H29年度以降累計; also with a scope before the year (青年等就農計画H24～累計)."""
    match = _SINCE.match(text)
    if match is None:
        return None
    for cut in range(len(match["scope"] + match["span"])):
        scope = text[:cut]
        span = parse_span(text[cut : match.end("span")])
        if span is not None and not isinstance(span, YearRange | FuzzyDate):
            years = int(match["n"]) if match["n"] else None
            return Accumulation(AccumulationKind.CUMULATIVE, since=span.year, years=years), scope
        if re.search("[0-9]", scope):
            break
    return None


def _over(text: str) -> tuple[Period, Accumulation] | None:
    """平成22年～平成26年の平均値, R2～R6累計: an accumulation over printed years."""
    match = _SPAN_OF.match(text)
    period = _period(match["span"]) if match else None
    if match is None or period is None:
        return None
    length = _years_of(period.span)
    if match["n"] and length is not None and int(match["n"]) != length:
        return None
    years = length or (int(match["n"]) if match["n"] else None)
    if match["mean"]:
        return period, Accumulation(AccumulationKind.MEAN, years=years)
    if match["sum"]:
        since = _first_year(period.span)
        return period, Accumulation(AccumulationKind.CUMULATIVE, since=since, years=years)
    return None


def _window_of(text: str) -> tuple[Period, Accumulation] | None:
    """5年間累計(R8～R12): so many years together with which they are, where both agree."""
    match = _WINDOW_OF.match(text)
    if match is None:
        return None
    either = (match["one"], match["other"]), (match["other"], match["one"])
    known = ((_window(way), _period(years)) for way, years in either)
    for said, period in known:
        if said is not None and period is not None and said.years == _years_of(period.span):
            summed = said.kind is AccumulationKind.CUMULATIVE
            return period, replace(said, since=_first_year(period.span) if summed else None)
    return None


def read_accumulation(text: str) -> tuple[Accumulation, Period | None, str] | None:
    """What a folded text says about accumulation: with the years it names and a word of scope."""
    if plain := _window(text):
        return plain, None, ""
    if since := _since(text):
        return since[0], None, since[1]
    if over := _window_of(text) or _over(text):
        return over[1], over[0], ""
    return None


def _dated(text: str) -> Note | None:
    """A year, alone or with a word behind it: H30, R5実績, R5速報値, R5年度末時点."""
    period = _period(text)
    if period:
        return Note(text, period=period, accumulation=point_of(text))
    whole = _WHOLE_YEAR.fullmatch(text)
    if whole and (period := _period(whole["year"] + "年")):
        return Note(text, period=replace(period, as_printed=text))
    status = re.search(f"(?:{_STATUS_WORD})\\Z", text)
    if status and (period := _period(text[: status.start()].rstrip("の "))):
        return Note(text, period=period, status=_STATUS[status.group()])
    tail = _TAIL.search(text)
    if tail and (period := _period(text[: tail.start()].rstrip("の "))):
        return Note(text, period=period, kept=True)
    return None


def read_note(raw: str) -> Note:
    """What the inside of one bracket says. Whatever is not understood is kept word for word."""
    note = _read(fold(raw).strip())
    return replace(note, period=_as_printed(note.period, raw)) if note.period else note


def _as_printed(period: Period, raw: str) -> Period:
    """The same period with the raw text behind it in the place of the folded one."""
    folded = fold_with_offsets(raw)
    at = folded.text.find(period.as_printed or "")
    if at < 0 or not period.as_printed:
        return period
    printed = folded.raw_slice(at, at + len(period.as_printed))
    span = period.span
    if isinstance(span, FuzzyDate):
        span = replace(span, as_printed=printed)
    return replace(period, span=span, as_printed=printed)


def _read(text: str) -> Note:
    squeezed = re.sub(r"\s+", "", text)
    if squeezed in _STATUS:
        return Note(text, status=_STATUS[squeezed])
    return _dated(text) or _counted(text, squeezed) or _in_words(text, squeezed)


def _counted(text: str, squeezed: str) -> Note | None:
    """An accumulation: 5年累計, and 5年間, which suggests one."""
    if found := read_accumulation(squeezed):
        return Note(text, accumulation=found[0], period=found[1], kept=bool(found[2]))
    if years := _YEARS_LONG.match(squeezed):
        kind = AccumulationKind.CUMULATIVE
        return Note(text, accumulation=Accumulation(kind, years=int(years["n"])), implied=True)
    return None


def _in_words(text: str, squeezed: str) -> Note:
    if squeezed and (reason := missing_reason(squeezed)):
        return Note(text, reason=reason, kept=True)
    if is_unit(text) and not YEAR_LIKE.search(text):
        return Note(text, unit=text)
    plain = _FOOTNOTE.match(squeezed) or _ASKED.match(squeezed)
    return Note(text, kept=True, unread=not plain and re.search("[0-9]", text) is not None)


def is_footnote(note: str) -> bool:
    """Whether a note is the mark of a footnote alone: ※2, 注1, ¹, 2)."""
    return _FOOTNOTE.match(note) is not None


def status_word(text: str) -> Status | None:
    """速報, 見込, 参考 as a word of its own; None for anything else."""
    return _STATUS.get(text)
