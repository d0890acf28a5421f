"""Names of indicators (指標名): what a name says besides naming (単位, 累計, 再掲, 受入含む)."""

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import Literal

from keikaku.core.text import fold, readable
from keikaku.core.values.clean import clean
from keikaku.core.values.footnotes import FOOTNOTE_BEFORE, footnote
from keikaku.core.values.model import Accumulation, AccumulationKind
from keikaku.core.values.notes import read_accumulation, status_word
from keikaku.core.values.problems import MARKUP, Doubt, name_note
from keikaku.core.values.units import is_counter, is_unit

NameKind = Literal["KGI", "KPI", "reference"]

# What is longer is prose and says nothing in notes.
LONGEST = 400
_UNIT_AND_WORD = 2

OPENING = "([〔【《〈<"
CLOSING = ")]〕】》〉>"
CALLED = re.compile(
    r"[【《\[(<]?(?:※\s*)?(?P<kind>KGI|KPI|参考指標|参考値?)"
    r"(?:[】》\])>]\s*:?\s*|[①-⑳]\s*:?\s*|[0-9]{1,2}\s*:\s*|[0-9]{1,2}\s+|\s*:\s*|\s+)(?=\S)"
)
_ANY = r"(?:(?:成果|活動|評価|数値|目標|重要業績評価)?指標|(?:数値|成果|行動|達成)?目標)"
# 指標１　受診率, 【成果指標2】受診率, 目標3 受診率: a word for any indicator, and its number.
_NUMBERED = re.compile(
    rf"[【\[(<]?{_ANY}\s?(?:No\.?\s?)?(?:[0-9]{{1,2}}|[①-⑳])"
    r"(?:[】\])>]\s*:?\s*|\s*[:、]\s*|\.\s+|\s+)(?=\S)"
)
# 目標：受診率, 【指標】受診率; 目標：30人 is a value.
_LABELLED = re.compile(
    rf"(?:{_ANY}名?\s*:|[【\[<]{_ANY}名?[】\]>]\s*:?)\s*(?=\S)"
    r"(?![▲△約]?[0-9][0-9.,]*\s*[^\W\d]{0,3}\Z)"
)
# Kana, kanji and the marks among them, each alone between spaces.
_SPREAD = re.compile(r"[\u3041-\u30ff\u3400-\u9fff々](?:\s+[\u3041-\u30ff\u3400-\u9fff々])+")
_BULLET = re.compile(r"[・○●◎◇◆□■★☆▪►▶①-⑳]\s*(?=\S)")
_OPENED = (_BULLET, _NUMBERED, _LABELLED, FOOTNOTE_BEFORE)
_CROSS_LISTED = re.compile(r"[【(\[〔《]再掲[^】)\]〕》]{0,12}[】)\]〕》]\s*(?=\S)")
_FOOTNOTE_INSIDE = re.compile(r"[※*†][0-9]{0,2}\Z|注[0-9]{0,2}\Z|[★☆◎●◆■○◇□]\Z")
# What is printed small behind a name, or behind ※, is a note as in brackets.
_REMARK = re.compile(
    r"(?<=[^<>\s])\s*(?P<mark>(?:<br\s*/?>\s*)?"
    r"(?:<small>(?P<small>[^<>]+)</small>|※\s*(?P<note>(?![0-9０-９注印のはを(（\[［【〔])[^※]{3,}))\s*)\Z",
    re.IGNORECASE,
)
_UNIT_WORD = re.compile(r"単位\s*:?\s*(?P<unit>.+)\Z")
# 観光客数 単位:千人, 観光客数【単位】千人; a line that was joined to its name leaves no space.
_LOOSE_UNIT = re.compile(
    r"(?<=\S)[\s、:/]*(?:単位\s*:|[(\[【〔]単位[)\]】〕]\s*:?)\s*"
    r"(?P<unit>[^\s:()\[\]【】〔〕《》〈〉<>]{1,12})\Z"
)
# Counters that in the brackets of a name tell whom it counts, not in what.
_SCOPE_WORDS = """
市 町 村 県 国 区 部 期 都市 市町 市町村 大学 高校 学校 小学校 中学校 小中学校 幼稚園 保育所 企業
会社 商店 農家 公民館 図書館 病院 家族 制度 計画 事業 施策 取組 イベント 研修 研修会 時間/日 年度
組合 店舗 工場 機関 自治会 町内会 団体等 地区 地域 作品 登録 提案 商品 製品 条例 会議 部会 教室
公園 アプリ システム サービス
"""
_SCOPES = frozenset(_SCOPE_WORDS.split())
# 認定農業者数（経営体数）: a number of what stands in the bracket.
_COUNT = re.compile("(?P<unit>(?!延)[^数]{1,8})数")
_SPANS = ("年間", "か年")
# What is measured, though values may have it for their unit too: 環境基準達成率（BOD）.
_MEASURED = ("BOD", "pH")
_TARGET_IS = re.compile("目標値?[はの:]*(?P<text>.+)\\Z")
_BASE_IS = re.compile("(?:現状値?|基準値?|実績値?)[はの:]*(?P<text>.+)\\Z")
_PROVISIONAL = re.compile("[(〔\\[](?:仮称?|案)[)〕\\]]")
_INSIDE = re.compile(r"[(〔\[【](?P<text>[^()〔〕\[\]【】]{1,40})[)〕\]】]")
_INSIDES_AT_END = re.compile(r"(?:\s*[(〔\[【][^()〔〕\[\]【】]{1,40}[)〕\]】])+\s*\Z")
_SCOPE_INSIDE = re.compile("(?:含む|含まない|含める|除く|除外|のみ|限る)\\Z")
_TOTAL_COUNT = re.compile("延べ|のべ|(?<![遅順蔓圧])延(?![長伸滞期焼命岡納暦着べ床面])")
_PEOPLE = "人口|市民|県民|町民|村民"
_RATE = re.compile(
    "(?:1人1日|1日1人"
    f"|(?:{_PEOPLE})?[0-9一十百千万,]{{1,7}}(?:人|日|世帯|校|件|回|か月|戸|台|社|園|年)"
    "|人口|市民|年|月|日)(?:当たり|あたり|当り)"
)
_YEARLY_INSIDE = re.compile("(?<![0-9一二三四五六七八九十数か])年間(?!計画|行事|指導|プラン)")
_MEAN_INSIDE = re.compile("(?P<n>[0-9]{1,2})(?:か|ヶ|カ)?年間?(?:の)?平均")
_SUM_INSIDE = re.compile("(?P<n>[0-9]{1,2})(?:か|ヶ|カ)?年間?(?:の)?(?:累計|累積|合計)")
_CUMULATIVE_INSIDE = re.compile("累計|累積|通算")


