"""The comparison of two editions as data (新旧対照表): rows, marked texts and remarks."""

from keikaku.lineage.comparison.model import (
    Cell,
    Comparison,
    Edition,
    Line,
    Remark,
    Row,
    RowKind,
)

__all__ = ["Cell", "Comparison", "Edition", "Line", "Remark", "Row", "RowKind"]
