"""Lines of one value each, behind a label that comes again: 実際の数字〔令和６年〕 96億円."""

from collections import Counter
from collections.abc import Mapping, Sequence

from keikaku.documents.model import Block
from keikaku.ingest.lines.atoms import atoms_of, is_year
from keikaku.ingest.lines.forms import Form, FormField, Span, split_year
from keikaku.ingest.lines.slices import is_figure, is_words
from keikaku.ingest.lines.texts import Text

_FEWEST = 2
_MARKS = "・○●◎◇◆□■▼▽※-–—*☆★>▶→ 　"
_LONGEST_LABEL = 20


def label_lines(blocks: Sequence[Block], forms: Mapping[int, Form]) -> dict[int, FormField]:
    """The value of each line that has a label which other lines of the document have too.

    Half of the lines of a label hold figures at least.
    """
    found = {at: field for at, form in forms.items() if (field := _labelled(form)) is not None}
    figures = Counter(map(_key, found.values()))
    known = set(figures)
    lines = dict(found)
    for at, block in enumerate(blocks):
        if block.grid is None and at not in lines and known:
            field = _in_words(Text([block]), known)
            if field is not None:
                lines[at] = field
    counted = Counter(map(_key, lines.values()))
    fit = {k for k, count in counted.items() if count >= _FEWEST and 2 * figures[k] >= count}
    return {at: field for at, field in lines.items() if _key(field) in fit}


def _key(field: FormField) -> str:
    return "".join(field.label.text.split()) if field.label else ""


def _labelled(form: Form) -> FormField | None:
    """The only value of a line; what stands before it is its label."""
    if len(form.fields) != 1 or not form.name_end:
        return None
    (only,) = form.fields
    label, year = _label(form.text.folded[: form.name_end])
    if not 0 < len(label.text) <= _LONGEST_LABEL or any(c.isdigit() for c in label.text):
        return None
    return FormField(only.value, label, only.year or year)


def _label(printed: str) -> tuple[Span, Span | None]:
    bare = printed.lstrip(_MARKS)
    start = len(printed) - len(bare)
    return split_year(Span(start, start + len(bare.rstrip()), bare.rstrip()))


def _in_words(text: Text, known: set[str]) -> FormField | None:
    """A label that is known, then words instead of a figure."""
    atoms = atoms_of(text)
    if len(atoms) < _FEWEST or len(text.folded) > 3 * _LONGEST_LABEL:
        return None
    last = atoms[-1]
    before = text.folded[: atoms[-2].end]
    if not last.apart or not (is_words(last.text) or is_figure(last.text)) or is_year(last.text):
        return None
    label, year = _label(before)
    field = FormField(Span(last.start, last.end, last.text), label, year)
    return field if _key(field) in known else None
