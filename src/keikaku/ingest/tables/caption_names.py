"""The name of an indicator in a line or a cell over its table: 数値目標① 婚姻率（単位：‰）."""

import re
from dataclasses import dataclass

from keikaku.core.text import fold_with_offsets
from keikaku.ingest.tables.columns import is_year
from keikaku.ingest.tables.ends_in_head import only_ends_in_head
from keikaku.ingest.tables.group_units import title_and_unit
from keikaku.ingest.tables.heads import is_number
from keikaku.ingest.tables.row_kinds import kind_of_row
from keikaku.ingest.vocabulary import Vocabulary

_LONGEST_NAME = 60
_CAPTION_MARKS = " :・■●◆○◇□【】[]〈〉<>"
# 数値目標①, KPI 2：, ■指標：, 表1-2: what tells that a name follows in a line over a table.
_OPENING = f"[{re.escape(_CAPTION_MARKS)}]*"
_CAPTION_LABEL = re.compile(
    rf"{_OPENING}(?P<kind>(?:数値目標|(?:成果|評価|目標|重要業績評価)?指標|KPI|KGI)(?:\(KPI\))?)?"
    # 1人当たり, 24時間 and 5歳児 begin a name.
    r"(?:(?:図?表)?\s*(?:[0-9]{1,2}(?:[-.][0-9]+)*(?![0-9人世日年月週時回歳級次割])"
    rf"|[①-⑳]|\([0-9]{{1,2}}\)))?{_OPENING}"
)


@dataclass(frozen=True, slots=True)
class CaptionName:
    """A name, the unit behind it, and whether it is said to be that of an indicator (KPI 2)."""

    name: str
    unit: str | None
    labelled: bool


def name_in_caption(caption: str) -> CaptionName:
    """The name that a line holds, without what tells that it follows."""
    said, unit = title_and_unit(caption.strip())
    folded = fold_with_offsets(said.strip())
    label = _CAPTION_LABEL.match(folded.text)
    assert label is not None  # all of it may be missing
    name = folded.raw[folded.offsets[label.end()] :] if label.end() < len(folded.text) else ""
    return CaptionName(name, unit, bool(label["kind"]))


def can_name(text: str, words: Vocabulary) -> bool:
    """Whether a text is no sentence, number, year or word of values."""
    plain = text.strip()
    sentence = "。" in plain or len(plain) > _LONGEST_NAME
    told = is_number(plain) or is_year(plain) or kind_of_row(plain, words) is not None
    return not sentence and (not told or only_ends_in_head(plain, words))
