"""The population extract as Markdown with pipe tables, and what it means."""

from decimal import Decimal

from keikaku.core.indicators import IndicatorKind
from keikaku.core.plan import Plan, PlanDraft, PlanHead, Table
from keikaku.core.values.model import Amount, Bound
from samples.meaning import Truth, add_indicators
from samples.policy_document import section_nodes
from samples.source.city import CITY
from samples.source.model import Kpi, Layout
from samples.source.notation import cell, column, v
from samples.source.population import AS_OF, COVER, EDITION, SECTIONS, TITLE

LAST_YEAR = 2060
GOAL_TABLE = Layout(column("現状値(令和2年)", "令和2年"), column("目標値"))
GOAL = Kpi(
    "総人口",
    (
        v("25,636", "人"),
        cell(
            "2060年に約1万1千人の維持",
            Amount(Decimal(11000), "人", Bound.AT_LEAST, approximate=True),
            "2060年",
        ),
    ),
    "人",
)


def print_population() -> str:
    """The whole page."""
    blocks = [*COVER]
    for section in SECTIONS:
        blocks.append(f"{'#' * section.depth} {section.code} {section.title}")
        blocks += [*section.text, _pipe_table(section.rows)]
    return "\n\n".join(blocks) + "\n"


def _pipe_table(rows: tuple[tuple[str, ...], ...]) -> str:
    header, *body = rows
    rule = ["---"] + ["---:"] * (len(header) - 1)
    return "\n".join("| " + " | ".join(row) + " |" for row in (header, rule, *body))


def population_truth() -> PlanDraft:
    """Tables of figures stay tables; the goal alone is an indicator."""
    nodes = section_nodes(SECTIONS)
    truth = Truth(LAST_YEAR, nodes=list(nodes))
    add_indicators(truth, nodes[-1], IndicatorKind.KGI, GOAL_TABLE, (GOAL,))
    tables = tuple(
        Table(f"x{n}", node.id, None, (section.rows[0],), section.rows[1:])
        for n, (node, section) in enumerate(zip(nodes[:-1], SECTIONS, strict=False), 1)
    )
    head = PlanHead(TITLE, CITY, "人口ビジョン", EDITION, AS_OF)
    return PlanDraft(Plan(head, nodes=nodes, indicators=tuple(truth.indicators), tables=tables))
