"""Names of something measured, and what of a name tells it from others."""

import re

from keikaku.core.text import fold, squeeze
from keikaku.ingest.lines.brackets import is_cut
from keikaku.ingest.lines.measured import is_spent
from keikaku.ingest.unread_names.figures import figures_in

_SHORTEST, _LONGEST = 3, 60
_BRACKET = r"[(〔【\[][^()〔〕【】\[\]]*[)〕】\]]"
_MEASURED = re.compile(
    r"(?:数|率|額|量|割合|人口|面積|寿命|高|人員|距離|延長|時間|点数|満足度|順位|増減|生産性|総生産)"
    rf"(?:{_BRACKET})*$"
)
_BEHIND = re.compile(rf"{_BRACKET}$")
_LEADING = re.compile(
    r"^(?:[・○●◆◇■□◎▼▲※*\-\s]+|\(?\d{1,2}(?:[-.]\d{1,2})*[).、:\s]\s*|[①-⑳]\s*"
    r"|[【\[][^】\]]*(?:指標|KPI|目標)[^】\]]*[】\]]\s*|(?:KPI|指標)\s?\d*[:\s]\s*)+"
)
# Columns and lines of values, of the money of a year, of a survey's answers, of a population.
_OF_OTHERS = re.compile(
    r"(?:(?:^|[年度標画績業策値の]|kpi)達成率|増減率|増減額|進捗率|執行率|決算額|予算額|実績額|繰越額|限度額|補助率|月額|金額|済額"
    r"|効果額|回収率|回収数|回答数|配布数|意見数|指標の?数|kpi数|施策数|該当数|項目数|事業数|前年度比|見込[量額]"
    r"|(?:目標|推計|将来|年少|生産年齢|老年)人口)$"
)
_NUMBER_FIRST = re.compile(r"^(?:約|▲|△|-)?[\d.,]+")
_LISTS = re.compile("[。→⇒÷〒]")


def bare_name(text: str) -> str:
    """A name folded, without the sign, number or label before it."""
    return _LEADING.sub("", fold(text).strip())


def core_name(text: str) -> str:
    """A name squeezed, without what stands before it and the brackets behind it."""
    name = squeeze(bare_name(text)).strip("「」『』:")
    while (behind := _BEHIND.search(name)) is not None and behind.start() >= _SHORTEST:
        name = name[: behind.start()]
    return name


def is_measured_name(text: str) -> bool:
    """Whether a text is by its end the name of something counted or measured, and says no more."""
    name = bare_name(text)
    if not _SHORTEST <= len(squeeze(name)) <= _LONGEST or _LISTS.search(name):
        return False
    if is_cut(name):
        return False
    words = _NUMBER_FIRST.sub("", name)
    if len(squeeze(words)) < _SHORTEST or figures_in(_BEHIND.sub("", name)[-_SHORTEST:]):
        return False
    measured = _MEASURED.search(squeeze(name)) is not None
    return measured and not is_spent(name) and _OF_OTHERS.search(core_name(name)) is None
