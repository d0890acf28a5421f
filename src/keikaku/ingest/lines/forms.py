"""The form of a line: what stands before its first value, and its values with their labels."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from keikaku.ingest.lines.atoms import Atom, Kind, atoms_of, is_year, opened, unbracketed
from keikaku.ingest.lines.slices import is_figure, is_value, is_words
from keikaku.ingest.lines.texts import Text
from keikaku.ingest.lines.years_behind import years_behind

_LONGEST = 160
_MOST_VALUES = 8
_SENTENCE = re.compile("。|(?:ます|ました|である|です)$")
# 20%(R11:25%) holds a second figure with its own year.
_FURTHER = re.compile(r"(?P<value>[^()]*\d[^()]*)\((?P<year>[^():]+)[:\s](?P<more>[^():]+)\)$")
_GLUED = re.compile(r"(?P<label>[^\d()、]{1,10}?)(?P<value>(?:[年月週日]|約|延べ|[▲△])?\d[^、]*)\Z")
_PAIR = re.compile(r"(?P<first>[^/\s]*\d[^/\s]*)/(?P<second>[^/\s]*\d[^/\s]*)\Z")
_OPEN_YEAR = re.compile(
    r"(?P<label>.*?)\s*(?P<year>[(\[〔【](?:[^()\[\]〔〕【】]|\([^()]*\)){1,16}[)\]〕】])$"
)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the folded text of a line."""

    start: int
    end: int
    text: str

    def moved(self, by: int) -> "Span":
        """The same stretch so many letters further on."""
        return Span(self.start + by, self.end + by, self.text)


@dataclass(frozen=True, slots=True)
class FormField:
    """A value with the label and the year printed before it. `further` values stand in brackets."""

    value: Span
    label: Span | None = None
    year: Span | None = None
    arrow: bool = False
    further: bool = False

    def moved(self, by: int) -> "FormField":
        """The same field in a text in which so many letters stand before its line."""
        return FormField(
            self.value.moved(by),
            self.label and self.label.moved(by),
            self.year and self.year.moved(by),
            self.arrow,
            self.further,
        )


