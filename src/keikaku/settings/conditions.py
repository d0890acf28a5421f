"""Conditions of a band in TOML: `{ achieved = true }`, `{ progress = ">= 80%" }`.

The keys of one table must all hold; of a list of tables, one.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from keikaku.core.rules import (
    Against,
    Case,
    Compared,
    Condition,
    InputCompared,
    InputIs,
    Measure,
    Op,
    Reached,
    Standing,
)
from keikaku.settings.toml_table import TomlTable

_COMPARISON = re.compile(
    r"(?P<op>>=|<=|>|<|=)\s*(?P<number>[-−▲]?[0-9]+(?:\.[0-9]+)?)\s*(?P<per>[%％]?)"
)
_COMPARING = tuple("<>=≧≦≥≤＜＞＝")
_EXPECTED = '">= 80%" のような、比べ方（>=、>、<=、<、=）と数'


def cases_of(band: TomlTable, known_inputs: frozenset[str]) -> tuple[Case, ...]:
    """The cases under `when`; none where it is absent, which holds always.

    Raises Unreadable naming the key that is wrong.
    """
    return tuple(_case(table, known_inputs) for table in band.tables("when"))


def share_of(text: str) -> Fraction:
    """「80%」 as a share of 1. Raises ValueError for anything else."""
    found = re.fullmatch(r"([0-9]+(?:\.[0-9]+)?)\s*[%％]", text.strip())
    if found is None:
        raise ValueError(text)
    return Fraction(Decimal(found[1])) / 100


def _case(table: TomlTable, known_inputs: frozenset[str]) -> Case:
    found: list[Condition] = []
    for key in table.names():
        found += _conditions(table, key, known_inputs)
    table.done()
    if not found:
        raise table.fault("", "条件がありません。", "条件を一つは書くか、when を消してください。")
    return tuple(found)


def _conditions(table: TomlTable, key: str, known_inputs: frozenset[str]) -> list[Condition]:
    if key == "achieved":
        return [Reached(table.yes(key))]
    if key in {"target", "baseline"}:
        return [Against(key, _standings(table, key))]
    if key == "input":
        return _inputs(table.table(key), known_inputs)
    if key in set(Measure):
        return [_compared(table, Measure(key))]
    measures = "、".join(Measure)
    raise table.fault(
        key,
        "知らない条件です。",
        f"使えるのは achieved、target、baseline、input、{measures} です。",
    )


def _standings(table: TomlTable, key: str) -> frozenset[Standing]:
    words = table.words(key)
    try:
        return frozenset(map(Standing, words))
    except ValueError:
        expected = "、".join(f'"{each}"' for each in Standing)
        raise table.fault(
            key, f"「{'、'.join(words)}」は使えません。", f"{expected} から選んでください。"
        ) from None


def _compared(table: TomlTable, measure: Measure) -> Compared:
    op, limit, percent = table.made(measure.value, _comparison, _EXPECTED)
    in_points = measure is Measure.IMPROVEMENT_POINTS
    if percent == in_points:
        advice = (
            "% を付けずに書いてください。"
            if in_points
            else '">= 80%" のように % で書いてください。'
        )
        raise table.fault(measure.value, "単位が合いません。", advice)
    return Compared(measure, op, limit, percent)


def _inputs(table: TomlTable, known: frozenset[str]) -> list[Condition]:
    found: list[Condition] = []
    for name in table.names():
        if name not in known:
            raise table.fault(
                name, "[inputs] にない入力です。", "[inputs] に名前と説明を書いてください。"
            )
        words = table.words(name)
        if _COMPARISON.fullmatch(words[0].strip()):
            op, limit, percent = table.made(name, _comparison, _EXPECTED)
            found.append(InputCompared(name, op, limit, percent))
        else:
            found.append(_input_is(table, name, words))
    return found


def _input_is(table: TomlTable, name: str, words: Sequence[str]) -> InputIs:
    """Words that look like a comparison are a slip: as words nobody would ever put them in."""
    slips = [word for word in words if word.strip().startswith(_COMPARING)]
    if slips:
        raise table.fault(name, f"「{slips[0]}」は使えません。", f"{_EXPECTED}にしてください。")
    return InputIs(name, frozenset(words))


def _comparison(text: str) -> tuple[Op, Fraction, bool]:
    found = _COMPARISON.fullmatch(text.strip())
    if found is None:
        raise ValueError(text)
    number = Fraction(Decimal(re.sub("[−▲]", "-", found["number"])))
    percent = bool(found["per"])
    return Op(found["op"]), number / 100 if percent else number, percent
