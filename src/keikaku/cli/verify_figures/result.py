"""The drafts of one run: those that were compared, and those that could not be read."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from keikaku.verification.judge import Verdict
from keikaku.verification.verify import Finding, Verification


@dataclass(frozen=True, slots=True)
class Result:
    """All drafts in their order. `failed` are the names of those that could not be read."""

    register: tuple[str, ...]
    verifications: tuple[Verification, ...]
    failed: tuple[str, ...] = ()

    def counts(self) -> Counter[Verdict]:
        """How many figures of all drafts there are of each verdict."""
        total: Counter[Verdict] = Counter()
        for each in self.verifications:
            total += each.counts()
        return total

    def to_look_at(self) -> Iterator[Finding]:
        """What disagrees and what is doubtful, by draft and place."""
        for each in self.verifications:
            yield from each.to_look_at()
