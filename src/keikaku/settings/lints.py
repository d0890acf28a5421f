"""Which lints a city makes, how grave they are, and its words: data in TOML, each with a reason."""

from collections.abc import Callable, Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from keikaku.core.lints import (
    NUMBERS,
    DoubtfulWord,
    LintChoices,
    LintWords,
    Off,
    Raised,
    StyleGroup,
)
from keikaku.core.problems import CATALOGUE, Severity
from keikaku.settings.toml_table import TomlTable, read_toml, toml_of

_Made = TypeVar("_Made")
_NAME = "lints.toml"
# What several plans say otherwise can be switched off as a lint can.
_CODES = frozenset({*NUMBERS, *(code for code in CATALOGUE if code.startswith("plans."))})


def standard_choices() -> LintChoices:
    """The words that are shipped, and every lint as the catalogue has it."""
    text = files("keikaku.settings").joinpath(_NAME).read_text("utf-8")
    return LintChoices(_words(toml_of(text, _NAME), LintWords()))


def read_choices(path: Path) -> LintChoices:
    """A city's choices on top of the standard ones. Raises Unreadable naming file and key."""
    table = read_toml(path)
    changed = _changes(table.table("lints"))
    return LintChoices(_words(table, standard_choices().words), MappingProxyType(changed))


def _changes(table: TomlTable) -> dict[str, Off | Raised]:
    changed: dict[str, Off | Raised] = {}
    for code in table.names():
        if code not in _CODES:
            advice = '"lint.style_mixed" のように、一覧にあるコードを引用符で囲んで書いてください。'
            raise table.fault(code, "点検項目のコードではありません。", advice)
        changed[code] = _change(table.table(code))
    return changed


def _change(table: TomlTable) -> Off | Raised:
    """Off or another severity, never without a reason: it is printed with every check."""
    reason = table.text("reason").strip()
    if not reason:
        advice = "なぜ変えるのかを一文で書いてください。"
        raise table.fault("reason", "理由が空です。", advice)
    off, weighed = table.yes("off", default=False), table.has("severity")
    if off == weighed:
        advice = 'off = true か severity = "note" のどちらか一方を書いてください。'
        raise table.fault("off", "変え方が一つに決まりません。", advice)
    change = Off(reason) if off else Raised(table.choice("severity", Severity), reason)
    table.done()
    return change


def _words(table: TomlTable, standard: LintWords) -> LintWords:
    words = LintWords(
        aliases=MappingProxyType({**standard.aliases, **_aliases(table.table("aliases"))}),
        style=_groups(table.tables("style"), standard.style),
        signs=_groups(table.tables("signs"), standard.signs),
        doubtful=(*standard.doubtful, *_each(table.tables("doubtful"), _doubtful)),
        provisional=(*standard.provisional, *table.texts("provisional")),
        outputs=_longest_first((*standard.outputs, *table.texts("outputs"))),
        unitless=(*standard.unitless, *table.texts("unitless")),
        promises=(*standard.promises, *table.texts("promises")),
    )
    table.done()
    return words


def _longest_first(words: Sequence[str]) -> tuple[str, ...]:
    """So that the ending told is the whole one: 開催回数 before 回数."""
    return tuple(sorted(dict.fromkeys(words), key=len, reverse=True))


def _each(tables: Sequence[TomlTable], make: Callable[[TomlTable], _Made]) -> list[_Made]:
    made = []
    for table in tables:
        made.append(make(table))
        table.done()
    return made


def _aliases(table: TomlTable) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name in table.names():
        variants = table.texts(name)
        if not variants or not all(variants) or name in variants:
            advice = '"榛瀬市" = ["榛瀨市"] のように、正しい表記とは違う表記を並べてください。'
            raise table.fault(name, "表記の揺れの一覧ではありません。", advice)
        found[name] = variants
    return found


def _groups(tables: Sequence[TomlTable], standard: Sequence[StyleGroup]) -> tuple[StyleGroup, ...]:
    """A city's group takes the place of a shipped one that has a form in common with it."""
    own = _each(tables, _group)
    taken = {form for group in own for form in group.forms}
    return (*(group for group in standard if not taken & {*group.forms}), *own)


def _group(table: TomlTable) -> StyleGroup:
    forms, not_before = table.texts("forms"), table.texts("not_before")
    if len(set(forms)) < 2 or not all(forms):
        raise table.fault(
            "forms", "表記が二つ以上ありません。", '["取組", "取り組み"] のように書いてください。'
        )
    use = table.text("use", "") or None
    if use is not None and use not in forms:
        raise table.fault(
            "use", f"「{use}」は forms にありません。", "forms の一つを書いてください。"
        )
    return StyleGroup(forms, use, not_before)


def _doubtful(table: TomlTable) -> DoubtfulWord:
    word, why = table.text("word"), table.text("why")
    if not word:
        raise table.fault("word", "語が空です。", "確かめたい語を書いてください。")
    return DoubtfulWord(word, why)
