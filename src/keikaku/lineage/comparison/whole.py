"""The row of the plan as a whole: what changed in it and in no part of it."""

from keikaku.core.problems.model import Language
from keikaku.core.revision import PlanChange
from keikaku.lineage.comparison.cards import plan_card
from keikaku.lineage.comparison.model import Cell, Row, RowKind
from keikaku.lineage.comparison.remarks import change_remark
from keikaku.lineage.comparison.sides import sides_of


def row_of_plan(change: PlanChange, language: Language) -> Row:
    """It stands under the title of the plan."""
    sides = sides_of(plan_card(change.old), plan_card(change.new))
    title = change.new.title or change.old.title
    return Row(
        RowKind.PLAN,
        (title,) if title else (),
        Cell(sides.old),
        Cell(sides.new),
        (change_remark(change, language),),
    )
