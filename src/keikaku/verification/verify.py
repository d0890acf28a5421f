"""The door: a draft and a register in, every figure of the draft with its verdict out."""

from bisect import bisect
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from keikaku.core.sources import Location
from keikaku.core.years.model import Span
from keikaku.documents.model import Block, BlockKind, Document
from keikaku.verification.judge import Judgement, Verdict, judge
from keikaku.verification.mentions import Mention, mention_of
from keikaku.verification.plan_tables import ByCell, said_by_cell
from keikaku.verification.prose import Around, said_in, sentences
from keikaku.verification.register import Register
from keikaku.verification.statements import Loner, Said, Statement, Tie, Unmatched
from keikaku.verification.tables import figure_values, said_in_table
from keikaku.verification.when import years_of

_WRAPPED = 25
_NEW = "　 ・○●◇◆□■※(（①②③④⑤⑥⑦⑧⑨"
_TOPIC_BLOCKS = 4
_LINED = ("text/plain", "application/pdf")
_PROSE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.HEADING, BlockKind.NOTE)

Place = Callable[[int], Location]


@dataclass(frozen=True, slots=True)
class Finding:
    """One figure of a draft: what is said, and what the register says to it."""

    document: Document
    said: Said
    judgement: Judgement

    @property
    def verdict(self) -> Verdict:
        """The verdict."""
        return self.judgement.verdict


@dataclass(frozen=True, slots=True)
class Verification:
    """All figures of one draft, in its order."""

    document: Document
    findings: tuple[Finding, ...]

    def counts(self) -> Counter[Verdict]:
        """How many figures there are of each verdict."""
        return Counter(finding.verdict for finding in self.findings)

    def to_look_at(self) -> tuple[Finding, ...]:
        """What disagrees and what is doubtful."""
        return tuple(
            finding
            for finding in self.findings
            if finding.verdict.differs or finding.verdict is Verdict.DOUBTFUL
        )


def verify(document: Document, register: Register) -> Verification:
    """Every figure of a draft beside the register. Nothing is left out: what is compared with
    nothing is a finding too.
    """
    by_cell = said_by_cell(document, register)
    walk = _Walk(document, register, by_cell)
    return Verification(document, tuple(_finding(document, said) for said in walk.said()))


def _finding(document: Document, said: Said) -> Finding:
    if isinstance(said, Loner):
        return Finding(document, said, Judgement(Verdict.UNMATCHED))
    judgement = judge(said)
    if judgement.verdict is Verdict.UNMATCHED:
        said = Loner(said.passage, Unmatched.OTHER_THING, said.mention)
    return Finding(document, said, judgement)


class _Walk:
    """A document from its beginning to its end, with what is said around each block."""

    def __init__(self, document: Document, register: Register, by_cell: ByCell) -> None:
        self._document = document
        self._register = register
        self._by_cell = by_cell
        self._topic: Mention | None = None
        self._since = 0
        self._heading: tuple[Span, ...] = ()

    def said(self) -> Iterator[Said]:
        for run in _runs(self._document):
            if run[0].grid is not None:
                yield from self._in_table(run[0])
            elif run[0].kind in _PROSE and "contents" not in run[0].evidence:
                yield from self._in_text(run)

    def _in_table(self, block: Block) -> Iterator[Said]:
        assert block.grid is not None  # by the caller
        self._topic = None
        plain: dict[Location, list[Said]] = {}
        for said in said_in_table(block.grid, self._register):
            plain.setdefault(said.passage.source, []).append(said)
        for cell in block.grid.cells:
            if read := self._by_cell.get(cell.source):
                yield from read
            elif cell.source in plain:
                yield from plain[cell.source]
            elif not figure_values(cell):
                yield from self._in_sentences(cell.text, _always(cell.source))

    def _in_text(self, run: Sequence[Block]) -> Iterator[Said]:
        text = "".join(block.text for block in run)
        self._note_heading(run[0], text)
        if self._takes_topic(run[0], text):
            return
        yield from self._in_sentences(text, _places(run))

    def _note_heading(self, block: Block, text: str) -> None:
        if block.kind is BlockKind.HEADING:
            self._heading = _spans(text)

    def _takes_topic(self, block: Block, text: str) -> bool:
        """A line that is nothing but a name is what the next lines are about."""
        named = mention_of(text, self._register)
        self._since += 1
        if named is not None:
            self._topic, self._since = named, 0
        elif block.kind is BlockKind.HEADING or self._since > _TOPIC_BLOCKS:
            self._topic = None
        return named is not None

    def _in_sentences(self, text: str, place: Place) -> Iterator[Said]:
        around = Around(self._topic, self._heading)
        for start, sentence in sentences(text):
            found = said_in(sentence, _shifted(place, start), self._register, around)
            yield from found
            around = _after(sentence, found, around)


def _after(sentence: str, found: Sequence[Said], around: Around) -> Around:
    """What the next sentence goes on from: years, and the one indicator that this one gave."""
    named = {said.mention.name: said.mention for said in found if isinstance(said, Statement)}
    years = _spans(sentence) or around.years
    if len(named) == 1:
        return Around(next(iter(named.values())), years, Tie.LOOSE)
    return Around(None if named else around.topic, years, around.tie)


def _spans(text: str) -> tuple[Span, ...]:
    return tuple(found.span for found in years_of(text).spans)


def _runs(document: Document) -> Iterator[tuple[Block, ...]]:
    """Blocks that are read as one: lines that a line break has parted in a sentence."""
    wrapped = document.file.media_type in _LINED
    run: list[Block] = []
    for block in document.blocks:
        if run and not (wrapped and _goes_on(run[-1], block)):
            yield tuple(run)
            run = []
        run.append(block)
    if run:
        yield tuple(run)


def _goes_on(one: Block, other: Block) -> bool:
    """Whether a long line without a full stop is continued by the next."""
    plain = one.kind is BlockKind.PARAGRAPH and other.kind is BlockKind.PARAGRAPH
    open_end = len(one.text) >= _WRAPPED and not one.text.rstrip().endswith(("。", "」", "："))
    begins = other.gap_before or other.indent or other.marker or other.text[:1] in _NEW
    return plain and open_end and not begins


def _places(run: Sequence[Block]) -> Place:
    """Where each character of a run stands."""
    ends = list(accumulate(len(block.text) for block in run))
    return lambda at: run[min(bisect(ends, at), len(run) - 1)].source


def _always(source: Location) -> Place:
    return lambda _: source


def _shifted(place: Place, by: int) -> Place:
    return lambda at: place(at + by)