@dataclass(frozen=True, slots=True)
class IndicatorName:
    """A printed name and what it says.

    `name` is the printed name without its notes; `accumulation` holds for all its values unless
    `target_accumulation` says otherwise for the target (目標は累計). `problems` as in `CellValue`.
    """

    printed: str
    name: str
    unit: str | None = None
    accumulation: Accumulation | None = None
    target_accumulation: Accumulation | None = None
    scope_notes: tuple[str, ...] = ()
    cross_listed: bool = False
    provisional: bool = False
    kind: NameKind | None = None
    problems: tuple[Doubt, ...] = ()


def parse_name(raw: str) -> IndicatorName:
    """Read a printed name. Its `name` is never empty unless nothing was printed."""
    if len(raw) > LONGEST:
        return IndicatorName(raw, raw.strip())
    cell = clean(raw)
    named = IndicatorName(raw, "", problems=(MARKUP,) if cell.markup else ())
    start, named = _opening(cell.text, named)
    remark = _REMARK.search(raw)
    end = bisect_left(cell.offsets, remark.start("mark")) if remark else len(cell.text)
    end, named = _closing(cell.text, start, end, named)
    if remark:
        named = _noted(named, fold(remark["small"] or remark["note"]).strip("()※ "))
    name = cell.text[start:end]
    shown = _unspread(readable(cell.raw_slice(start, end)).strip())
    return _described(replace(named, name=shown), name)


