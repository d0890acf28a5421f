"""Edits as JSON, for the record of who changed what; what is written reads back equal."""

import json
from typing import Any

from keikaku.core.editing.edits import Edit
from keikaku.exchange.edits.records import EDIT
from keikaku.exchange.faults import Faulty, as_invalid


def edit_to_json(edit: Edit) -> Any:
    """An edit as plain JSON data. Raises `Invalid` when it holds what the format cannot say."""
    try:
        return EDIT.write(edit)
    except Faulty as fault:
        raise as_invalid("", fault.faults) from None


def edit_from_json(data: object) -> Edit:
    """The edit behind plain JSON data. Raises `Invalid` with the place of each fault."""
    try:
        return EDIT.read(data)
    except Faulty as fault:
        raise as_invalid("", fault.faults) from None
    except RecursionError:
        raise as_invalid("", [("", "入れ子が深すぎます。")]) from None


def edit_text(edit: Edit) -> str:
    """An edit as one line of text; the same edit gives the same text. Raises `Invalid`."""
    return json.dumps(edit_to_json(edit), ensure_ascii=False, sort_keys=True, allow_nan=False)
