"""The lines of a cell of names: which are the name, which the aim, unit or definition."""

import re

from keikaku.core.text import fold
from keikaku.core.values.units import is_unit
from keikaku.ingest.lines.tokens import width
from keikaku.ingest.tables.measured_names import measures

_STATED_UNIT = re.compile(r"単位[\s　]*[:：]?[\s　]*(?P<unit>[^\s　数:：]{1,12})")
# The same in a bracket: 【単位：％】.
_FRAMED_UNIT = re.compile(r"\s*[(（\[［【〔]\s*単位\s*[:：]?[^\n]{1,12}[)）\]］】〕]\s*\Z")
_AIM_OVER_NAME = re.compile(r"[^\n]*(?:ます|する|図る)。?\n[○●◇・◎](?P<name>[^\n○●◇・◎][^○●◇◎]*)$")
# A mark alone on its line is the end of the name.
_EXPLAINS = re.compile(
    r"\s*(?:※(?!\s*[0-9]{0,2}\)?\s*\Z)|[(【〔\[]?\s*(?:定義|説明|算出方法|算定方法|計算式|算式|注)[)】〕\]:\s]"
    r"|[(【〔\[]?\s*(?:出典|出所|資料)\s*[)】〕\]]?\s*:)"
)
_FORMULA = re.compile("[÷×]")
# What goes on with a name that was broken, whatever stands behind.
_GOES_ON = re.compile(r"\s*[(（\[【〔〈《<「のをにがはとでや・、,及]")
_OF_SENTENCES = re.compile("[、「」]|で|から|における|において|が.*(?:する|した)|された")
# A verb before its noun: 受診した人, 調査による人数.
_CLAUSE = re.compile("[たる](?=[一-龥ァ-ヶ々]|もの|こと)|について|のうち|(?:から|まで)の")
_SUM = re.compile("(?:合計|平均|総計|累計|人|もの|こと|値)$")
_SENTENCE = re.compile("(?:による|です|ます|(?:示|表|指)(?:す|します)|い(?:う|います))。?$")
_LEAST_PHRASE = 5
# A line is not full, and was broken by hand, where one under it is so much wider.
_CLEARLY = 2


def measured_line(text: str) -> str:
    """What a cell says is measured: 新規就農者を増やします / ○新規就農者数."""
    found = _AIM_OVER_NAME.match(text)
    return found["name"] if found else text


def with_unit_in_brackets(text: str) -> str:
    """A name with the unit on a line under it, as those that print it in brackets.

    貸出点数 / 千点 and 貸出点数 / 単位 千点. Under words that measure nothing yet (市に住む / 人)
    a unit may be the rest of the name.
    """
    text = _unit_behind_name(text)
    name, line, unit = text.strip().rpartition("\n")
    stated = _STATED_UNIT.fullmatch(unit.strip())
    if stated is not None:
        return f"{name}{line}（単位：{stated['unit']}）" if name.strip() else text
    return f"{name}{line}（{unit.strip()}）" if measures(name) and is_unit(unit.strip()) else text


def _unit_behind_name(text: str) -> str:
    """The lines of a name with the one of its unit before those that explain it.

    受診率 / ※健診の記録 / 【単位：％】, and 受診率 / 単位：％ / ※健診の記録.
    """
    first, *lines = text.strip().split("\n")
    stated = [line for line in lines if _FRAMED_UNIT.match(line) or _is_unit_line(line)]
    rest = [line for line in lines if line not in stated]
    notes = next((n for n, line in enumerate(rest) if _EXPLAINS.match(fold(line))), None)
    if len(stated) != 1 or notes is None:
        return text
    unit = stated[0] if _FRAMED_UNIT.match(stated[0]) else f"（{stated[0].strip()}）"
    return "\n".join((first, *rest[:notes], unit, *rest[notes:]))


def _is_unit_line(line: str) -> bool:
    return _STATED_UNIT.fullmatch(line.strip()) is not None


def definition_apart(text: str) -> tuple[str, str | None]:
    """A name and the definition on the lines under it: 収支率 / 運賃収入÷運行経費.

    A name that its cell breaks over lines stays whole: what goes on with it opens a bracket or
    begins with a particle, or the first line does not end as a name of what is measured.
    """
    lines = text.split("\n")
    for count in range(1, len(lines)):
        name, rest = "\n".join(lines[:count]), "\n".join(lines[count:])
        bare = _FRAMED_UNIT.sub("", name)
        # A unit ends a name, whatever that ends with.
        if (measures(bare) or bare != name) and _defines(rest, bare):
            return name, rest.strip()
    return text, None


def seems_joined(name: str) -> bool:
    """Whether a name that stayed whole over its lines may be a name and what is said of it.

    One that its cell broke ends as a name does, on a line no wider than the one above.
    """
    lines = name.strip().split("\n")
    for count in range(1, len(lines)):
        rest = "".join(lines[count:])
        if measures("\n".join(lines[:count])) and not _GOES_ON.match(fold(rest)):
            wider = width(lines[count]) > width(lines[count - 1])
            said = wider or not measures(rest) or _CLAUSE.search(rest) is not None
            return said and len(rest) >= _LEAST_PHRASE
    return False


def _defines(rest: str, name: str) -> bool:
    folded = fold(rest).replace("\n", "")
    if _EXPLAINS.match(folded):
        return True
    if _GOES_ON.match(folded):
        return False
    said = _FORMULA.search(folded) or _SENTENCE.search(folded)
    return said is not None or _says_what_is_counted(folded, name) or _stands_apart(rest, name)


def _says_what_is_counted(rest: str, name: str) -> bool:
    longer = 2 * len(rest) > len(name) and measures(rest)
    return longer and _OF_SENTENCES.search(rest) is not None


def _stands_apart(rest: str, name: str) -> bool:
    """Whether a line was broken before it was full, and what follows is a phrase of its own."""
    phrase = "".join(rest.split())
    widest = max(map(width, rest.split("\n")))
    broken = widest >= width(name.rsplit("\n", maxsplit=1)[-1]) + 2 * _CLEARLY
    whole = measures(phrase) or _SUM.search(phrase) is not None
    return broken and whole and _CLAUSE.search(phrase) is not None