def _unspread(name: str) -> str:
    """A name whose letters were typed apart to fill its line, as the word it is: 出　生　数."""
    return "".join(name.split()) if _SPREAD.fullmatch(name) else name


def _opening(text: str, named: IndicatorName) -> tuple[int, IndicatorName]:
    at = 0
    for _ in range(3):
        if called := CALLED.match(text, at):
            word = called["kind"]
            kind: NameKind = "KGI" if word == "KGI" else "KPI" if word == "KPI" else "reference"
            at, named = called.end(), replace(named, kind=kind)
        elif mark := _CROSS_LISTED.match(text, at):
            at, named = mark.end(), replace(named, cross_listed=True)
        elif opened := next((found for mark in _OPENED if (found := mark.match(text, at))), None):
            at = opened.end()
    return at, named


def _closing(text: str, start: int, end: int, named: IndicatorName) -> tuple[int, IndicatorName]:
    """Take the notes off the end, from the last to the first."""
    end = len(text[:end].rstrip())
    while True:
        step = _last_note(text, start, end)
        if step is None:
            return end, named
        cut, inside = step
        if inside is not None:
            if _PROVISIONAL.fullmatch(text[cut:end]) or _stays(inside):
                return end, named
            counted = named.unit is None and _counts(text[start:cut], inside)
            number = _COUNT.fullmatch(inside) if named.unit is None else None
            if number is not None and is_unit(number["unit"]):
                named = replace(named, unit=number["unit"])
            else:
                named = replace(named, unit=inside) if counted else _noted(named, inside)
        end = len(text[:cut].rstrip(" :\n"))


def _stays(inside: str) -> bool:
    """A bracket that is a part of the name: (DMO), (ICT)."""
    letters = re.fullmatch("[A-Za-z-]{2,12}", inside) is not None
    return letters and (inside in _MEASURED or not is_unit(inside))


def _last_note(text: str, start: int, end: int) -> tuple[int, str | None] | None:
    """Where the last note begins and what it holds; None where taking it leaves no name."""
    shown = text[start:end]
    if (mark := footnote(shown)) and mark.start() > 0:
        return start + mark.start(), None
    if loose := _LOOSE_UNIT.search(shown):
        return start + loose.start(), f"単位:{loose['unit']}"
    if not shown or shown[-1] not in CLOSING:
        return None
    depth = 0
    for at in range(end - 1, start, -1):
        depth += (text[at] in CLOSING) - (text[at] in OPENING)
        if depth == 0:
            left = text[start:at].strip(" :")
            return (at, text[at + 1 : end - 1].strip()) if left else None
    return None


def _noted(named: IndicatorName, inside: str) -> IndicatorName:
    """The name with one bracket understood; what is not understood is a note of scope."""
    for read in (_mark_note, _unit_note, _accumulation_note, _unit_among):
        found = read(named, inside)
        if found is not None:
            return found
    return _with_scope(named, inside)


def _with_scope(named: IndicatorName, note: str) -> IndicatorName:
    return replace(named, scope_notes=(note, *named.scope_notes)) if note else named


def _mark_note(named: IndicatorName, inside: str) -> IndicatorName | None:
    if inside.startswith("再掲"):
        return replace(named, cross_listed=True)
    if inside in ("KGI", "KPI"):
        return replace(named, kind="KGI" if inside == "KGI" else "KPI")
    if inside in ("参考", "※参考", "参考値", "参考指標"):
        return replace(named, kind="reference")
    if _FOOTNOTE_INSIDE.match(inside):
        return named
    return _with_scope(named, inside) if status_word(inside) else None


