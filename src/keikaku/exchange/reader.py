"""An exchange document as a plan. Whatever is wrong is told with its place; nothing is guessed."""

import json
import re

from keikaku.core.errors import Invalid
from keikaku.core.plan import PlanDraft
from keikaku.exchange.faults import Faulty, as_invalid, shown
from keikaku.exchange.format.document import DOCUMENT, FORMAT

_NO_JSON = "JSON として読めません。この場所の前後の書き方を確かめてください。"


def from_json(data: object, *, name: str = "") -> PlanDraft:
    """The plan of a document given as plain JSON data. Unknown further fields are ignored.

    Raises `Invalid` that lists the faults with their places; `name` is put before the first.
    """
    _check_format(data, name)
    try:
        return DOCUMENT.read(data)
    except Faulty as fault:
        raise as_invalid(name, fault.faults) from None
    except Invalid as law:
        place = _path_of(law.place, data) or law.place
        raise as_invalid(name, [(place, f"計画として成り立ちません。{law}")]) from None


def loads(text: str, *, name: str = "") -> PlanDraft:
    """The plan of a document given as text; `name` is the file's. Raises `Invalid`."""
    try:
        data = json.loads(text, object_pairs_hook=_once, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        place = f"{error.lineno}行目 {error.colno}文字目"
        raise as_invalid(name, [(place, _NO_JSON)]) from None
    except Faulty as fault:
        raise as_invalid(name, fault.faults) from None
    except (ValueError, RecursionError):
        reason = "JSON として読めません(数が長すぎるか、入れ子が深すぎます)。"
        raise as_invalid(name, [("", reason)]) from None
    return from_json(data, name=name)


def _check_format(data: object, name: str) -> None:
    stated = data.get("format") if isinstance(data, dict) else None
    if stated == FORMAT:
        return
    reason = f'"{FORMAT}" の文書が必要です。いまは {shown(stated)} です。'
    if isinstance(stated, str) and re.fullmatch(r"keikaku-plan/[0-9.]+", stated):
        reason += "この版の Keikaku では読めません。新しい Keikaku で開いてください。"
    raise as_invalid(name, [(".format", reason)])


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object in which no name stands twice: the second would silently win."""
    data = dict(pairs)
    if len(data) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise Faulty([(f".{twice}", "一つのオブジェクトに同じ項目が 2 回書かれています。")])
    return data


def _no_constant(word: str) -> object:
    raise Faulty([("", f"{word} は数として使えません。")])


def _path_of(identifier: str, data: object, path: str = "") -> str | None:
    """Where the thing with this id stands; the last one when several do."""
    if isinstance(data, list):
        steps = [(f"{path}[{index}]", item) for index, item in enumerate(data)]
    elif isinstance(data, dict):
        if data.get("id") == identifier:
            return path
        steps = [(f"{path}.{key}", item) for key, item in data.items()]
    else:
        return None
    found = (_path_of(identifier, item, inner) for inner, item in reversed(steps))
    return next((place for place in found if place), None)
