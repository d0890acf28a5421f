"""The draft (素案) of the strategy, five months before its adoption, with the faults of drafts."""

from datetime import date

from keikaku.core.years.model import FuzzyDate, Precision
from samples.source.city import CITY, PLAN
from samples.source.draft_life import FAMILIES, FUTURE, LIVING
from samples.source.draft_work import PEOPLE, WORK
from samples.source.model import Cover, Strategy

DAY = date(2024, 10, 15)

DRAFT = Strategy(
    Cover(
        (PLAN, "(素案)", "令和6年10月15日現在", CITY),
        title=PLAN,
        issuer=CITY,
        kind="総合戦略",
        as_of=FuzzyDate("令和6年10月15日現在", DAY, DAY, Precision.DAY),
        edition="素案",
    ),
    (2025, 2029),
    (WORK, PEOPLE, FAMILIES, LIVING, FUTURE),
    # The cover prints no period; it is that of the 取組 tables.
    assumed=("period",),
)
