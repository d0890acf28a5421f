"""The formulation policy as Markdown with tab tables, and what it means."""

from keikaku.core.plan import Body, Node, Plan, PlanDraft, PlanEvent, PlanHead, Term, TitledPeriod
from samples.source.city import CITY
from samples.source.policy import AS_OF, BODIES, COVER, PERIODS, SCHEDULE, SECTIONS, TERMS, TITLE
from samples.source.sections import Section


def print_policy() -> str:
    """The whole document."""
    blocks = [*COVER]
    for section in SECTIONS:
        blocks.append(f"{'#' * section.depth} {section.code} {section.title}")
        blocks += section.text
        if section.rows:
            blocks.append("\n".join("\t".join(row) for row in section.rows))
    return "\n\n".join(blocks) + "\n"


def policy_truth() -> PlanDraft:
    """The draft that a reading of the policy must give, sources and problems aside."""
    nodes = section_nodes(SECTIONS)
    schedule = nodes[-1].id
    return PlanDraft(
        Plan(
            PlanHead(TITLE, CITY, "策定方針", as_of=AS_OF),
            nodes=nodes,
            bodies=tuple(
                Body(f"b{n}", body.name, body.role, body.members, body.basis)
                for n, body in enumerate(BODIES, 1)
            ),
            terms=tuple(Term(f"t{n}", term, means) for n, (_, term, means) in enumerate(TERMS, 1)),
            periods=tuple(
                TitledPeriod(f"d{n}", title, first, last)
                for n, (title, first, last) in enumerate(PERIODS, 1)
            ),
            events=tuple(
                PlanEvent(f"e{n}", schedule, task.cells[2], task.start, task.end)
                for n, task in enumerate(SCHEDULE, 1)
            ),
        )
    )


def section_nodes(sections: tuple[Section, ...]) -> tuple[Node, ...]:
    """A node a section; its parent is the nearest one before it with fewer #."""
    nodes: list[Node] = []
    open_sections: list[tuple[int, str]] = []
    for number, section in enumerate(sections, 1):
        while open_sections and open_sections[-1][0] >= section.depth:
            open_sections.pop()
        parent = open_sections[-1][1] if open_sections else None
        nodes.append(
            Node(f"n{number}", parent, None, section.code, section.title, "\n".join(section.text))
        )
        open_sections.append((section.depth, f"n{number}"))
    return tuple(nodes)
