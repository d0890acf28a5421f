"""Names of rows that count a part of what the row above counts: うち市外, うち外国人宿泊者数."""

import re
from itertools import takewhile

from keikaku.core.text import fold, squeeze
from keikaku.ingest.tables.measured_names import measures

_PART_OF = re.compile(r"[(（]?うち")
_BEHIND = re.compile(r"(?:\([^()]*\))+$")
# Whom or what a row counts of what another names, and nothing else: 男性, 小学5年生, 75歳以上.
_BARE = re.compile(
    r"男女計|全体|[男女][性子]?|(?:小|中|高等?)学?校|[小中]学生|高校生|(?:小|中)(?:学校?)?\d年生?"
    r"|(?:日帰り|宿泊)客?|\d{1,3}歳(?:以上|未満|児|代)?(?:[男女]性)?"
)
# 人数 and 件数 are of anything; 宿泊者数 tells what is counted.
_TELLING = 3


def is_part(name: str) -> bool:
    """Whether a name says that a part is counted."""
    return _PART_OF.match(name) is not None


def is_bare_part(name: str) -> bool:
    """Whether a name says no more than whom or what is counted: 女性, 中学校, 宿泊."""
    return _BARE.fullmatch(fold(squeeze(name))) is not None


def names_whole(name: str, above: str) -> bool:
    """Whether the name of a part tells again what is counted, and needs no name above it."""
    words, of_above = _bare(name), _bare(above)
    pairs = zip(reversed(words), reversed(of_above), strict=False)
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return is_part(name) and measures(words) and alike >= _TELLING


def without_brackets(name: str) -> str:
    """The name of a part without the bracket around it."""
    return name.strip("()（）") if is_part(name) and name[0] in "(（" else name


def _bare(name: str) -> str:
    """A name without what stands in brackets behind it."""
    return _BEHIND.sub("", fold(squeeze(without_brackets(name))))
