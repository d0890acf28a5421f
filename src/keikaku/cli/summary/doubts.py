"""What is doubtful: errors and warnings in full, grouped by what to do; notes by kind."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from keikaku.cli.summary.view import View
from keikaku.cli.terminal.width import cut, hang, one_line, pad, width
from keikaku.core.plan import PlanDraft
from keikaku.core.problems import CATALOGUE
from keikaku.core.problems.model import Problem, Severity

_MOST_PLACE = 26


@dataclass(frozen=True, slots=True)
class Teller:
    """Puts problems into words.

    `files` are the names of the sources where there is more than one; `subjects` the names of
    the things that problems are about.
    """

    view: View
    files: Mapping[str, str]
    subjects: Mapping[str, str]

    def place(self, problem: Problem) -> str:
        """The address, with its file where several were read together."""
        if problem.source is None:
            return self.view.words.without_place
        name = self.files.get(problem.source.source, "")
        return one_line(f"{name} {problem.source.address}")

    def what(self, problem: Problem) -> str:
        """What is doubtful, with the name of the thing unless the text has it already."""
        what = CATALOGUE[problem.code].what(problem.details, self.view.language)
        text = one_line(what)
        subject = one_line(self.subjects.get(problem.where or "", ""))
        return text if not subject or subject in text else f"{subject}: {text}"

    def to_do(self, problem: Problem) -> str:
        """What to do about it."""
        return one_line(CATALOGUE[problem.code].to_do(problem.details, self.view.language))


def doubt_lines(draft: PlanDraft, view: View) -> Iterator[str]:
    """Unsettled problems by severity, the gravest first."""
    open_ones = [problem for problem in draft.problems if not problem.settled]
    yield _title(open_ones, view)
    if not open_ones:
        yield f"  {view.words.no_doubts}"
    for severity in Severity:
        group = [problem for problem in open_ones if problem.severity is severity]
        if group:
            yield ""
            yield from _of_severity(severity, group, _teller(draft, view))


def severity_counts(problems: Iterable[Problem], view: View) -> str:
    """エラー 1 件　注意 17 件　メモ 130 件; kinds that do not occur are left out."""
    found = [problem.severity for problem in problems]
    counts = (
        view.words.severity_heading.format(
            severity=view.words.severities[severity], count=found.count(severity)
        )
        for severity in Severity
        if severity in found
    )
    return view.words.separator.join(counts)


def _title(open_ones: Sequence[Problem], view: View) -> str:
    title = view.style.bold(view.words.doubts)
    return f"{title}{view.words.separator}{severity_counts(open_ones, view)}".rstrip()


def _teller(draft: PlanDraft, view: View) -> Teller:
    sources = draft.plan.sources
    files = {file.id: file.name for file in sources} if len(sources) > 1 else {}
    subjects = {each.id: each.name for each in draft.plan.indicators}
    subjects |= {value.id: each.name for each in draft.plan.indicators for value in each.values}
    return Teller(view, files, subjects)


def _of_severity(severity: Severity, group: Sequence[Problem], teller: Teller) -> Iterator[str]:
    view = teller.view
    heading = view.style.severity(severity_counts(group, view), severity)
    counted = severity is Severity.NOTE and not view.full
    yield f"  {heading}"
    if counted:
        yield from map(view.style.faint, hang(view.words.notes_hint, view.width, "    "))
    by_code: dict[str, list[Problem]] = {}
    for problem in group:
        by_code.setdefault(problem.code, []).append(problem)
    for same in sorted(by_code.values(), key=len, reverse=True):
        yield from (_counted if counted else _in_full)(same, teller)


def _counted(same: Sequence[Problem], teller: Teller) -> Iterator[str]:
    words, first = teller.view.words, same[0]
    example = words.example.format(place=teller.place(first), text=teller.what(first))
    yield cut(f"    {len(same):>4}  {pad(first.code, 24)}  {example}", teller.view.width)


def _in_full(same: Sequence[Problem], teller: Teller) -> Iterator[str]:
    """What to do stands once above the places where it is the same for all of them."""
    view = teller.view
    count = view.words.kind_heading.format(count=len(same))
    yield f"    {view.style.bold(same[0].code)}{view.words.separator}{count}"
    advice = {teller.to_do(problem) for problem in same}
    shared = advice.pop() if len(advice) == 1 else None
    if shared:
        yield from hang(f"→ {shared}", view.width, "      ")
    columns = min(_MOST_PLACE, max(width(teller.place(problem)) for problem in same))
    for problem in same:
        own = "" if shared is not None else f" → {teller.to_do(problem)}"
        yield from _at_place(teller.place(problem), teller.what(problem) + own, columns, view)


def _at_place(place: str, text: str, columns: int, view: View) -> Iterator[str]:
    indent = " " * (columns + 8)
    first, *rest = hang(text, max(width(indent) + 20, view.width), indent)
    yield f"      {pad(place, columns)}  {first.lstrip()}"
    yield from rest
