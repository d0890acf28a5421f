"""The lines of a cell of names: which are the name, which the aim over it or its definition."""

import re

from keikaku.core.text import fold
from keikaku.ingest.tables.measured_names import measures

_AIM_OVER_NAME = re.compile(r"[^\n]*(?:ます|する|図る)。?\n[○●◇・◎](?P<name>[^\n○●◇・◎][^○●◇◎]*)$")
_EXPLAINS = re.compile(
    r"\s*(?:※|[(【〔\[]?\s*(?:定義|説明|算出方法|算定方法|計算式|算式|注)[)】〕\]:\s])"
)
_FORMULA = re.compile("[÷×]")
# What goes on with a name that was broken, whatever stands behind.
_GOES_ON = re.compile(r"\s*[(（\[【〔「のをにがはとでや・、,及]")
_OF_SENTENCES = re.compile("[、「」]|で|から|における|において|が.*(?:する|した)|された")


def measured_line(text: str) -> str:
    """What a cell says is measured: 新規就農者を増やします / ○新規就農者数."""
    found = _AIM_OVER_NAME.match(text)
    return found["name"] if found else text


def definition_apart(text: str) -> tuple[str, str | None]:
    """A name and the definition on the lines under it: 収支率 / 運賃収入÷運行経費.

    A name that its cell breaks over lines stays whole: what goes on with it opens a bracket or
    begins with a particle, or the first line does not end as a name of what is measured.
    """
    lines = text.split("\n")
    for count in range(1, len(lines)):
        name, rest = "\n".join(lines[:count]), "\n".join(lines[count:])
        if measures(name) and _defines(fold(rest).replace("\n", ""), name):
            return name, rest.strip()
    return text, None


def _defines(rest: str, name: str) -> bool:
    if _EXPLAINS.match(rest):
        return True
    if _GOES_ON.match(rest):
        return False
    longer = len(rest) > len(name) and measures(rest) and _OF_SENTENCES.search(rest) is not None
    return _FORMULA.search(rest) is not None or longer