def _unit_note(named: IndicatorName, inside: str) -> IndicatorName | None:
    declared = _UNIT_WORD.match(inside)
    unit = declared["unit"].strip() if declared else inside
    if declared is None and (unit in _SCOPES or not is_unit(unit) or unit in _SPANS):
        return None
    if declared and not is_counter(unit):
        return replace(_with_scope(named, inside), problems=(*named.problems, name_note(inside)))
    if named.unit is not None and named.unit != unit:
        return replace(_with_scope(named, inside), problems=(*named.problems, name_note(inside)))
    yearly = re.search("[/毎]年(?:間|度)?\\Z", unit) and named.accumulation is None
    annual = Accumulation(AccumulationKind.ANNUAL)
    return replace(named, unit=unit, accumulation=annual if yearly else named.accumulation)


def _unit_among(named: IndicatorName, inside: str) -> IndicatorName | None:
    """A unit beside a word that says how it is counted: (一人当たり・冊), (年間、件)."""
    parts = [part.strip() for part in re.split("[・、,]", inside)]
    units = [part for part in parts if is_unit(part) and part not in (*_SCOPES, *_SPANS)]
    if len(parts) != _UNIT_AND_WORD or len(units) != 1 or named.unit is not None:
        return None
    (word,) = (part for part in parts if part not in units)
    alike = word in _SCOPES or len(word) == len(units[0]) == 1
    return None if alike else replace(_noted(named, word), unit=units[0])


def _counts(name: str, unit: str) -> bool:
    """導入業務数（業務）, 地区数（累計）（地区）: what a name counts is its unit."""
    bare = _INSIDES_AT_END.sub("", name).strip()
    return is_counter(unit) and bare.endswith((f"{unit}数", f"{unit}の数"))


def _accumulation_note(named: IndicatorName, inside: str) -> IndicatorName | None:
    """(累計), (目標は累計), or both in one bracket: (現状値は年間、目標値は累計)."""
    read = named
    for clause in re.split("[、,;]", re.sub(r"\s+", "", inside)):
        step = _one_accumulation(read, clause)
        if step is None:
            return None
        read = step
    return read


def _one_accumulation(named: IndicatorName, clause: str) -> IndicatorName | None:
    target, base = _TARGET_IS.match(clause), _BASE_IS.match(clause)
    of = target or base
    found = read_accumulation(of["text"] if of else clause)
    if found is None:
        return None
    accumulation, _, scope = found
    named = _with_scope(named, scope)
    if target:
        return replace(named, target_accumulation=accumulation)
    if named.accumulation not in (None, accumulation):
        return replace(_with_scope(named, clause), problems=(*named.problems, name_note(clause)))
    return replace(named, accumulation=accumulation)


def _described(named: IndicatorName, name: str) -> IndicatorName:
    """What words inside the name say; they stay in it."""
    inner = tuple(
        match["text"].strip()
        for match in _INSIDE.finditer(name)
        if _SCOPE_INSIDE.search(match["text"])
    )
    rates = tuple(match.group() for match in _RATE.finditer(name))
    total = ("延べ",) if _TOTAL_COUNT.search(name) else ()
    notes = tuple(dict.fromkeys((*inner, *rates, *total, *named.scope_notes)))
    accumulation = named.accumulation or _accumulation_inside(name, bool(rates))
    return replace(
        named,
        scope_notes=notes,
        provisional=bool(_PROVISIONAL.search(name)),
        accumulation=accumulation,
    )


def _accumulation_inside(name: str, rate: bool) -> Accumulation | None:
    if mean := _MEAN_INSIDE.search(name):
        return Accumulation(AccumulationKind.MEAN, years=int(mean["n"]))
    if total := _SUM_INSIDE.search(name):
        return Accumulation(AccumulationKind.CUMULATIVE, years=int(total["n"]))
    if _CUMULATIVE_INSIDE.search(name):
        return Accumulation(AccumulationKind.CUMULATIVE)
    if _YEARLY_INSIDE.search(name) and not rate:
        return Accumulation(AccumulationKind.ANNUAL)
    return None
