"""The table in which actual values are reported (実績値の表): its columns and its template."""

from keikaku.exchange.actuals.columns import (
    COLUMNS,
    INPUT_PREFIXES,
    REFERENCE_COLUMNS,
    REFERENCE_PREFIXES,
    Field,
)
from keikaku.exchange.actuals.template import template_text

__all__ = [
    "COLUMNS",
    "INPUT_PREFIXES",
    "REFERENCE_COLUMNS",
    "REFERENCE_PREFIXES",
    "Field",
    "template_text",
]
