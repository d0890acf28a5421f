"""One edition of one plan (計画) as a typed tree with flat lists beside it."""

from keikaku.core.plan.draft import Plan, PlanDraft, PlanHead, Scope
from keikaku.core.plan.homes import homes
from keikaku.core.plan.parts import (
    Area,
    Body,
    Correction,
    Initiative,
    InitiativeSpan,
    Link,
    LinkKind,
    Member,
    Node,
    PlanEvent,
    Result,
    Table,
    Term,
    TitledPeriod,
)

__all__ = [
    "Area",
    "Body",
    "Correction",
    "Initiative",
    "InitiativeSpan",
    "Link",
    "LinkKind",
    "Member",
    "Node",
    "Plan",
    "PlanDraft",
    "PlanEvent",
    "PlanHead",
    "Result",
    "Scope",
    "Table",
    "Term",
    "TitledPeriod",
    "homes",
]
