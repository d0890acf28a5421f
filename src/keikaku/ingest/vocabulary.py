"""The words that name shapes: built in, and added to by a profile (TOML). Never a city."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from pathlib import Path

from keikaku.core.errors import Unreadable
from keikaku.core.text import squeeze

Words = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class EraOf:
    """The era that a document gives to the numbers of years from `first` to `last`."""

    first: int
    last: int
    era: str


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Words by section (`columns`, `rows`, `outline`, `names`) and role, squeezed for matching.

    `years` are those that a document says it is of, where it leaves out eras; `eras` are those
    that it says it leaves out.

    One is made for each profile, so that two are the same only where they are one: what is read
    with it can be remembered.
    """

    columns: Words
    rows: Words
    outline: Words
    names: Words
    years: tuple[int, ...] = ()
    eras: tuple[EraOf, ...] = ()


def _tables(text: str, name: str) -> dict[str, dict[str, list[str]]]:
    try:
        loaded = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Unreadable(
            name, "", f"TOMLとして読めません（{error}）。", "書き方を直してください。"
        ) from error
    for section, roles in loaded.items():
        _check(name, section, roles)
    return loaded


def _check(name: str, section: str, roles: object) -> None:
    if section not in _SECTIONS or not isinstance(roles, dict):
        known = "、".join(f"[{known}]" for known in _SECTIONS)
        raise Unreadable(name, f"[{section}]", "知らない区分です。", f"使えるのは {known} です。")
    for role, words in roles.items():
        if not (isinstance(words, list) and all(isinstance(word, str) for word in words)):
            raise Unreadable(
                name,
                f"[{section}] {role}",
                "言葉の並びではありません。",
                '["目標値"] のように書いてください。',
            )


_SECTIONS = ("columns", "rows", "outline", "names")


def _merge(*sources: dict[str, dict[str, list[str]]]) -> Vocabulary:
    merged: dict[str, dict[str, tuple[str, ...]]] = {section: {} for section in _SECTIONS}
    for source in sources:
        for section, roles in source.items():
            for role, words in roles.items():
                known = merged[section].get(role, ())
                merged[section][role] = known + tuple(squeeze(word) for word in words)
    columns, rows, outline, names = (merged[section] for section in _SECTIONS)
    return Vocabulary(columns, rows, outline, names)


def _builtin() -> dict[str, dict[str, list[str]]]:
    text = files("keikaku.ingest").joinpath("profiles/standard.toml").read_text("utf-8")
    return _tables(text, "standard.toml")


@cache
def vocabulary(profile: Path | None = None) -> Vocabulary:
    """The built-in words and those of `profile`. Raises `Unreadable`: file, key, remedy."""
    if profile is None:
        return _merge(_builtin())
    try:
        text = profile.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise Unreadable(
            profile.name, "", f"読めません（{error}）。", "UTF-8のTOMLファイルを指定してください。"
        ) from error
    return _merge(_builtin(), _tables(text, profile.name))


def extended(words: Vocabulary, columns: Mapping[str, Sequence[str]]) -> Vocabulary:
    """The words with further ones for the roles of columns."""
    added = {role: tuple(squeeze(word) for word in more) for role, more in columns.items()}
    known = {role: (*of, *added.get(role, ())) for role, of in words.columns.items()}
    return replace(words, columns=known)
