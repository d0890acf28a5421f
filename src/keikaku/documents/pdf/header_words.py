"""The words that heads of tables are made of in plans, whatever city they are of."""

import re
from collections.abc import Iterable

_WORDS = re.compile(
    "項目|指標|ＫＰＩ|KPI|現状|現況|目標|基準|実績|単位|年度|担当|所管|備考|内容|区分|施策|事業|取組|番号|"
    "数値|計画|見込|時点|当初|中間|最終|初期|方向|出典|算出|考え方|分類|分野|名称|主体|期間|"
    "^No[.．]?$|^[RHＲＨ][0-9０-９元]{1,2}|(?:令和|平成)[0-9０-９元]|^20[0-9]{2}(?:年|$)"
)
_NUMBER = re.compile(r"[▲△+\-－−約]?[0-9０-９][0-9０-９,，.．]*(?:[^0-9０-９年度RHＲＨ].{0,4})?")
# 120件（令和6年度） is a value that tells its own year.
_OWN_YEAR = re.compile(r"(?<=[^年度])[（(](?:令和|平成|[RHＲＨ])?[0-9０-９元]{1,4}年?度?末?[)）]$")
# What is counted may be called by the word of a head: 29事業者, 3計画.
_COUNTED = re.compile(
    r"約?[0-9０-９][0-9０-９,，.．]*(?:事業(?:者|所|体|場|主)?|施策|計画|項目|分野|取組|主体)(?:[/／]年)?"
)
# 5年間で累計30人, 延べ1,200人: what is summed, and over how long, stands before the number.
_SUMMED = re.compile(
    r"(?:[0-9０-９]{1,2}(?:年間|[かカヵケヶ]年)(?:で|の)?)?(?:累計|累積|延べ?|合計|計|年間|毎年度?)(?:で|：)?"
    r"(?=[約]?[0-9０-９])"
)
# KPI, 指標1, 成果指標: what is printed beside a name, or over it, and says that it is one.
_NAME_LABEL = re.compile(
    r"[【［\[〈<■●◆]?(?:(?:成果|評価|活動|目標|数値|重要業績評価|重要業績|取組|参考)?指標|KPI|ＫＰＩ|KGI|ＫＧＩ|"
    r"(?:重要業績評価指標|重要目標達成指標)[(（]K[PG]I[)）]|数値目標|成果目標)"
    r"(?:[0-9０-９]{1,2}|[①-⑳])?[】］\]〉>]?"
)
_LONGEST = 16
# （単位：人） stands beside a title.
_BRACKETS = ("(", "（", "[", "［", "〔", "【", "※")


def is_header_word(text: str) -> bool:
    """Whether a short text is one that columns are named by."""
    named = len(text) <= _LONGEST and not text.startswith(_BRACKETS)
    return named and _WORDS.search(text) is not None and not is_value(text)


def is_name_label(text: str) -> bool:
    """Whether a text says no more than that a name stands with it: KPI, 指標1, 数値目標."""
    return _NAME_LABEL.fullmatch("".join(text.split())) is not None


def is_value(text: str) -> bool:
    """Whether a text begins with a number and has little more, but for its own year."""
    bare = _SUMMED.sub("", _OWN_YEAR.sub("", text), count=1)
    plain = _NUMBER.fullmatch(bare) is not None and _WORDS.search(bare) is None
    return plain or _COUNTED.fullmatch(bare) is not None


def looks_like_header(texts: Iterable[str]) -> bool:
    """Whether the cells of a row name columns: half of those with text, and none is a value."""
    filled = ["".join(text.split()) for text in texts if text.strip()]
    named = sum(map(is_header_word, filled))
    return named >= 2 and 2 * named >= len(filled) and not any(map(is_value, filled))
