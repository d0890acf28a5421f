"""The names of lines of values, and units apart behind them as in a column: 舟の数    隻."""

import re
from dataclasses import replace

from keikaku.core.text import fold
from keikaku.core.values.units import is_unit
from keikaku.ingest.lines.line_ends import calls_value
from keikaku.ingest.lines.slices import Slice, is_numeric
from keikaku.ingest.lines.tokens import WIDE

# A further head with words behind it is no part of a name: 来客数　単位：人.
_NO_NAME = re.compile(r"[。]|[はをがも、]$|^\W*$|(?:\s{2}|\u3000)\S{1,8}[:：]")
# What is better, more or less, stands in a column beside the unit.
_DIRECTION = re.compile(r"[↑↓↗↘→⇧⇩]")
_UNIT = Slice("単位")


def can_name(name: Slice) -> bool:
    """Whether a text names something, and holds no row of a table that stands beside it."""
    whole = _NO_NAME.search(name.text) is None and not calls_value(fold(name.text))
    return whole and not any(is_numeric(text) for text in WIDE.split(name.text)[1:])


def without_unit(name: Slice) -> tuple[Slice, tuple[tuple[Slice, Slice], ...]]:
    """The name without its unit, and the unit below the head that it would have."""
    gaps = [*WIDE.finditer(name.text)]
    if gaps and _DIRECTION.fullmatch(name.text[gaps[-1].end() :].strip()):
        gap = gaps.pop()
        name = replace(name, text=name.text[: gap.start()])
    if not gaps:
        return name, ()
    unit = name.text[gaps[-1].end() :].strip()
    if not is_unit("".join(fold(unit).split())):
        return name, ()
    at = name.at + gaps[-1].end()
    bare = replace(name, text=name.text[: gaps[-1].start()].rstrip())
    return bare, ((_UNIT, replace(name, text=unit, at=at)),)
