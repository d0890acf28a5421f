"""Edits of the head of a plan (計画の基本情報)."""

from dataclasses import dataclass

from keikaku.core.plan import PlanHead


@dataclass(frozen=True, slots=True)
class SetHead:
    """Another title, issuer, edition, date or period."""

    was: PlanHead
    now: PlanHead
    where: str = "plan"
