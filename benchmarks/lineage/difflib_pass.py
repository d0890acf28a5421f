"""The yardstick: for each old name the new name that difflib finds most like it."""

from difflib import SequenceMatcher

from keikaku.core.plan import Plan


def difflib_pass(old: Plan, new: Plan) -> set[tuple[str, str]]:
    """Old and new ids. A new indicator may be taken twice, and place and figures say nothing."""
    matcher = SequenceMatcher(autojunk=False)
    found: set[tuple[str, str]] = set()
    for each in old.indicators:
        # It keeps what it has learnt of the second sequence.
        matcher.set_seq2(each.name)
        best = max(new.indicators, key=lambda other: _ratio(matcher, other.name), default=None)
        if best is not None:
            found.add((each.id, best.id))
    return found


def _ratio(matcher: "SequenceMatcher[str]", name: str) -> float:
    matcher.set_seq1(name)
    return matcher.ratio()
