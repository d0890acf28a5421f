"""Sentences for a step, a reason and a mark, in the language of the reader."""

from collections.abc import Mapping

from keikaku.core.evaluation.model import CannotJudge, Mark, Step
from keikaku.core.evaluation.sentences import MARKS, MEASURES, NO_RATES, REASONS, STEPS, WORDS, Pair
from keikaku.core.problems.model import Language
from keikaku.core.rules import Measure

_BEFORE_REASON = "cannot_"
_ASIDES = {
    *((code, name) for code in ("target", "baseline", "actual") for name in ("year", "place")),
    ("numbers", "unit"),
}


def sentence(step: Step, language: Language = Language.JA) -> str:
    """One step of the trace as a sentence."""
    if step.code.startswith(_BEFORE_REASON):
        return reason_sentence(CannotJudge(step.code.removeprefix(_BEFORE_REASON)), language)
    details = {name: _detail(step, name, text, language) for name, text in step.details.items()}
    return _in(STEPS[step.code], language).format_map(details)


def reason_sentence(reason: CannotJudge, language: Language = Language.JA) -> str:
    """Why there is no grade."""
    return _in(REASONS[reason.value], language)


def mark_words(mark: Mark, language: Language = Language.JA) -> str:
    """What is to be known beside a grade."""
    return _in(MARKS[mark.value], language)


def measure_words(measure: Measure, language: Language = Language.JA) -> str:
    """The name of a rate."""
    return _in(MEASURES[measure.value], language)


def _in(pair: Pair, language: Language) -> str:
    return pair[0] if language is Language.JA else pair[1]


def _detail(step: Step, name: str, text: str, language: Language) -> str:
    if name == "reason":
        return _in(NO_RATES[text], language)
    if name == "measure":
        return _in(MEASURES[text], language)
    if (step.code, name) in _ASIDES:
        return _aside(text, language)
    if name == "stages":
        return _stages(step, text, language)
    known = WORDS.get(name)
    return text if known is None else _known(known, text, language)


def _known(words: Mapping[str, Pair], text: str, language: Language) -> str:
    """The words for one or several terms; 「上回る」か「同じ」."""
    between = "か" if language is Language.JA else " or "
    return between.join(_in(words[one], language) for one in text.split("|")) if text else ""


def _aside(text: str, language: Language) -> str:
    if not text:
        return ""
    return f"（{text}）" if language is Language.JA else f" ({text})"


def _stages(step: Step, text: str, language: Language) -> str:
    if text == "0":
        return ""
    done = step.details["done"]
    if language is Language.JA:
        return f"（{text}段階のうち{done}段階）"
    return f" ({done} of {text} stages)"
