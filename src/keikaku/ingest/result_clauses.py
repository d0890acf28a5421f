"""One clause of a statement of results: the words before the number, and the number."""

import re
from dataclasses import dataclass
from functools import cache

from keikaku.core.values.model import CellValue
from keikaku.ingest.list_words import either, list_words
from keikaku.ingest.stated import amounts_in

_CLAUSE_END = re.compile(r"、(?![^（(]*[）)])")
_AROUND = " \u3000:：はが"


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause: its label (来場者数), its numbers (none when it does not read) and its raw text.

    `total` says that it counts a whole: 合計, 延べ, 総….
    """

    text: str
    label: str | None
    cells: tuple[CellValue, ...]
    total: bool

    @property
    def counts_what_was_done(self) -> bool:
        """総放送時間 and 延べ利用者数 count what was done; 総人口 and 歳入合計 do not."""
        label = self.label or ""
        return self.total and bool(self.cells) and label.endswith(list_words("done_suffix"))


def clauses_of(text: str) -> tuple[Clause, ...]:
    """The clauses of a line, parted at 、 outside of brackets."""
    parts = (part.strip() for part in _CLAUSE_END.split(text.rstrip("。")))
    return tuple(read_clause(part) for part in parts if part)


@cache
def _number() -> re.Pattern[str]:
    """Where a number may begin, words of total and 約 included; never inside another number."""
    return re.compile(
        rf"(?<![0-9０-９,，.．])(?P<total>{either('total_word')}|全)?\s?"
        r"(?:約|およそ|おおよそ|概ね)?\s?[0-9０-９]"
    )


def read_clause(text: str) -> Clause:
    """The first place from which the rest of the clause reads whole parts label and number."""
    for match in _number().finditer(text):
        cells = amounts_in(text[match.start() :].strip())
        label = text[: match.start()].strip(_AROUND)
        if cells:
            total = bool(match["total"]) or label.startswith(("総", *list_words("total_word")))
            return Clause(text, label or None, cells, total)
    return Clause(text, None, (), False)
