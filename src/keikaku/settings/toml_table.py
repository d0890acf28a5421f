"""TOML with clear faults: a value that is wrong is told by file, key and what was expected."""

import tomllib
from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, Self, TypeVar

from keikaku.core.errors import Unreadable

_Made = TypeVar("_Made")
_Enum = TypeVar("_Enum", bound=StrEnum)
_LARGEST = 1024 * 1024


class TomlTable:
    """One table of a TOML file. Every getter raises Unreadable naming file and key.

    `place` is the way to this table as a person would say it: `bands[2].when`. Call `done` when
    all is read, so that a key that nobody knows (a slip of the pen) is told and not passed over.
    """

    def __init__(self, name: str, place: str, values: Mapping[str, Any]) -> None:
        self.name = name
        self.place = place
        self._values = values
        self._asked: set[str] = set()

    def has(self, key: str) -> bool:
        """Whether the key is there."""
        return key in self._values

    def is_table(self, key: str) -> bool:
        """Whether a table stands under the key."""
        return isinstance(self._values.get(key), dict)

    def names(self) -> tuple[str, ...]:
        """All keys, in the order of the file."""
        return tuple(self._values)

    def text(self, key: str, default: str | None = None) -> str:
        """A text; `default` where the key is absent."""
        found: str = self._get(key, str, '文字列（"…"）', default)
        return found

    def whole(self, key: str, default: int | None = None) -> int:
        """A whole number; `default` where the key is absent."""
        found: int = self._get(key, int, "整数", default)
        return found

    def yes(self, key: str, default: bool | None = None) -> bool:
        """true or false; `default` where the key is absent."""
        found: bool = self._get(key, bool, "true か false", default)
        return found

    def day(self, key: str) -> date | None:
        """A date such as 2024-04-01, or None where the key is absent."""
        return self._get(key, date, "日付（2024-04-01 の形）", None) if self.has(key) else None

    def choice(self, key: str, kind: type[_Enum], default: _Enum | None = None) -> _Enum:
        """One of the words of an enumeration; `default` where the key is absent."""
        expected = "、".join(f'"{each.value}"' for each in kind)
        if not self.has(key) and default is not None:
            self._asked.add(key)
            return default
        return self.made(key, kind, f"{expected} のどれか")

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, empty where the key is absent."""
        found = self._get(key, list, '文字列の並び（["…", "…"]）', [])
        if not all(isinstance(each, str) for each in found):
            raise self.fault(
                key, "文字列でない項目があります。", '文字列の並び（["…"]）にしてください。'
            )
        return tuple(found)

    def words(self, key: str) -> tuple[str, ...]:
        """One text or a list of some; never empty."""
        value = self._values.get(key)
        found = self.texts(key) if isinstance(value, list) else (self.text(key),)
        if not found:
            raise self.fault(key, "何も書かれていません。", '文字列（"…"）を一つは書いてください。')
        return found

    def made(self, key: str, make: Callable[[str], _Made], expected: str) -> _Made:
        """What `make` makes of a text; its ValueError tells the person what is expected."""
        text = self.text(key)
        try:
            return make(text)
        except ValueError:
            raise self.fault(
                key, f"「{text}」は使えません。", f"{expected}にしてください。"
            ) from None

    def table(self, key: str) -> Self:
        """The table under a key, empty where the key is absent."""
        return self._at(key, self._get(key, dict, "表（[…] または { … }）", {}))

    def tables(self, key: str) -> list[Self]:
        """The tables of a list ([[key]]); one table alone is a list of one."""
        found = self._get(key, (list, dict), "表の並び（[[…]]）", [])
        members = [found] if isinstance(found, dict) else found
        if not all(isinstance(each, dict) for each in members):
            raise self.fault(
                key, "表でない項目があります。", "[[…]] または [{ … }] にしてください。"
            )
        return [self._at(f"{key}[{number}]", each) for number, each in enumerate(members, 1)]

    def done(self) -> None:
        """Raises Unreadable for the first key that was not asked for."""
        for key in self._values:
            if key not in self._asked:
                known = "、".join(sorted(self._asked))
                raise self.fault(key, "知らない項目です。", f"使える項目は {known} です。")

    def fault(self, key: str, reason: str, advice: str) -> Unreadable:
        """The error to raise for a key of this table, or for the table itself ("")."""
        return Unreadable(self.name, self._way(key), reason, advice)

    def _way(self, key: str) -> str:
        return ".".join(part for part in (self.place, key) if part)

    def _at(self, key: str, values: Mapping[str, Any]) -> Self:
        return type(self)(self.name, self._way(key), values)

    def _get(self, key: str, kind: type | tuple[type, ...], expected: str, default: Any) -> Any:
        self._asked.add(key)
        if key not in self._values:
            if default is None:
                raise self.fault(key, "項目がありません。", f"{expected}を書いてください。")
            return default
        value = self._values[key]
        if not isinstance(value, kind) or _is_another(value, kind):
            raise self.fault(key, f"「{value}」は使えません。", f"{expected}にしてください。")
        return value


def _is_another(value: Any, kind: type | tuple[type, ...]) -> bool:
    """true is an int to Python and a moment a date; to the person who wrote it they are not."""
    return (kind is int and isinstance(value, bool)) or (
        kind is date and isinstance(value, datetime)
    )


def is_there(path: Path) -> bool:
    """Whether there is such a file. Raises Unreadable where its folder cannot be looked into."""
    try:
        return path.exists()
    except OSError:
        advice = "keikaku を動かす利用者に、このフォルダーを開く権限を与えてください。"
        raise Unreadable(str(path.parent), "", "フォルダーを開けません。", advice) from None


def read_toml(path: Path) -> TomlTable:
    """The whole of a TOML file. Raises Unreadable where it is no TOML or cannot be opened."""
    try:
        if path.stat().st_size > _LARGEST:
            raise Unreadable(
                str(path), "", "設定ファイルとしては大きすぎます。", "1MBまでにしてください。"
            )
        text = path.read_text(encoding="utf-8-sig")
    except OSError:
        advice = "場所と名前、読む権限を確かめてください。"
        raise Unreadable(str(path), "", "ファイルを開けません。", advice) from None
    except UnicodeDecodeError:
        advice = "文字コードUTF-8で保存し直してください。"
        raise Unreadable(str(path), "", "UTF-8の文字ではありません。", advice) from None
    return toml_of(text, str(path))


def toml_of(text: str, name: str) -> TomlTable:
    """The table of a text of TOML. Raises Unreadable with the line at which it fails."""
    try:
        return TomlTable(name, "", tomllib.loads(text))
    except tomllib.TOMLDecodeError as fault:
        raise Unreadable(
            name, "", f"TOMLとして読めません（{fault}）。", "その行を直してください。"
        ) from None
    except RecursionError:
        raise Unreadable(
            name, "", "表の入れ子が深すぎます。", "入れ子を減らしてください。"
        ) from None
