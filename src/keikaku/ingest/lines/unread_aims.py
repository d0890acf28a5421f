"""Sentences that seem to state an indicator and were not read as one: each is told.

Told is what could not be tied together, and what holds the word of an aim with a figure and a year
to come though no clause of it was understood.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from keikaku.core.text import fold, squeeze
from keikaku.core.years.parse import find_spans
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.finds import Doubt
from keikaku.ingest.lines.aims import Found
from keikaku.ingest.lines.context import printed_period
from keikaku.ingest.lines.figures import Place, Point, figures_in, last_year_of, lasts, years_in
from keikaku.ingest.lines.goals import called, notes_in
from keikaku.ingest.lines.measured import is_spent, speaks_of_none
from keikaku.ingest.lines.prose import aims_of, is_to_come
from keikaku.ingest.lines.sentences import paragraph_at, sentences
from keikaku.ingest.lines.texts import Text
from keikaku.ingest.lines.verbs import AIMS, CHANGES, is_done, is_forecast, of_others

_SHOWN = 80
_SHORTEST_NAME = 4
_AIMS = re.compile("目標|目指|めざ|KPI|指標")
_MAY_AIM = re.compile("まで(?:に|の)|(?:以上|以下)(?:と|に)(?:する|し)|維持(?:する|し|を)|見込み、")
# 45人を見込み、体制を整えます is a plan, に減る見込みです is none.
_EXPECTS = "を見込み、"
_TO_COME = re.compile("最終年|目標年|計画期間の?(?:終了|満了|末|中)|[0-9]年後")
# 10年間で50件とします: how much is to be done over years that the sentence does not print.
_OVER_YEARS = re.compile(
    r"\d{1,2}(?:か|カ|ヶ|ケ|箇)?年(?:間)?で、?[^。]{0,24}?\d[\d,.]*[^\d\s、。]{1,6}"
    r"(?:と|に)(?:する|します|したい|し、)"
)
# 数値目標：新規就農者30人, and 参加者を200人にする where 目標 is said: whatever the year is.
_LABELLED = re.compile(
    r"[(\[【]?(?:数値目標|成果目標|重要業績評価指標|KPI|KGI)[^:\d]{0,12}[:\])】]"
)
_MADE = re.compile(
    r"\d[\d,.]*[^\d\s、。()]{1,4}(?:以上|以下|以内|未満)?(?:と|に)(?:する|します)\s*(?:\(|$)"
)
# 【主な取組】, ■数値目標: a line that says nothing but what is listed below it.
_LABEL = re.compile(r"[【<《〔\[(■◆●○◎▼▲◇□]\s?[^、。0-9]{2,20}")
_LISTS = re.compile(
    r"[^、。:]{0,16}(?:KPI|KGI|指標|数値目標|成果目標)[】>》〕\])]*(?:一覧|\s*[^、。\w]*)"
)
_PERIOD = re.compile(r"計画期間[中内]?(?:\([^()]*\))?の?")
_NOTE = re.compile(r"\s*(?:[※*]|\(?注|資料|出典)")
# 次の6つの目標を掲げます: what is counted is the aims themselves.
_COUNTS_AIMS = re.compile(r"\d{1,2}(?:つ|項目)?の(?:数値|成果|評価|達成)?(?:目標|指標|KPI)")
_PEOPLE = re.compile(
    r"将来人口|総人口|人口ビジョン|人口推計|高齢化率|計画期間(?!の\d{1,2}年間で|[中内][のに]|[^。]{0,20}(?:累計|合計|総数))|対象期間|回収率|有効回答"
)


def unread_aims(blocks: Sequence[Block], names: Collection[str]) -> Iterator[tuple[int, Doubt]]:
    """A doubt at each such sentence that names none of the indicators that were read."""
    period = printed_period(blocks)
    known = {squeeze(name) for name in names if len(squeeze(name)) >= _SHORTEST_NAME}
    at, listed = 0, False
    while at < len(blocks):
        listed = _lists_aims(blocks[at], listed=listed)
        text = paragraph_at(blocks, at)
        for place in _unread(text, period, listed=listed) if text is not None else ():
            said = text.slice(*place) if text is not None else None
            if said is None or said.block is None or _names_one(said.text, known):
                continue
            doubt = Doubt("indicator.aim_unread", "text", {"text": said.text[:_SHOWN]}, said.source)
            yield said.block.order, doubt
        at += len(text.blocks) if text is not None else 1


def _lists_aims(block: Block, *, listed: bool) -> bool:
    """Whether lines stand below a label of indicators (【KPI】) that no other heading has ended."""
    text = fold(block.text).strip()
    if block.grid is not None or "。" in text:
        return listed
    if _LISTS.fullmatch(text):
        return True
    return listed and block.kind is not BlockKind.HEADING and _LABEL.fullmatch(text) is None


def _names_one(text: str, known: Collection[str]) -> bool:
    said = squeeze(text)
    return any(name in said for name in known)


def _unread(text: Text, period: tuple[int, int] | None, *, listed: bool) -> Iterator[Place]:
    """The sentences of a paragraph that seem to state an aim of which none was read."""
    found = aims_of(text)
    untied = {place for place, year in found.untied if is_to_come(year, period)}
    before = ""
    for place in sentences(text.folded):
        sentence = text.folded[slice(*place)]
        seems = _seems_aim(sentence, before, period) or (listed and _changes(sentence))
        unread = not _is_read(place, found) and seems
        if (place in untied or unread) and not _is_aside(sentence):
            yield place
        before = sentence


def _is_read(place: Place, found: Found) -> bool:
    """Whether figures of an aim stand in a sentence, or an aim of it was not taken for its year."""
    points = [point for _, aim in found.aims for point in (*aim.stood, *aim.reached)]
    told = [place for place, _ in found.untied]
    return place in told or any(place[0] <= point.figure[0] < place[1] for point in points)


def _seems_aim(sentence: str, before: str, period: tuple[int, int] | None) -> bool:
    """Whether a sentence states what is aimed at, by a label, a span of years or a year to come."""
    figures = _figures(sentence)
    over = _OVER_YEARS.search(sentence)
    if over is not None and figures:
        return not is_spent(sentence[: over.start()].removesuffix("計画期間の")[-30:])
    strong = _AIMS.search(sentence) is not None
    if not figures or is_spent(sentence[: figures[-1].figure[0]][-30:]):
        return False
    if _LABELLED.match(sentence) or (strong and _MADE.search(sentence)):
        return True
    years = [year for found in find_spans(sentence) if (year := last_year_of(found.span))]
    to_come = bool(years) and _is_to_come(sentence, years, period)
    if strong:
        called = period is None and any(figure.called for figure in figures)
        return to_come or (bool(years) and called) or _stands_beside(sentence)
    return (
        to_come and _MAY_AIM.search(sentence) is not None and _compares(sentence, figures, before)
    )


def _changes(sentence: str) -> bool:
    """Whether somebody is to bring a figure about, whatever year is printed."""
    figures = _figures(sentence)
    before = _PERIOD.sub("", sentence[: figures[-1].figure[0]]) if figures else ""
    if not figures or is_spent(before[-30:]) or is_done(sentence):
        return False
    tail = sentence[figures[0].figure[1] :]
    made = _MADE.search(sentence) or CHANGES.search(tail) or AIMS.search(tail)
    return made is not None and not is_forecast(sentence)


def _is_to_come(sentence: str, years: Sequence[int], period: tuple[int, int] | None) -> bool:
    """Whether one of its years lies in the plan or, where that has none, after another."""
    later = max(years) >= period[0] if period is not None else len(set(years)) > 1
    return later or _TO_COME.search(sentence) is not None


def _compares(sentence: str, figures: Sequence[Point], before: str) -> bool:
    """Whether two figures have one unit, in the sentence `before` too where it goes on."""
    goes_on = speaks_of_none(sentence[: figures[0].figure[0]])
    units = [figure.unit for figure in (*figures, *(_figures(before) if goes_on else ()))]
    forecast = is_forecast(sentence) and _EXPECTS not in sentence
    return len(units) > len(set(units)) and not forecast


def _stands_beside(sentence: str) -> bool:
    """Whether a bracket at the end says how it stood, in the unit of what is aimed at.

    70％以上が満足と答えることを目指します（令和6年度調査：63.4％）
    """
    notes = [note for note in notes_in(sentence) if note.at[1] == len(sentence.rstrip())]
    aside = {point.unit for note in notes for point in note.points if point.at is not None}
    own = {point.unit for point in figures_in(sentence, [y.place for y in years_in(sentence)])}
    return bool(aside & own)


def _is_aside(sentence: str) -> bool:
    """Whether a sentence is a note, or of people, of the plan itself or of others."""
    of_plan = _NOTE.match(sentence) or _PEOPLE.search(sentence)
    counts_aims = _COUNTS_AIMS.search(sentence) is not None and len(_figures(sentence)) <= 1
    return of_plan is not None or counts_aims or of_others(sentence)


def _figures(sentence: str) -> list[Point]:
    """The figures with a unit that count something, in brackets too."""
    years = years_in(sentence)
    noted = [point for note in notes_in(sentence) for point in note.points]
    own = list(figures_in(sentence, [year.place for year in years]))
    found = [*called(sentence, own, years), *noted]
    counted = [p for p in found if p.unit and not lasts(sentence[slice(*p.figure)])]
    return sorted(counted, key=lambda point: point.figure)
