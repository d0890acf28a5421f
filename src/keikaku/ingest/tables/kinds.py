"""The kind of an indicator, named in a label, a caption or a heading."""

from collections.abc import Sequence

from keikaku.core.indicators import IndicatorKind
from keikaku.core.text import squeeze
from keikaku.ingest.tables.columns import Column
from keikaku.ingest.tables.roles import ColumnRole
from keikaku.ingest.vocabulary import Vocabulary


def kind_in(text: str, words: Vocabulary) -> IndicatorKind | None:
    """KGI, KPI, 数値目標 or 参考 named in a label, caption or heading."""
    squeezed = squeeze(text)
    kinds = (
        ("kgi", IndicatorKind.KGI),
        ("kpi", IndicatorKind.KPI),
        ("numerical_target", IndicatorKind.NUMERICAL_TARGET),
        ("reference", IndicatorKind.REFERENCE),
    )
    for role, kind in kinds:
        if any(word in squeezed for word in words.outline[role]):
            return kind
    return None


def kind_in_heads(columns: Sequence[Column], words: Vocabulary) -> IndicatorKind | None:
    """数値目標 or KGI as the head of the labels or of the names."""
    heads = (column.header for column in columns if column.role is ColumnRole.NAME)
    kinds = (kind_in(head, words) for head in heads)
    return next((kind for kind in kinds if kind is not None), None)