@dataclass(frozen=True, slots=True)
class Form:
    """A line of values. `name_end` is where the name ends in the folded text, 0 without name."""

    text: Text
    name_end: int
    fields: tuple[FormField, ...]

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of the values, empty where there is none."""
        return tuple(
            "".join(one.label.text.split()) if one.label else ""
            for one in self.fields
            if not one.further
        )

    @property
    def is_dated(self) -> bool:
        """Whether a year stands before each of its values."""
        return all(one.year is not None for one in self.fields)

    @property
    def shape(self) -> tuple[object, ...]:
        """What lines that are rows of one table have in common."""
        return (self.labels, tuple(one.arrow for one in self.fields if not one.further))


def form_of(text: Text) -> Form | None:
    """The form of a line that ends with values; None for any other."""
    if len(text.folded) > _LONGEST or _SENTENCE.search(text.folded.strip()):
        return None
    atoms = atoms_of(text)
    if not any(letter.isdigit() for letter in text.folded):
        return None
    found = _dated_behind(text) or _forms(text, atoms)
    several = [form for form in found if len(form.fields) > 1]
    several = [form for form in several if form.name_end or form.is_dated][:1]
    if not several:
        several = [form for form in _forms(text, list(_unglued(atoms))) if len(form.fields) > 1]
    if not several and not found and (inside := opened(text.folded)) is not None:
        within = _forms(text, list(_unglued(atoms_of(text, inside[0]))))
        several = [f for f in within if 0 < f.name_end <= inside[1] and len(f.fields) > 1]
    return next(iter([*several, *found]), None)


def _forms(text: Text, atoms: Sequence[Atom]) -> list[Form]:
    starts = (start for start in range(len(atoms)) if _may_begin(atoms, start))
    return [form for start in starts if (form := _form_from(text, atoms, start)) is not None]


def _dated_behind(text: Text) -> list[Form]:
    """The forms of a line whose values have their years in one bracket behind them."""
    bare, places = years_behind(text.folded)
    if not places:
        return []
    years = [Span(start, end, text.folded[start:end]) for start, end in places]
    return [
        replace(form, fields=_with_years(form.fields, years))
        for form in _forms(text, atoms_of(text, bare))
        if len(form.fields) == len(years) and all(one.year is None for one in form.fields)
    ]


def _with_years(fields: Sequence[FormField], years: Sequence[Span]) -> tuple[FormField, ...]:
    return tuple(replace(one, year=year) for one, year in zip(fields, years, strict=True))


def _unglued(atoms: Sequence[Atom]) -> Iterator[Atom]:
    """The atoms with labels cut off figures that stand right behind them: 現在23回."""
    for n, atom in enumerate(atoms):
        match = _GLUED.match(atom.text) if n and atom.kind is Kind.TEXT else None
        both = _PAIR.match(atom.text) if n and atom.kind is not Kind.YEAR else None
        if both is not None and is_value(both["first"]) and is_value(both["second"]):
            middle = atom.start + both.start("second")
            yield Atom(Kind.FIGURE, atom.start, middle - 1, both["first"], atom.apart)
            yield Atom(Kind.FIGURE, middle, atom.end, both["second"])
            continue
        if match is None or not is_value(match["value"]):
            yield atom
            continue
        middle = atom.start + match.start("value")
        yield replace(atom, end=middle, text=match["label"])
        yield Atom(Kind.FIGURE, middle, atom.end, match["value"])


def _form_from(text: Text, atoms: Sequence[Atom], start: int) -> Form | None:
    fields = _fields(text, atoms[start:])
    return _form(text, atoms[:start], fields) if fields else None


def _may_begin(atoms: Sequence[Atom], at: int) -> bool:
    """A value begins at a figure, a year, or at words right before an arrow."""
    kind = atoms[at].kind
    before_arrow = at + 1 < len(atoms) and atoms[at + 1].kind is Kind.ARROW
    return kind in (Kind.FIGURE, Kind.YEAR) or (kind is Kind.TEXT and before_arrow and at > 0)


def _fields(text: Text, atoms: Sequence[Atom]) -> list[FormField] | None:
    """The values of atoms that are nothing but values, their labels and years."""
    reader = _Fields(text)
    for n, atom in enumerate(atoms):
        following = atoms[n + 1] if n + 1 < len(atoms) else None
        if not reader.take(atom, following):
            return None
    return reader.found if not reader.label and reader.year is None else None


class _Fields:
    """Takes atoms one after the other."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self.found: list[FormField] = []
        self.label: list[Atom] = []
        self.year: Atom | None = None
        self._arrow = False

    def take(self, atom: Atom, following: Atom | None) -> bool:
        """Take an atom; False where it fits nowhere."""
        if atom.kind is Kind.ARROW:
            fits = not self.label and (bool(self.found) or self.year is not None)
            self._arrow = True
            return fits
        if atom.kind is Kind.YEAR:
            return self._take_year(atom)
        if atom.kind is Kind.FIGURE or self._is_words(atom, following):
            self._add(atom)
            return True
        if self._is_aside(atom) and not _leads(atom, following):
            return True
        self.label.append(atom)
        return True

    def _take_year(self, atom: Atom) -> bool:
        """A year in brackets right behind a value is a part of it."""
        if self.found and not self.label and unbracketed(atom.text) != atom.text:
            last = self.found[-1]
            value = Span(last.value.start, atom.end, f"{last.value.text}{atom.text}")
            self.found[-1] = replace(last, value=value)
            return True
        known, self.year = self.year, atom
        return known is None

    def _is_aside(self, atom: Atom) -> bool:
        return bool(self.found) and not self.label and unbracketed(atom.text) != atom.text

    def _is_words(self, atom: Atom, following: Atom | None) -> bool:
        """Words are a value at an end of an arrow, where no figure that they may head follows."""
        if following is not None and self._heads(atom, following):
            return False
        to_arrow = following is not None and following.kind is Kind.ARROW
        from_arrow = self._arrow and not self.label
        ends = following is None or to_arrow or following.apart or following.kind is not Kind.TEXT
        return (to_arrow or from_arrow) and ends and (is_words(atom.text) or is_figure(atom.text))

    def _heads(self, atom: Atom, following: Atom) -> bool:
        """Whether words stand close before a figure, or a colon leads from them to it."""
        between = self._text.folded[atom.end : following.start]
        close = not following.apart or ":" in between
        return following.kind is Kind.FIGURE and atom.kind is Kind.TEXT and close

    def _add(self, atom: Atom) -> None:
        label = _together(self.label)
        year = _span(self.year) if self.year else None
        if label and not year:
            label, year = split_year(label)
        value, more = _further(atom)
        self.found.append(FormField(value, label, year, self._arrow))
        if more is not None:
            self.found.append(more)
        self.label, self.year, self._arrow = [], None, False


