"""The kind of an indicator, named in a label, a caption or a heading."""

from keikaku.core.indicators import IndicatorKind
from keikaku.core.text import squeeze
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
