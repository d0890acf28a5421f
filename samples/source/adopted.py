"""The adopted strategy, 令和7年3月."""

from datetime import date

from keikaku.core.years.model import FuzzyDate, Precision
from samples.source import goal1, goal2, goal3, goal4, goal5
from samples.source.city import CITY, PLAN
from samples.source.model import Cover, Strategy

ADOPTED = Strategy(
    Cover(
        (PLAN, "(令和7年度～令和11年度)", "令和7年3月", CITY),
        title=PLAN,
        issuer=CITY,
        kind="総合戦略",
        as_of=FuzzyDate("令和7年3月", date(2025, 3, 1), date(2025, 3, 31), Precision.MONTH),
    ),
    (2025, 2029),
    (goal1.GOAL, goal2.GOAL, goal3.GOAL, goal4.GOAL, goal5.GOAL),
)
