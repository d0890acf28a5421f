"""The page of `keikaku verify-figures`: what disagrees with both places, then how many agree."""

from collections.abc import Iterator

from keikaku.cli.summary.view import View
from keikaku.cli.terminal.width import hang
from keikaku.cli.verify_figures.result import Result
from keikaku.core.problems.model import Language, Severity
from keikaku.verification.judge import Verdict
from keikaku.verification.statements import Passage
from keikaku.verification.verify import Finding, Verification
from keikaku.verification.wording import to_do, verdict_words, what

_BEFORE, _BEHIND = 60, 40
_INDENT = "    "


def page(result: Result, view: View, *, unmatched: bool) -> str:
    """All drafts; with `unmatched` also every figure that was compared with nothing."""
    parts = ["\n".join(_draft(each, view, unmatched)) for each in result.verifications]
    return "\n\n".join((*parts, "\n".join(_totals(result, view)))) + "\n"


def _draft(verification: Verification, view: View, unmatched: bool) -> Iterator[str]:
    yield view.style.bold(verification.document.file.name)
    found = verification.to_look_at()
    for finding in found:
        yield from _finding(finding, view)
    if not found:
        yield f"  {_say(view, '違う数値はありません。', 'Nothing disagrees.')}"
    if unmatched:
        yield from _unmatched(verification, view)


def _finding(finding: Finding, view: View) -> Iterator[str]:
    said, language = finding.said, view.language
    name = said.mention.entries[0].indicator.name if said.mention else ""
    severity = Severity.ERROR if finding.verdict.differs else Severity.WARNING
    verdict = view.style.severity(f"［{verdict_words(finding.verdict, language)}］", severity)
    yield f"  {said.passage.source.address}  {verdict} {name}"
    for text in (marked(said.passage), what(finding, language), to_do(finding, language)):
        yield from hang(text, view.width, _INDENT)


def marked(passage: Passage) -> str:
    """The sentence or row with the figure in 【】; of a long one what stands around the figure."""
    text, start, end = passage.text, passage.start, passage.end
    before, behind = text[max(0, start - _BEFORE) : start], text[end : end + _BEHIND]
    cut_before = "…" if start > _BEFORE else ""
    cut_behind = "…" if len(text) - end > _BEHIND else ""
    return f"{cut_before}{before}【{text[start:end]}】{behind}{cut_behind}".strip()


def _unmatched(verification: Verification, view: View) -> Iterator[str]:
    yield f"  {_say(view, '照合しなかった数値:', 'Figures that were not compared:')}"
    for finding in verification.findings:
        if finding.verdict in (Verdict.NO_YEAR, Verdict.UNMATCHED):
            passage = finding.said.passage
            line = f"{passage.source.address}  {marked(passage)} {what(finding, view.language)}"
            yield from hang(line, view.width, _INDENT)


def _totals(result: Result, view: View) -> Iterator[str]:
    counts = result.counts()
    yield view.style.bold(_say(view, "数値の数", "Figures"))
    for verdict in Verdict:
        yield f"  {verdict_words(verdict, view.language)}: {counts[verdict]}"
    left = counts[Verdict.NO_YEAR] + counts[Verdict.UNMATCHED]
    if left:
        told = _say(
            view,
            "照合しなかった数値は --unmatched で一覧できます。",
            "Figures that were not compared are listed with --unmatched.",
        )
        yield f"  {told}"
    for name in result.failed:
        yield f"  {_say(view, '読めなかった文書', 'not readable')}: {name}"


def _say(view: View, japanese: str, english: str) -> str:
    return japanese if view.language is Language.JA else english
