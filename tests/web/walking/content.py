"""What of a page is the city's own: words of plans, names, and what people wrote."""

import json
import re
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db.models import CharField, Field, JSONField, Model, TextField
from lxml import html

from keikaku.core.problems.own_words import in_english
from keikaku.exchange.writer import dumps
from keikaku.web.plans.models import Draft
from keikaku.web.plans.queries import draft_at

JAPANESE = re.compile("[ぁ-んァ-ヶ一-龠々「」〔〕]")
# Shorter ones may stand in a plan and in a word of ours.
_RUN = re.compile(f"{JAPANESE.pattern}{{3,}}")
_UNIT = 6
_APPS = (
    "accounts", "plans", "bodies", "drafting", "library", "comparing", "intake", "reporting",
)  # fmt: skip
# The program's own words lie there: in sentences of readers, and in the places of files.
_OWN = frozenset({"Intake.message", "Piece.data", "Edition.document", "Laying.document"})
# Of the languages beside each other, and of what is shown as it was written.
_AS_WRITTEN = "ancestor-or-self::*[@lang='ja' or self::script or contains(@class, 'data')]"
_SAID = f"//text()[not(../{_AS_WRITTEN})] | //@*[not(../{_AS_WRITTEN})]"
_SHOWN = frozenset({"title", "aria-label", "placeholder", "alt", "data-label"})


class Content:
    """Takes the city's own words out of what pages say."""

    def __init__(self) -> None:
        found = {plain(each) for each in _strings()}
        parts = {part.strip() for each in found for part in re.split("[\\n／（）]", each)}
        words = {each for each in found | parts if JAPANESE.search(each)}
        self._all = "\n".join(words)
        longest = sorted(map(re.escape, words), key=len, reverse=True)
        short = "|".join(each for each in longest if len(each) <= _UNIT and not each[0].isdigit())
        one = "|".join(re.escape(each) for each in words if len(each) == 1)
        alone = f"(?<!{JAPANESE.pattern})(?:{one})(?!/|{JAPANESE.pattern})"
        self._counted = re.compile(f"(?<=[0-9])(?:{short})(?![0-9]*{JAPANESE.pattern})|{alone}")
        named = (each for each in longest if len(each) > _UNIT or re.search("[0-9]", each))
        # Within a longer number, or with a longer unit, it is another one.
        within = (f"(?<![0-9,]){each}(?!/)" for each in named)
        self._names = re.compile("|".join(within))
        self._words = re.compile("|".join(each for each in longest if len(each) > 1))

    def without(self, text: str) -> str:
        """What is left of a text; empty where all of it is the city's."""
        if text.removesuffix("…").lstrip("└: ") in self._all:
            return ""
        rest = self._counted.sub("#", self._names.sub("#", text))
        runs = _RUN.sub(lambda run: "#" if run[0] in self._all else run[0], rest)
        rest = self._words.sub("#", runs)
        return rest if JAPANESE.search(rest) else ""


def said(tree: html.HtmlElement) -> Iterator[str]:
    """Each text that a reader of a page meets, but what is marked as Japanese."""
    for each in tree.xpath(_SAID):
        name = getattr(each, "attrname", None)
        text = plain(each)
        if (name is None or name in _SHOWN) and JAPANESE.search(text):
            yield text


def plain(text: str) -> str:
    """With single spaces."""
    return re.sub(r"\s+", " ", text).strip()


def _strings() -> Iterator[str]:
    for draft in Draft.objects.all():
        yield from _within(json.loads(dumps(draft_at(draft))))
    for model in apps.get_models():
        if model._meta.app_label in _APPS:
            for field in model._meta.get_fields():
                yield from _of_field(model, field)


def _of_field(model: type[Model], field: Any) -> Iterator[str]:
    if not isinstance(field, Field) or f"{model.__name__}.{field.name}" in _OWN:
        return
    if isinstance(field, CharField | TextField | JSONField):
        for value in model._default_manager.values_list(field.name, flat=True):
            yield from _within(value)


def _within(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, each in value.items():
            if key == "problems":
                yield from _details(each)
            elif key != "address":
                yield from _within(each)
    elif isinstance(value, list):
        for each in value:
            yield from _within(each)


def _details(problems: Any) -> Iterator[str]:
    """What a problem says of the document; words that a check put there itself are not the city's."""
    for problem in problems:
        for name, text in problem["details"].items():
            if in_english(name, text) == text:
                yield text
