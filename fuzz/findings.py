"""What broke the program, kept so that it can be tried again."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from fuzz.case import Case
from fuzz.outcome import Outcome

MOST_OF_A_KIND = 3


@dataclass
class Findings:
    """The faults by where they are; the first few inputs of each are kept in the folder."""

    folder: Path
    counts: Counter[str] = field(default_factory=Counter)

    def add(self, case: Case, outcome: Outcome) -> Path | None:
        """Keeps the input with a text that tells what happened. None when enough are kept."""
        fault = f"{outcome.verdict} {outcome.where}"
        self.counts[fault] += 1
        if self.counts[fault] > MOST_OF_A_KIND:
            return None
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / case.name
        path.write_bytes(case.data)
        told = f"{fault}\n{case.made}\npython3 start.py fuzz --replay {path}\n\n{outcome.told}\n"
        path.with_name(f"{path.name}.txt").write_text(told, encoding="utf-8", errors="replace")
        return path

    def is_new(self, outcome: Outcome) -> bool:
        """Whether no fault of this kind has been found yet."""
        return self.counts[f"{outcome.verdict} {outcome.where}"] == 0
