"""Heads that say how is counted, over which years: 第1期の累計（R2～R6）, 目標累計（R7～R11）."""

import re

_TERM = (
    r"(?:(?:第[0-9一二三四五六七八九十]{1,2}|前|今|本|現|次)[期次]|前回|本|前|旧|現行?)?"
    r"(?:の?(?:計画|戦略|プラン|ビジョン))?(?:の?(?:全?期間))?"
)
_YEARS = r"(?:直近|過去|最近)?の?(?:[0-9]{1,2}(?:か|ヶ|カ|箇)?年間?(?:分)?)?"
_ROLE = r"(?:(?P<aim>目標)|実績|現状|基準)値?の?"
_WAY = r"(?P<way>累計|累積|平均|通算|合計|総計)(?:値|数|件数)?"
_COUNTED = re.compile(rf"(?P<over>{_TERM}(?:中|内)?の?{_YEARS})の?(?:{_ROLE})?{_WAY}")
# A sum stands beside the years that it sums up as well, and says nothing of its own there.
_MAY_STAND_ALONE = ("累計", "累積", "平均")


def counts_over_years(words_of_header: str) -> bool:
    """Whether a head says over which term or how many years is counted, and not that of an aim.

    前期5年間の累計 was reached by what stands in the row, 前期の目標累計 was another plan's.
    """
    found = _COUNTED.fullmatch(words_of_header)
    return found is not None and bool(found["over"].strip("の")) and not found["aim"]


def way_counted(words_of_header: str) -> str | None:
    """How is counted, 累計 or 平均; None where a head says more or less."""
    found = _COUNTED.fullmatch(words_of_header)
    if found is None:
        return None
    way = found["way"]
    if way in _MAY_STAND_ALONE:
        return way
    return "累計" if found["over"].strip("の") else None
