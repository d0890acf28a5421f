"""The end of a page: how many of each kind and what to do, what was switched off and why."""

from collections.abc import Iterator

from keikaku.cli.checking.result import Result
from keikaku.cli.checking.wording import CHECK_WORDINGS
from keikaku.cli.summary.view import View
from keikaku.cli.terminal.table import Column, table
from keikaku.cli.terminal.width import hang, one_line

_CODE, _MOST = 34, 400


def closing_lines(result: Result, view: View) -> Iterator[str]:
    """Counts by kind, then all that the city has chosen not to see or to see otherwise."""
    words = CHECK_WORDINGS[view.language]
    kinds = _kinds(result, view)
    if kinds:
        yield view.style.bold(words.counts)
        yield from _count_lines(kinds, view)
    for heading, lines in ((words.off, _off(result, view)), (words.raised, _raised(result, view))):
        if lines:
            yield ""
            yield view.style.bold(heading)
            for line in lines:
                yield from hang(line, view.width, "  ")
    settled = sum(each.checked.settled for each in result.plans)
    if settled:
        yield ""
        yield words.settled.format(count=settled)


def _kinds(result: Result, view: View) -> dict[str, tuple[int | None, int, str]]:
    """For each code the number of its lint, how often it was found, and what to do."""
    kinds: dict[str, tuple[int | None, int, str]] = {}
    for each in result.plans:
        for fault in each.checked.faults:
            _, count, to_do = kinds.get(fault.code, (None, 0, fault.to_do(view.language)))
            kinds[fault.code] = (fault.number, count + 1, to_do)
    for differing in result.across:
        code = differing.said.code
        _, count, to_do = kinds.get(code, (None, 0, differing.to_do(view.language)))
        kinds[code] = (None, count + 1, to_do)
    return kinds


def _count_lines(kinds: dict[str, tuple[int | None, int, str]], view: View) -> list[str]:
    """By the numbers of the lints; what the reading itself asks stands last."""
    words = CHECK_WORDINGS[view.language]
    ordered = sorted(kinds.items(), key=lambda kind: (kind[1][0] or _MOST, kind[0]))
    rows = [words.counts_header] + [
        (str(number) if number else words.reading, code, str(count), one_line(to_do))
        for code, (number, count, to_do) in ordered
    ]
    columns = [Column(6, right=True), Column(_CODE), Column(6, right=True), Column(_MOST)]
    return [f"  {line}" for line in table(columns, rows)]


def _off(result: Result, view: View) -> list[str]:
    words = CHECK_WORDINGS[view.language]
    return [
        words.off_line.format(code=code, count=count, reason=one_line(reason))
        for code, (reason, count) in result.off().items()
    ]


def _raised(result: Result, view: View) -> list[str]:
    words = CHECK_WORDINGS[view.language]
    return [
        words.raised_line.format(
            code=code,
            severity=view.words.severities[change.severity],
            reason=one_line(change.reason),
        )
        for code, change in result.raised().items()
    ]
