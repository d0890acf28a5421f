"""Names that say by their end that something is measured (取得率), and words that name nothing."""

import re

from keikaku.core.text import squeeze

_ENDS = re.compile(r"(?:率|数|額|量|割合|人口|面積|寿命|時間|度)(?:\(.*\))*$")

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


def says_of_values(name: str) -> bool:
    """Whether words say what values are, or what is told of them, and not what they measure."""
    return _SAYS_OF_VALUES.match(_NUMBER.sub("", squeeze(name))) is not None


def measures(name: str) -> bool:
    """Whether a name is by its end one of something measured, whatever brackets stand behind."""
    return _ENDS.search(squeeze(name)) is not None