def _leads(atom: Atom, following: Atom | None) -> bool:
    """Whether a bracket stands close before a year or a figure, as its label does."""
    return following is not None and following.start == atom.end and following.kind is not Kind.TEXT


def _further(atom: Atom) -> tuple[Span, FormField | None]:
    match = _FURTHER.match(atom.text)
    if match is None or not is_year(match["year"]) or not is_figure(match["more"]):
        return _span(atom), None
    year, more = (_part(atom, match, group) for group in ("year", "more"))
    return _part(atom, match, "value"), FormField(more, year=year, further=True)


def _part(atom: Atom, match: re.Match[str], group: str) -> Span:
    return Span(atom.start + match.start(group), atom.start + match.end(group), match[group])


def _span(atom: Atom) -> Span:
    return Span(atom.start, atom.end, atom.text)


def _together(atoms: Sequence[Atom]) -> Span | None:
    if not atoms:
        return None
    return Span(atoms[0].start, atoms[-1].end, "".join(atom.text for atom in atoms))


def split_year(label: Span) -> tuple[Span, Span | None]:
    """A label without the year in brackets behind it, and that year."""
    match = _OPEN_YEAR.match(label.text)
    if match is None or not is_year(match["year"]):
        return label, None
    start = label.end - len(match["year"])
    return (
        Span(label.start, start, match["label"]),
        Span(start, label.end, match["year"]),
    )


def _form(text: Text, lead: Sequence[Atom], fields: Sequence[FormField]) -> Form | None:
    """The form, when either all values have labels or none has; the first label ends the lead."""
    own = [one for one in fields if not one.further]
    if not own or len(own) > _MOST_VALUES or any(atom.kind is Kind.ARROW for atom in lead):
        return None
    labelled = {one.label is not None for one in own[1:]}
    dated = {one.year is not None for one in own}
    if len(labelled) > 1 or own[0].label is not None or len(dated) > 1:
        return None
    name = list(lead)
    if True in labelled:
        label = list(_last_stretch(name, led=all(one.arrow for one in own[1:])))
        first = _together(label)
        if first is None:
            return None
        name = name[: len(name) - len(label)]
        head, year = (first, own[0].year) if own[0].year else split_year(first)
        fields = [replace(fields[0], label=head, year=year), *fields[1:]]
    return Form(text, name[-1].end if name else 0, tuple(fields))


def _last_stretch(atoms: Sequence[Atom], *, led: bool) -> Iterator[Atom]:
    """The atoms from the last wide space on, or a bracket at the end; the last where arrows led."""
    first = max((n for n, atom in enumerate(atoms) if atom.apart), default=0)
    if len(atoms) > 1 and (led or unbracketed(atoms[-1].text) != atoms[-1].text):
        first = len(atoms) - 1
    yield from atoms[first:]
