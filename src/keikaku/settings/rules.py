"""Evaluation rules in TOML, and those that are shipped with the program."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType

from keikaku.core.errors import Unreadable
from keikaku.core.rules import (
    Band,
    Compared,
    EvaluationRule,
    Input,
    Measure,
    Op,
    RollUp,
    RollUpBy,
    Rounding,
    RoundingMode,
    Schedule,
    TargetOf,
    Treatment,
    Unmeasured,
)
from keikaku.settings.conditions import cases_of, share_of
from keikaku.settings.toml_table import TomlTable, read_toml, toml_of

DEFAULT = "standard"
"""The id of the rule that is used where none is named."""

_FIELDS_TO_CONFIRM = frozenset({"direction", "accumulation", "unit", "period", "role"})


def shipped_rules() -> dict[str, EvaluationRule]:
    """Every rule that is shipped, by id, in the order of their files."""
    folder = files("keikaku.settings") / "evaluation_rules"
    members = sorted(
        (each for each in folder.iterdir() if each.name.endswith(".toml")), key=lambda f: f.name
    )
    rules = [rule_of(toml_of(each.read_text("utf-8"), each.name)) for each in members]
    return {rule.id: rule for rule in rules}


def find_rule(named: str) -> EvaluationRule:
    """The rule of a TOML file, or a shipped one by its id.

    Raises Unreadable where it is neither, with the ids that there are.
    """
    path = Path(named)
    if path.suffix == ".toml" or path.exists():
        return rule_of(read_toml(path))
    rules = shipped_rules()
    if named not in rules:
        advice = f"TOMLファイルか、次のどれかを指定してください: {'、'.join(rules)}"
        raise Unreadable(named, "", "評価基準がありません。", advice)
    return rules[named]


def rule_of(table: TomlTable) -> EvaluationRule:
    """The rule that a TOML file holds. Raises Unreadable naming file and key."""
    inputs = _inputs(table.table("inputs"))
    names = frozenset(inputs)
    rule = _checked(
        table,
        id=table.text("id"),
        title=table.text("title"),
        body=table.text("body"),
        source=table.text("source"),
        bands=tuple(_band(each, names) for each in table.tables("bands")),
        measures=_measures(table),
        valid_from=table.day("valid_from"),
        valid_to=table.day("valid_to"),
        rounding=_rounding(table),
        target=table.choice("target", TargetOf, TargetOf.FINAL),
        schedule=table.choice("schedule", Schedule, Schedule.BASELINE),
        provisional=table.choice("provisional", Treatment, Treatment.JUDGE),
        estimate=table.choice("estimate", Treatment, Treatment.WAIT),
        unmeasured=table.choice("unmeasured", Unmeasured, Unmeasured.APART),
        cap=_share(table, "cap"),
        maintain_band=_share(table, "maintain_band") or Fraction(0),
        confirm=_confirm(table),
        inputs=inputs,
        judged_by=_judged_by(table, names),
        roll_up=_roll_up(table.table("roll_up"), names),
        remarks=table.text("remarks", ""),
    )
    _check_order(table, "bands", rule.bands if rule.judged_by is None else ())
    _check_order(table, "roll_up.bands", rule.roll_up.bands)
    return rule


def _check_order(table: TomlTable, key: str, bands: Sequence[Band]) -> None:
    """A band that no value can reach is a slip: the first that holds is the grade."""
    for number, (before, after) in enumerate(pairwise(bands), 2):
        if not before.cases or _covers(before, after):
            raise table.fault(
                f"{key}[{number}]",
                f"「{after.grade}」は、前の「{before.grade}」が先に当てはまるので使われません。",
                "きびしい区分から順に、when のない区分は最後に書いてください。",
            )


def _covers(before: Band, after: Band) -> bool:
    """Whether each has one limit, and what reaches the second has reached the first: ≥ 50, ≥ 80."""
    one, other = _limit(before), _limit(after)
    if one is None or other is None or one.measure is not other.measure:
        return False
    if {one.op, other.op} <= {Op.AT_LEAST, Op.MORE}:
        return other.limit > one.limit or (other.limit == one.limit and one.op is Op.AT_LEAST)
    if {one.op, other.op} <= {Op.AT_MOST, Op.LESS}:
        return other.limit < one.limit or (other.limit == one.limit and one.op is Op.AT_MOST)
    return False


def _limit(band: Band) -> Compared | None:
    conditions = [condition for case in band.cases for condition in case]
    only = conditions[0] if len(conditions) == 1 else None
    return only if isinstance(only, Compared) else None


def _checked(table: TomlTable, **fields: object) -> EvaluationRule:
    table.done()  # a key that nobody knows tells more than what is then missing
    try:
        return EvaluationRule(**fields)  # type: ignore[arg-type]  # each getter gives its type
    except ValueError as fault:
        advice = "区分ごとに違う grade を付け、valid_from を valid_to より前にしてください。"
        raise table.fault("bands", f"基準として成り立ちません（{fault}）。", advice) from None


def _inputs(table: TomlTable) -> Mapping[str, Input]:
    """What each input asks: a text, or a table with its default."""
    return MappingProxyType({key: _input(table, key) for key in table.names()})


def _input(table: TomlTable, key: str) -> Input:
    if not table.is_table(key):
        return Input(table.text(key))
    inner = table.table(key)
    found = Input(inner.text("asks"), inner.text("default", "") or None)
    inner.done()
    return found


def _measures(table: TomlTable) -> tuple[Measure, ...]:
    if not table.has("measures"):
        return (Measure.ATTAINMENT,)
    words = table.texts("measures")
    known = set(Measure) - {Measure.RATE, Measure.IMPROVEMENT_POINTS}
    if not words or not set(words) <= known:
        advice = f"{'、'.join(sorted(known))} から、先に使うものから順に書いてください。"
        raise table.fault("measures", f"「{'、'.join(words)}」は使えません。", advice)
    return tuple(map(Measure, words))


def _rounding(table: TomlTable) -> Rounding | None:
    if not table.has("rounding"):
        return None
    inner = table.table("rounding")
    digits = inner.whole("digits")
    mode = inner.choice("mode", RoundingMode, RoundingMode.HALF_UP)
    inner.done()
    try:
        return Rounding(digits, mode)
    except ValueError:
        advice = "パーセントの小数の桁数を0から6で書いてください。"
        raise inner.fault("digits", f"「{digits}」は使えません。", advice) from None


def _share(table: TomlTable, key: str) -> Fraction | None:
    return table.made(key, share_of, '"100%" のような割合') if table.has(key) else None


def _confirm(table: TomlTable) -> frozenset[str]:
    named = frozenset(table.texts("confirm"))
    if not named <= _FIELDS_TO_CONFIRM:
        advice = f"{'、'.join(sorted(_FIELDS_TO_CONFIRM))} から選んでください。"
        raise table.fault("confirm", "確認を求められない項目があります。", advice)
    return named


def _judged_by(table: TomlTable, inputs: frozenset[str]) -> str | None:
    if not table.has("judged_by"):
        return None
    name = table.text("judged_by")
    if name not in inputs:
        advice = "[inputs] に名前と説明を書いてください。"
        raise table.fault("judged_by", f"入力「{name}」が [inputs] にありません。", advice)
    return name


def _band(table: TomlTable, inputs: frozenset[str]) -> Band:
    band = Band(
        grade=table.text("grade"),
        label=table.text("label"),
        cases=cases_of(table, inputs),
        sign=table.text("sign", "") or None,
        colour=table.text("colour", "") or None,
        points=Fraction(table.whole("points")) if table.has("points") else None,
        judged=table.yes("judged", True),
    )
    table.done()
    return band


def _roll_up(table: TomlTable, inputs: frozenset[str]) -> RollUp:
    found = RollUp(
        by=table.choice("by", RollUpBy, RollUpBy.COUNTS),
        measure=table.choice("measure", Measure, Measure.RATE),
        cap=_share(table, "cap"),
        bands=tuple(_band(each, inputs) for each in table.tables("bands")),
    )
    table.done()
    return found
