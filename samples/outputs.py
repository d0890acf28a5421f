"""All files that the samples consist of, as text by their name below samples/."""

from keikaku.exchange.writer import dumps
from samples.source.adopted import ADOPTED
from samples.source.draft import DRAFT
from samples.strategy_text import print_strategy
from samples.truth import strategy_truth


def outputs() -> dict[str, str]:
    """The documents, and what each must read as."""
    return {
        "documents/senryaku.txt": print_strategy(ADOPTED),
        "documents/senryaku-draft.txt": print_strategy(DRAFT),
        "truth/senryaku-draft.json": dumps(strategy_truth(DRAFT)),
        "truth/senryaku.json": dumps(strategy_truth(ADOPTED)),
    }
