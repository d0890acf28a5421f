"""All files that the samples consist of, as text by their name below samples/."""

from keikaku.exchange.writer import dumps
from samples.lineage_truth import Edition, lineage
from samples.policy_document import policy_truth, print_policy
from samples.population_page import population_truth, print_population
from samples.progress_sheet import print_progress, progress_truth
from samples.source.adopted import ADOPTED
from samples.source.draft import DRAFT
from samples.strategy_text import print_strategy
from samples.truth import strategy_truth
from samples.vision_document import print_vision
from samples.vision_truth import vision_truth


def outputs() -> dict[str, str]:
    """The documents, and what each must read as."""
    adopted, draft = strategy_truth(ADOPTED), strategy_truth(DRAFT)
    return {
        "documents/senryaku.txt": print_strategy(ADOPTED),
        "documents/senryaku-draft.txt": print_strategy(DRAFT),
        "documents/kpi-progress.csv": "\ufeff" + print_progress(ADOPTED),
        "truth/kpi-progress.json": dumps(progress_truth(ADOPTED)),
        "documents/policy.md": print_policy(),
        "truth/policy.json": dumps(policy_truth()),
        "documents/population.md": print_population(),
        "truth/population.json": dumps(population_truth()),
        "documents/vision.txt": print_vision(),
        "truth/vision.json": dumps(vision_truth()),
        "truth/senryaku.json": dumps(adopted),
        "truth/senryaku-draft.json": dumps(draft),
        "truth/lineage.json": lineage(Edition(DRAFT, draft.plan), Edition(ADOPTED, adopted.plan)),
    }
