"""The vision of the area as text taken out of slides."""

from collections.abc import Iterator

from samples.source.model import Kpi, Layout
from samples.source.vision import (
    AREA_LINE,
    AREA_TITLE,
    CENTRE,
    CENTRE_ROLE,
    FUTURE,
    FUTURE_TITLE,
    HISTORY,
    HISTORY_TITLE,
    MEMBER_ROLE,
    MEMBERS,
    OUTCOMES,
    OUTCOMES_TITLE,
    OUTLINE_TITLE,
    PERIOD_LINE,
    PROJECTS,
    PROJECTS_TITLE,
    ROLES,
    ROLES_TITLE,
    TITLE,
)
from samples.source.vision_figures import (
    FOOTNOTE,
    GOAL,
    GOAL_CAPTION,
    GOAL_TABLE,
    KPI_CAPTION,
    KPI_TABLE,
    KPIS,
    LONG_VIEW,
    LONG_VIEW_HEADING,
    SHORT_VIEW_HEADING,
)
from samples.strategy_text import print_rows


def print_vision() -> str:
    """The whole document."""
    return "\n\n".join(_blocks()) + "\n"


def _blocks() -> Iterator[str]:
    yield "\n".join(TITLE)
    yield HISTORY_TITLE
    yield from _history()
    yield AREA_TITLE
    yield _area()
    yield OUTLINE_TITLE
    yield PERIOD_LINE
    yield f"②{FUTURE_TITLE}"
    yield FUTURE
    yield from _figures()
    yield PROJECTS_TITLE
    for title, text in PROJECTS:
        yield f"○{title}"
        yield text
    yield OUTCOMES_TITLE
    for code, outcome in zip("①②", OUTCOMES, strict=True):
        yield f"{code}{outcome.heading}"
        yield f"- ・{outcome.text}"
    yield ROLES_TITLE
    yield from _roles()


def _history() -> Iterator[str]:
    for fiscal_year, happenings in HISTORY:
        yield fiscal_year
        yield "\n".join(
            f"- {one.printed} ・{one.text}" if one.printed else f"・{one.text}"
            for one in happenings
        )


def _area() -> str:
    name, printed, _ = CENTRE
    return "\n".join(
        [
            AREA_LINE,
            f"【{CENTRE_ROLE}】 {name}({printed})",
            f"【{MEMBER_ROLE}】 {'、'.join(MEMBERS)}",
        ]
    )


def _figures() -> Iterator[str]:
    yield f"③{LONG_VIEW_HEADING}"
    yield print_rows(_transposed())
    yield f"④{SHORT_VIEW_HEADING}"
    yield f"【{GOAL_CAPTION}】"
    yield print_rows(_table(GOAL_TABLE, (GOAL,)))
    yield f"【{KPI_CAPTION}】"
    yield print_rows(_table(KPI_TABLE, KPIS))
    yield FOOTNOTE


def _transposed() -> Iterator[tuple[str, ...]]:
    yield tuple(column.number for column in LONG_VIEW)
    yield tuple(column.kpi.label for column in LONG_VIEW)
    yield tuple(column.kpi.cells[1].raw for column in LONG_VIEW)
    yield tuple(column.counts for column in LONG_VIEW)
    yield tuple(column.kpi.cells[0].raw for column in LONG_VIEW)
    yield tuple(column.year for column in LONG_VIEW)


def _table(layout: Layout, kpis: tuple[Kpi, ...]) -> Iterator[tuple[str, ...]]:
    yield (layout.item_header, *(column.header for column in layout.columns))
    waiting: list[Kpi] = []
    for kpi in kpis:
        waiting.append(kpi)
        if not kpi.joined:
            yield _row(waiting)
            waiting = []


def _row(kpis: list[Kpi]) -> tuple[str, ...]:
    """One row; a target that all its indicators share is printed once."""
    columns = zip(*([cell.raw for cell in kpi.cells] for kpi in kpis), strict=True)
    return (
        " ".join(kpi.label for kpi in kpis),
        *(" ".join(dict.fromkeys(cells)) for cells in columns),
    )


def _roles() -> Iterator[str]:
    for role in ROLES:
        yield f"{role.code} {role.title}"
        for field in role.fields:
            yield f"{field.code} {field.title}"
            for theme in field.themes:
                yield f"{theme.code} {theme.title}" + ("(再掲)" if theme.again else "")
                yield "\n".join(f"- ・{action}" for action in theme.actions)
