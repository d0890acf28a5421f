"""Revision (改訂): what became of what between two editions, and what changed in it."""

from keikaku.core.revision.by_id import (
    lineage_by_id,
)
from keikaku.core.revision.changes import (
    Change,
    ChangeOfThing,
)
from keikaku.core.revision.decided import (
    Decision,
    with_decisions,
)
from keikaku.core.revision.diff import (
    diff,
)
from keikaku.core.revision.links import (
    Continuation,
    ContinuationKind,
    Lineage,
)
from keikaku.core.revision.of_indicators import (
    AccumulationChanged,
    DefinitionChanged,
    IndicatorAdded,
    IndicatorChange,
    IndicatorDropped,
    IndicatorMoved,
    IndicatorRedefined,
    IndicatorRenamed,
    IndicatorsRegrouped,
    UnitChanged,
)
from keikaku.core.revision.of_initiatives import (
    InitiativeAdded,
    InitiativeChange,
    InitiativeDropped,
    InitiativeMoved,
    InitiativeRenamed,
    InitiativeSpanChanged,
    InitiativesRegrouped,
    InitiativeTextChanged,
)
from keikaku.core.revision.of_nodes import (
    NodeAdded,
    NodeChange,
    NodeDropped,
    NodeMoved,
    NodeRelevelled,
    NodeRenumbered,
    NodeRetitled,
    NodesRegrouped,
    NodeTextChanged,
)
from keikaku.core.revision.of_plans import PeriodChanged, PlanChange
from keikaku.core.revision.of_values import (
    ActualRestated,
    BaselineFilled,
    BaselineRedated,
    BaselineRestated,
    BaselineWithdrawn,
    Effect,
    TargetFilled,
    TargetLowered,
    TargetRaised,
    TargetRedated,
    TargetReworded,
    TargetWithdrawn,
    ValueChange,
)
from keikaku.core.revision.parts import (
    Part,
    Roots,
    home_of,
    part_of,
)
from keikaku.core.revision.reading_order import (
    Of,
    Told,
    in_report_order,
)
from keikaku.core.revision.reasons import (
    LinkReason,
    LinkReasonKind,
)

__all__ = [
    "AccumulationChanged",
    "ActualRestated",
    "BaselineFilled",
    "BaselineRedated",
    "BaselineRestated",
    "BaselineWithdrawn",
    "Change",
    "ChangeOfThing",
    "Continuation",
    "ContinuationKind",
    "Decision",
    "DefinitionChanged",
    "Effect",
    "IndicatorAdded",
    "IndicatorChange",
    "IndicatorDropped",
    "IndicatorMoved",
    "IndicatorRedefined",
    "IndicatorRenamed",
    "IndicatorsRegrouped",
    "InitiativeAdded",
    "InitiativeChange",
    "InitiativeDropped",
    "InitiativeMoved",
    "InitiativeRenamed",
    "InitiativeSpanChanged",
    "InitiativeTextChanged",
    "InitiativesRegrouped",
    "Lineage",
    "LinkReason",
    "LinkReasonKind",
    "NodeAdded",
    "NodeChange",
    "NodeDropped",
    "NodeMoved",
    "NodeRelevelled",
    "NodeRenumbered",
    "NodeRetitled",
    "NodeTextChanged",
    "NodesRegrouped",
    "Of",
    "Part",
    "PeriodChanged",
    "PlanChange",
    "Roots",
    "TargetFilled",
    "TargetLowered",
    "TargetRaised",
    "TargetRedated",
    "TargetReworded",
    "TargetWithdrawn",
    "Told",
    "UnitChanged",
    "ValueChange",
    "diff",
    "home_of",
    "in_report_order",
    "lineage_by_id",
    "part_of",
    "with_decisions",
]
