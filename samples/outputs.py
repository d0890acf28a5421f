"""All files that the samples consist of, as text by their name below samples/."""

from collections.abc import Iterable

from keikaku.core.plan import PlanDraft
from keikaku.exchange.writer import dumps
from samples.actuals_table import print_actuals
from samples.lineage_truth import Edition, lineage
from samples.meaning import strategy_truth
from samples.policy_document import policy_truth, print_policy
from samples.population_page import population_truth, print_population
from samples.problems_truth import Problem, print_problems, problems_of, row_problems
from samples.progress_sheet import print_progress, progress_truth
from samples.source.adopted import ADOPTED
from samples.source.city import CITY_OLD_GLYPH
from samples.source.draft import DRAFT
from samples.source.model import Strategy
from samples.strategy_text import print_strategy
from samples.vision_document import print_vision
from samples.vision_truth import SHARED_ROWS, vision_truth

DOCUMENTS = {
    "senryaku": "senryaku.txt",
    "senryaku-draft": "senryaku-draft.txt",
    "kpi-progress": "kpi-progress.csv",
    "policy": "policy.md",
    "vision": "vision.txt",
    "population": "population.md",
}


def outputs() -> dict[str, str]:
    """The documents, what each must read as, the reports, and what became of the draft."""
    texts = {f"documents/{DOCUMENTS[name]}": text for name, text in _documents().items()}
    truths = _truths()
    for name, (draft, problems) in truths.items():
        texts[f"truth/{name}.json"] = dumps(draft)
        texts[f"truth/{name}.problems.json"] = print_problems(problems)
    adopted = truths["senryaku"][0].plan
    texts["reports/actuals-R7.csv"] = print_actuals(ADOPTED, adopted)
    before, after = truths["senryaku-draft"][0].plan, truths["senryaku"][0].plan
    texts["truth/lineage.json"] = lineage(Edition(DRAFT, before), Edition(ADOPTED, after))
    return texts


def _documents() -> dict[str, str]:
    return {
        "senryaku": print_strategy(ADOPTED),
        "senryaku-draft": print_strategy(DRAFT),
        "kpi-progress": "\ufeff" + print_progress(ADOPTED),
        "policy": print_policy(),
        "vision": print_vision(),
        "population": print_population(),
    }


def _truths() -> dict[str, tuple[PlanDraft, Iterable[Problem]]]:
    adopted, draft = strategy_truth(ADOPTED), strategy_truth(DRAFT)
    others = {
        "kpi-progress": progress_truth(ADOPTED),
        "policy": policy_truth(),
        "population": population_truth(),
    }
    vision = vision_truth()
    return {
        "senryaku": (adopted, _strategy_problems(ADOPTED, adopted)),
        "senryaku-draft": (draft, _strategy_problems(DRAFT, draft)),
        **{name: (truth, problems_of(truth.plan)) for name, truth in others.items()},
        "vision": (vision, (*problems_of(vision.plan), *SHARED_ROWS)),
    }


def _strategy_problems(strategy: Strategy, truth: PlanDraft) -> tuple[Problem, ...]:
    plan = truth.plan
    variants = [
        *(("name.variant", node.id, "text") for node in plan.nodes if CITY_OLD_GLYPH in node.text),
        *(("name.variant", i.id, "name") for i in plan.indicators if CITY_OLD_GLYPH in i.name),
    ]
    return (*problems_of(plan), *row_problems(strategy, plan), *variants)
