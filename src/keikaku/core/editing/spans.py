"""The years of an initiative as lines that a person reads and writes: 2025～2029 設計."""

import re

from keikaku.core.editing.refusals import Refusal, Refused
from keikaku.core.plan import InitiativeSpan
from keikaku.core.years.model import fiscal_years
from keikaku.core.years.parse import parse_span

_LINE = re.compile(r"\s*(\S+?)(?:\s*[-～~〜]\s*(\S+))?(?:[\s　]+(.*))?")


def print_spans(spans: tuple[InitiativeSpan, ...]) -> str:
    """One line for each span; the breaks within its text are blanks here."""
    return "\n".join(
        f"{each.start}～{each.end} {_on_one_line(each.text)}".rstrip() for each in spans
    )


def read_spans(text: str, known: tuple[InitiativeSpan, ...]) -> tuple[InitiativeSpan, ...]:
    """The spans that lines say; a text that is known keeps its own breaks. Raises `Refused`."""
    texts = {_on_one_line(each.text): each.text for each in known}
    lines = (line for line in text.splitlines() if line.strip())
    return tuple(_kept(_span(line, texts), known) for line in lines)


def _span(line: str, texts: dict[str, str]) -> InitiativeSpan:
    found = _LINE.fullmatch(line)
    first = _years(found[1]) if found else None
    last = _years(found[2]) if found and found[2] else first
    if found is None or first is None or last is None:
        raise Refused(Refusal.NO_SPAN, raw=line.strip())
    told = (found[3] or "").strip()
    return InitiativeSpan(first[0], last[1], texts.get(told, told))


def _kept(span: InitiativeSpan, known: tuple[InitiativeSpan, ...]) -> InitiativeSpan:
    """The span as it was read, with what is assumed of it, where nothing of it is another."""
    for each in known:
        if (each.start, each.end, each.text) == (span.start, span.end, span.text):
            return each
    return span


def _years(text: str) -> tuple[int, int] | None:
    return fiscal_years(parse_span(text, era_hint="令和"))


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
