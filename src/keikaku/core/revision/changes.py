"""Every kind of change as one type. `code` names the kind in reports and in the public format."""

from keikaku.core.revision.of_indicators import IndicatorChange
from keikaku.core.revision.of_initiatives import InitiativeChange
from keikaku.core.revision.of_nodes import NodeChange
from keikaku.core.revision.of_plans import PlanChange
from keikaku.core.revision.of_values import ValueChange

ChangeOfThing = NodeChange | IndicatorChange | ValueChange | InitiativeChange
Change = PlanChange | ChangeOfThing
