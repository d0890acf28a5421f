"""JSON Schema of the exchange format, generated from the descriptions that write and read it."""

from keikaku.exchange.codecs import Schema
from keikaku.exchange.format.document import DOCUMENT

_DESCRIPTION = (
    "One edition of one plan of a Japanese municipality. Every field is always present: null where "
    "it does not apply, lists empty. Numbers of the plan are decimal strings. / "
    "自治体の計画の一つの版。すべての項目を必ず書き、値がないときは null、リストは空とする。"
    "計画の数値は文字列の十進数で書く。"
)


def json_schema() -> Schema:
    """JSON Schema (draft 2020-12) of a whole document."""
    named: dict[str, Schema] = {}
    document = DOCUMENT.definition(named)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "keikaku-plan-1.schema.json",
        **document,
        "title": "keikaku-plan/1",
        "description": _DESCRIPTION,
        "$defs": named,
    }
