"""Lines that state an aim by their form and were not read: 定住率 70％以上を維持, 5年間で50件.

Facts have a name and a figure as well (世帯数 12,345世帯): what tells an aim is an arrow, what
stood in a bracket, a word of holding, a span of years, or a year of the plan.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from keikaku.core.text import fold, squeeze
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.finds import Doubt
from keikaku.ingest.lines.context import is_background, printed_period
from keikaku.ingest.lines.figures import figures_in, lasts, years_in
from keikaku.ingest.lines.measured import is_spent
from keikaku.ingest.lines.row_signs import MEASURES
from keikaku.ingest.numbering import parse_mark
from keikaku.ingest.outline.heading import is_phrase

_SHOWN, _LONGEST = 80, 120
_SHORTEST_NAME, _LONGEST_TITLE = 4, 20
_DIGIT = re.compile(r"\d")
# Below such a heading two years are compared, and nothing is aimed at.
_FACTS = re.compile("現状|現況|概況|概要|状況|課題|背景|統計|実績|特性|特徴|データ|資料")
# A line with its figures, its years and its stretches of years as one letter each.
_FIGURE, _BOUND, _YEARLY, _PAST, _COMING, _LASTING = "\ue000\ue001\ue002\ue003\ue004\ue005"
_F = f"[{_FIGURE}{_BOUND}{_YEARLY}]"
_Y = f"[{_PAST}{_COMING}]"
_NAMED = r"^(?P<name>[^\ue000-\ue005]{2,60}?)[\s:・ー…、]*[をはが]?[\s:]*"
_CHANGED = "増加|減少|向上|拡大|削減|縮減|抑制|低減|改善|引き?上げ|引き?下げ|増や|減ら|高め|伸ば"
_WILLED = "増や|減ら|高め|伸ば|引き?上げ|引き?下げ|拡大|削減|向上|改善"
_HELD = "(?:維持|確保|達成|目指|めざ|継続)"
_STOOD = rf"\((?:現状|現在|基準)値?[\s:は]*(?:{_Y}[\s:]*)?{_F}(?:\({_Y}\))?\)$"
_LED = re.compile(
    rf"{_F}[^\ue000-\ue005→(]{{0,8}}(?:\({_Y}\))?\s*[→⇒➡⇨⟶➔⟹▶►]+\s*(?:{_Y}[\s:]*)?{_F}"
)
_FORMS = tuple(
    re.compile(_NAMED + form)
    for form in (
        # What stood in a bracket: 100万人（R5：82万人）, にする（現状63.4％）.
        rf"{_F}[^{_FIGURE}]{{0,12}}?\({_PAST}[^\ue000-\ue005()]{{0,6}}{_F}\)[^\ue000-\ue005]{{0,6}}$",
        rf"{_F}[^\ue000-\ue005()]{{0,8}}{_STOOD}",
        rf"(?:{_PAST}の?)?{_F}から、?(?:{_COMING}(?:まで)?[のに]?)?{_F}(?:へ|に(?:{_WILLED}))[^\ue000-\ue005]{{0,4}}$",
        # What is held or reached: 70％以上を維持, 70％を目指す.
        rf"{_F}[をの]{_HELD}[^\ue000-\ue005]{{0,3}}$",
        rf"{_F}[にと]する$",
        # Over years, or each year: 5年間で50件, 累計50件（5年間）, 年間100万人以上.
        rf"{_LASTING}[でに、]{_F}(?:以上)?(?:[をの]?(?!{_CHANGED}|低下|悪化|上昇)[^\ue000-\ue005]{{2,6}})?$",
        rf"{_F}\((?:{_LASTING}|[^()]*(?:累計|合計))\)$",
        rf"{_YEARLY}(?:[をの]?(?:{_CHANGED})[^\ue000-\ue005]{{0,3}})?$",
        # By a year of the plan.
        rf"{_F}\({_COMING}\)$",
        rf"{_COMING}(?:までに|に|[\s:])\s*{_F}$",
    )
)
_NAMED_LAST = re.compile(
    rf"^[^\ue000-\ue005]{{0,3}}{_LASTING}で{_F}の(?P<name>[^\ue000-\ue005]{{2,30}})$"
)
_RATE = re.compile(rf"(?:率|割合|満足度)[\s:]*{_BOUND}$")
_KEPT = re.compile(rf"(?:ゼロ|継続|[にと]する|維持)[^\ue000-\ue005()]{{0,4}}{_STOOD}")
_CALLED = re.compile(
    rf"目標値?[^\ue000-\ue005]{{0,20}}{_F}.*(?:現状|基準)値?[^\ue000-\ue005]{{0,10}}{_F}"
    rf"|(?:現状|基準)値?[^\ue000-\ue005]{{0,20}}{_F}.*目標値?[^\ue000-\ue005]{{0,10}}{_F}"
)
_NO_AIM = re.compile(
    r"推計|見込|予測|見通し|人口|世帯数|高齢化|実施回数|開催|定員|補助|助成|利用料|料金|手数料|対象|予算|上限|委員|"
    r"計画期間|人件費|給与|報酬|\d割負担|保険料|税率|条例|規模|建築|築|工事|面積|標高|延長|回収"
)
_NOTE = re.compile(r"\s*(?:[※*]|\(?注|資料|出典)")


def unread_aim_lines(
    blocks: Sequence[Block], names: Collection[str], told: Collection[int]
) -> Iterator[tuple[int, Doubt]]:
    """A doubt at each such line that is not told already and names no indicator that was read."""
    period = printed_period(blocks)
    known = {squeeze(name) for name in names if len(squeeze(name)) >= _SHORTEST_NAME}
    heading = ""
    for block in blocks:
        if block.kind is BlockKind.HEADING or _is_title(block):
            heading = block.text
        if block.order in told or not _is_line(block) or _tells_facts(heading):
            continue
        said = squeeze(block.text)
        if _states_aim(block.text, period) and not any(name in said for name in known):
            details = {"text": block.text.strip()[:_SHOWN]}
            yield block.order, Doubt("indicator.aim_unread", "text", details, block.source)


def _is_title(block: Block) -> bool:
    short = block.grid is None and is_phrase(block.text, _LONGEST_TITLE)
    return short and not _DIGIT.search(block.text)


def _tells_facts(heading: str) -> bool:
    return is_background(heading) or _FACTS.search(heading) is not None


def _is_line(block: Block) -> bool:
    """Whether a block is a line of the text, told of nowhere and in no list of contents."""
    plain = block.grid is None and block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
    return plain and "contents" not in block.evidence and "indicator.lines_alike" not in block.flags


def _states_aim(printed: str, period: tuple[int, int] | None) -> bool:
    mark = parse_mark(printed)
    text = fold(mark.title if mark is not None and mark.title else printed).strip()
    if len(text) > _LONGEST or "。" in text or _NO_AIM.search(text) or _NOTE.match(text):
        return False
    line = _lettered(text.lstrip("・○●◎◇◆□■▼▽-*☆★>▶→ "), period)
    if is_spent(line.text):
        return False
    if _LED.search(line.text):
        return line.counts_alike and _PAST not in line.text[-4:]
    if any(form.search(line.text) for form in (_KEPT, _RATE, _CALLED)):
        return True
    forms = (*(form.search(line.text) for form in _FORMS), _NAMED_LAST.search(line.text))
    return any(found is not None and _measures(found["name"]) for found in forms)


def _measures(name: str) -> bool:
    return MEASURES.search(name.strip()) is not None or name.strip().endswith(("高", "点", "者"))


@dataclass(frozen=True, slots=True)
class _Lettered:
    """A line with letters for its figures; `counts_alike` tells that all are in one unit."""

    text: str
    counts_alike: bool


def _lettered(text: str, period: tuple[int, int] | None) -> _Lettered:
    begin = period[0] if period is not None else 0
    years = years_in(text)
    plain = text.translate(str.maketrans("()[]【】〔〕", "        "))
    figures = list(figures_in(plain, [year.place for year in years]))
    letters = [(y.place, _COMING if period and y.at > begin else _PAST) for y in years]
    letters += [(f.figure, _letter(text[slice(*f.figure)])) for f in figures]
    for (start, end), letter in sorted(letters, reverse=True):
        text = text[:start] + letter + text[end:]
    units = {f.unit for f in figures if not lasts(plain[slice(*f.figure)])}
    return _Lettered(text, len(units) == 1)


def _letter(figure: str) -> str:
    if lasts(figure) and "/" not in figure:
        return _LASTING
    bound = figure.endswith(("以上", "以下", "未満"))
    if figure.startswith("毎年") or (bound and figure.startswith(("年間", "延べ", "累計"))):
        return _YEARLY
    return _BOUND if bound else _FIGURE
