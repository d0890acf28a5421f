"""The list of the rules that are shipped: whose they are, and from where."""

from collections.abc import Iterable, Iterator

from keikaku.cli.evaluate.wording import say
from keikaku.cli.terminal.width import hang
from keikaku.core.problems.model import Language
from keikaku.core.rules import EvaluationRule

_WIDTH = 100
_INDENT = "    "


def rule_list(rules: Iterable[EvaluationRule], language: Language) -> str:
    """Each rule with its id, title, body, grades, inputs and source."""
    blocks = ["\n".join(_lines(rule, language)) for rule in rules]
    return "\n\n".join([say("rules", language), *blocks]) + "\n"


def _lines(rule: EvaluationRule, language: Language) -> Iterator[str]:
    yield f"  {rule.id}"
    by_person = say("by_person", language) if rule.judged_by is not None else ""
    grades = " / ".join(band.grade for band in rule.bands)
    texts = [f"{rule.title}{by_person}", rule.body, say("grades", language, grades=grades)]
    if rule.inputs:
        inputs = "、".join(f"{name}: {asked.asks}" for name, asked in rule.inputs.items())
        texts.append(say("inputs", language, inputs=inputs))
    texts.append(say("source", language, source=rule.source))
    for text in texts:
        yield from hang(text, _WIDTH, _INDENT)
