"""The comparison as JSON (`keikaku-comparison/1`), every field always present."""

import json
import re
from dataclasses import asdict

from keikaku.core.problems.model import Language
from keikaku.lineage.comparison import Cell, Comparison, Row
from keikaku.lineage.moved import Moved
from keikaku.lineage.sentences import sentence

FORMAT = "keikaku-comparison/1"
_HALF = re.compile("[\ud800-\udfff]")


def json_text(comparison: Comparison) -> str:
    """The document as text. The same comparison gives the same text.

    The segments of a line make up the text of the plan to the letter; half of a surrogate pair,
    which no file of UTF-8 can hold, is written as its escape.
    """
    text = json.dumps(as_data(comparison), ensure_ascii=False, indent=2, allow_nan=False) + "\n"
    return _HALF.sub(lambda half: f"\\u{ord(half.group()):04x}", text)


def as_data(comparison: Comparison) -> dict[str, object]:
    """The comparison as plain data."""
    return {
        "format": FORMAT,
        "old": asdict(comparison.old),
        "new": asdict(comparison.new),
        "moved": [_moved(entry) for entry in comparison.moved.entries],
        "unused_reasons": list(comparison.moved.unused),
        "rows": [_row(row) for row in comparison.rows],
        "changes": comparison.changes,
        "uncertain": comparison.uncertain,
        "unchanged": comparison.unchanged,
        "print_only": comparison.print_only,
        "not_compared": [
            {"name": name, "old": old, "new": new} for name, old, new in comparison.not_compared
        ],
    }


def _moved(entry: Moved) -> dict[str, object]:
    return {
        "kind": entry.kind.value,
        "change": entry.change.code,
        "key": entry.key,
        "ja": sentence(entry.change),
        "en": sentence(entry.change, Language.EN),
        "reason": entry.reason,
    }


def _row(row: Row) -> dict[str, object]:
    return {
        "kind": row.kind.value,
        "place": list(row.place),
        "changed": row.changed,
        "uncertain": row.uncertain,
        "old": _cell(row.old),
        "new": _cell(row.new),
        "remarks": [asdict(remark) for remark in row.remarks],
    }


def _cell(cell: Cell | None) -> dict[str, object] | None:
    if cell is None:
        return None
    lines = [
        {
            "label": line.label or None,
            "omitted": line.omitted,
            "segments": [asdict(segment) for segment in line.segments],
        }
        for line in cell.lines
    ]
    return {"addresses": list(cell.addresses), "lines": lines}
