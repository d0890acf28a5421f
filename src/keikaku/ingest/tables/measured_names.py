"""Names that say by their end that something is measured (取得率), and words that name nothing."""

import re

from keikaku.core.text import fold, squeeze

_ENDS = re.compile(r"(?:率|数|額|量|割合|人口|面積|寿命|時間|度)(?:\(.*\)|\[.*\])*$")

# Words of heads, with what may be said of them: 数値, 目標値設定の考え方, 数値目標・KPIの進捗状況.
_KIND = (
    r"(?:数値目標|数値|値|実数|指標値|(?:活動|成果|対象|評価|重要業績評価)?指標|kpi|kgi"
    r"|(?:目標|現状|基準|実績)値?)(?:\((?:kpi|kgi)\))?"
)
_NUMBER = re.compile(r"^\(?\d{1,2}[).]?")
_SAYS_OF_VALUES = re.compile(
    rf"{_KIND}(?:(?:・|及び|および|と|、|/){_KIND})*"
    r"(?:の?(?:設定|考え方|根拠|理由|推移|進捗|達成|状況|管理|の)+)?$"
)

# 受診率：男性39.9%, 講座数 9回←, 相談件数 現状値, and 相談件数 120件(R of which the rest is lost.
_HOLDS_VALUE = re.compile(
    r":[^()\d]*\d[\d,.]*\s*(?:%|人|件|回|[^\W\d_])|[→⇒➡←⇐]"
    r"|\s(?:現状|基準|目標|実績|計画|中間)(?:目標)?値?$"
)
_OPENING, _CLOSING = "([【〔", ")]】〕"


def says_of_values(name: str) -> bool:
    """Whether words say what values are, or what is told of them, and not what they measure."""
    return _SAYS_OF_VALUES.match(_NUMBER.sub("", squeeze(name))) is not None


def measures(name: str) -> bool:
    """Whether a name is by its end one of something measured, whatever brackets stand behind."""
    return _ENDS.search(squeeze(name)) is not None


def holds_value(name: str) -> bool:
    """Whether a name goes on with a value or its head, or stops within a bracket."""
    text = fold(name)
    pairs = zip(_OPENING, _CLOSING, strict=True)
    cut = any(text.count(opening) > text.count(closing) for opening, closing in pairs)
    return cut or _HOLDS_VALUE.search(text) is not None
