"""The words of enumerations, problems and fields in the language of the page."""

from collections.abc import Iterable
from enum import StrEnum

from django.utils.translation import gettext as _

from keikaku.core.labels import label
from keikaku.core.problems import CATALOGUE, Language, Problem


def word(of: StrEnum, language: Language) -> str:
    """The word of a member of an enumeration."""
    return label(of) if language is Language.JA else of.value.replace("_", " ")


def problem_text(problem: Problem, language: Language) -> str:
    """What is doubtful, in the language; as it was kept where the catalogue no longer knows it."""
    kind = CATALOGUE.get(problem.code)
    if language is Language.JA or kind is None:
        return problem.message
    try:
        return kind.message(problem.details, language)
    except KeyError:
        return problem.message


def field_words(fields: Iterable[str]) -> list[str]:
    """The names of fields; one that has no word stands as it is."""
    words = {
        "accumulation": _("数え方"),
        "amount": _("数値"),
        "direction": _("望ましい方向"),
        "end": _("終わりの年度"),
        "kind": _("指標の種類"),
        "name": _("指標の名称"),
        "period": _("時点"),
        "placements": _("掲載箇所"),
        "raw": _("値"),
        "reading": _("読み"),
        "role": _("値の種類"),
        "start": _("始めの年度"),
        "status": _("状態"),
        "title": _("題名"),
        "type": _("指標の型"),
        "unit": _("単位"),
    }
    return [words.get(field, field) for field in fields]
