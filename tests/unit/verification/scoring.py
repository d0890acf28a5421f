"""Compares what is found in a draft with its marks."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from keikaku.documents.read import read_bytes
from keikaku.verification.register import Register
from keikaku.verification.verify import verify
from tests.unit.verification.drafts import KINDS, Draft
from tests.unit.verification.files import WRITERS, Part

_MARK = re.compile(r"\{(?P<kind>[a-z]+):(?P<text>[^{}]+)\}")
WRONG = ("differs_in_value", "differs_in_year", "differs_in_unit", "doubtful")

Told = tuple[str, str]


class Score(NamedTuple):
    """`found` of `wrong` figures were named rightly; the others are listed as (verdict, figure)."""

    wrong: int
    found: int
    agreeing: int
    missed: list[Told]
    false_alarms: list[Told]
    unseen: list[Told]


def score(draft: Draft, register: Register) -> Score:
    expected = [told for part in draft.parts for told in _marks(part)]
    told = [one for one in _told(draft, register) if one[0] != "unmatched"]
    alike = Counter(expected) & Counter(told)
    missing, further = Counter(expected) - alike, Counter(told) - alike
    return Score(
        wrong=sum(kind in WRONG for kind, _ in expected),
        found=sum(n for (kind, _), n in alike.items() if kind in WRONG),
        agreeing=sum(n for (kind, _), n in alike.items() if kind not in WRONG),
        missed=[one for one in missing.elements() if one[0] in WRONG],
        false_alarms=[one for one in further.elements() if one[0] in WRONG],
        unseen=[one for one in missing.elements() if one[0] not in WRONG],
    )


def _told(draft: Draft, register: Register) -> Iterator[Told]:
    parts = [_plain(part) for part in draft.parts]
    data = WRITERS[draft.format](parts)
    document = read_bytes(f"{draft.name}.{draft.format}", data, source_id="s1")
    for finding in verify(document, register).findings:
        # 約 belongs to the figure, and is left out of the marks for the sake of one form.
        printed = finding.said.passage.printed.removeprefix("約")
        yield (
            finding.verdict.value,
            re.sub("(?:以上|以下|を維持|を上回|を超え).*", "", printed),
        )


def _marks(part: Part) -> Iterator[Told]:
    for text in _texts(part):
        yield from (
            (KINDS[mark["kind"]], mark["text"].removesuffix("以上").removesuffix("以下"))
            for mark in _MARK.finditer(text)
        )


def _texts(part: Part) -> Sequence[str]:
    return [part] if isinstance(part, str) else [text for row in part for text in row]


def _plain(part: Part) -> Part:
    if isinstance(part, str):
        return _MARK.sub(lambda mark: mark["text"], part)
    return [[_MARK.sub(lambda mark: mark["text"], text) for text in row] for row in part]
