"""A small invented plan and tables of actual values for it."""

from dataclasses import replace

from keikaku.core.evaluation import Actual
from keikaku.core.indicators import Indicator, IndicatorType, Placement, Value
from keikaku.core.plan import Node, Plan, PlanHead
from keikaku.ingest.actuals.findings import FaultyActuals, Finding
from keikaku.ingest.actuals.read import Reported, read_actuals
from tests.spec import judged

NODES = (
    Node("n1", None, "基本目標", "1", "しごと", owners=("産業課",)),
    Node("n2", "n1", "施策", "1-1", "農業"),
    Node("n3", "n1", "施策", "1-2", "商業", owners=("商工課",)),
)


def one(
    number: int, name: str, baseline: str, target: str, *nodes: str, printed: str = ""
) -> Indicator:
    """An indicator of 令和2–6年度 at some nodes; at the second and further it is 再掲."""
    made = judged.indicator("増加", baseline, target)
    return replace(
        made,
        id=f"i{number}",
        name=name,
        unit=next((unit for unit in map(_unit, made.values) if unit), None),
        values=tuple(replace(value, id=f"i{number}.{value.id}") for value in made.values),
        placements=tuple(
            Placement(node, printed or name, at > 0, None) for at, node in enumerate(nodes)
        ),
    )


def _unit(value: Value) -> str | None:
    return getattr(value.reading, "unit", None)


INDICATORS = (
    one(1, "新規就農者数", "10人", "20人", "n2", "n3"),
    one(2, "来場者数", "10千人", "20千人", "n2", printed="来場者数(年間)"),
    one(3, "相談件数", "10件", "20件", "n2"),
    one(4, "相談件数", "30件", "40件", "n3"),
    one(5, "計画の策定", "", "策定", "n3"),
    one(6, "累計の件数", "", "40件（H29年度以降累計）", "n3"),
    one(7, "売上", "", "0より大きい値", "n3"),
)
PLAN = Plan(
    PlanHead("小さな計画", "架空市", period=judged.PERIOD), nodes=NODES, indicators=INDICATORS
)
assert PLAN.indicators[4].type is IndicatorType.MILESTONE

HEAD = "指標ID,節,指標名,年度,実績値,単位,測定時点,集計,状態,段階,備考"


def table(*rows: str, head: str = HEAD) -> bytes:
    """A CSV table as a department might save it."""
    return ("\ufeff" + "\r\n".join((head, *rows)) + "\r\n").encode()


def read(*rows: str, head: str = HEAD, inputs: tuple[str, ...] = ()) -> Reported:
    """The table read against the small plan."""
    return read_actuals("表.csv", table(*rows, head=head), PLAN, inputs)


def actual(*rows: str, head: str = HEAD, inputs: tuple[str, ...] = ()) -> Actual:
    """The one actual value of a table."""
    (found,) = read(*rows, head=head, inputs=inputs).actuals
    return found


def faults(*rows: str, head: str = HEAD) -> list[tuple[str, str]]:
    """Code and place of what is wrong with a table; empty where it can be read."""
    try:
        read(*rows, head=head)
    except FaultyActuals as error:
        return told(error.faults)
    return []


def told(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    """Code and place of findings, without the name of the file."""
    short = ((each.code.removeprefix("actuals."), each.place) for each in findings)
    return [(code, place.removeprefix("表.csv").strip()) for code, place in short]
