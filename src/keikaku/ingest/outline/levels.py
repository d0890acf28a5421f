"""Fourth pass: the plan's own words for its levels, and headings that its codes prove."""

from collections.abc import Sequence

from keikaku.core.text import squeeze
from keikaku.documents.model import Block
from keikaku.ingest.finds import Doubt
from keikaku.ingest.outline.heading import Heading

_SEVERAL = 3


def name_levels(
    headings: Sequence[Heading],
    blocks: Sequence[Block],
    label_lines: dict[int, str],
    known: Sequence[str],
) -> None:
    """Set `level`: the heading's own word, the label line over its style, or its parent's words."""
    words = _words_of_styles(headings, blocks, label_lines)
    for heading in headings:
        if heading.word is not None:
            heading.level = heading.word
        elif heading.style in words:
            heading.level = words[heading.style]
        elif heading.number is not None and heading.parent is not None:
            heading.level = _word_in(heading.parent, known)


def _words_of_styles(
    headings: Sequence[Heading], blocks: Sequence[Block], label_lines: dict[int, str]
) -> dict[str, str]:
    texts = {block.order: block.text.strip().rstrip(":：") for block in blocks}
    words = {style: texts[order] for order, style in label_lines.items()}
    return {h.style: words[h.style] for h in headings if h.style in words}


def _word_in(parent: Heading, known: Sequence[str]) -> str | None:
    """`基本目標と主な取組` over 1, 2, 3 names the level of those numbers."""
    if parent.style not in ("bare", "angle") and not parent.style.startswith("hash"):
        return None
    title = squeeze(parent.title)
    return next((word for word in known if title.startswith(word)), None)


def reconstruct(headings: list[Heading]) -> None:
    """Put back headings that the codes of others prove (T24), marked as reconstructed.

    A policy `1` whose measures are all numbered 4-1-n under heading 3 cannot belong to 3.
    """
    made: dict[tuple[int, ...], Heading] = {}
    for heading in [h for h in headings if h.parts]:
        owner = heading.parent
        if owner is None or owner.parent is None or owner.number != heading.parts[-2]:
            continue
        proven, printed = heading.parts[-3:-2], owner.parent.number
        if not proven or printed is None or owner.parent.parts or proven[0] == printed:
            continue
        if proven not in made:
            made[proven] = _lost(owner, owner.parent, proven[0])
            headings.insert(headings.index(owner), made[proven])
        _adopt(owner, made[proven])


def _lost(child: Heading, sibling: Heading, number: int) -> Heading:
    details = {"level": sibling.level or "", "code": str(number), "child": child.title}
    return Heading(
        order=child.order,
        uses=(),
        style=sibling.style,
        title="",
        source=child.source,
        code=str(number),
        number=number,
        word=sibling.word,
        level=sibling.level,
        parent=sibling.parent,
        reconstructed=True,
        assumed=("code", "level"),
        doubts=[Doubt("heading.missing", "title", details, child.source)],
    )


def _adopt(owner: Heading, parent: Heading) -> None:
    owner.parent = parent
    # The restart that was seen is explained by the heading that was lost.
    owner.doubts = [doubt for doubt in owner.doubts if doubt.code != "outline.restart"]


def _counts_else(begun: Sequence[int], parent: Heading | None) -> bool:
    """Whether the first parts of codes neither begin with the number over them nor stay at one."""
    if parent is None or parent.word is not None or parent.number is None:
        return False
    return len(set(begun)) >= _SEVERAL and begun[0] != parent.number


def check_codes(headings: Sequence[Heading]) -> None:
    """Doubt a compound code that does not continue the numbers of the headings above it.

    Words below a number that has none (取組1-1, 2-1 and 3-1 below 2) count something else.
    """
    series: dict[tuple[int, str], list[int]] = {}
    for heading in headings:
        if heading.parts and heading.word:
            series.setdefault((id(heading.parent), heading.word), []).append(heading.parts[0])
    for heading in headings:
        begun = series.get((id(heading.parent), heading.word or ""), [])
        if _counts_else(begun, heading.parent):
            continue
        above = [h.number for h in heading.ancestors() if h.number is not None and not h.parts]
        expected = tuple(reversed(above))[-(len(heading.parts) - 1) :] if heading.parts else ()
        if expected and len(expected) == len(heading.parts) - 1 and heading.parts[:-1] != expected:
            details = {"code": heading.code or "", "above": "-".join(map(str, expected))}
            heading.doubts.append(Doubt("outline.code_mismatch", "code", details, heading.source))


def check_numbers(headings: Sequence[Heading]) -> None:
    """Doubt a number that does not follow its sister's (1, 2, 4), or begins after 1.

    Either a heading was lost, and what it headed stands under the wrong one now, or the line is
    no heading. A part of a plan may begin with any number, and so may what it begins with; a
    number may also go on from the last of its style, over the headings between them.
    """
    last: dict[tuple[int, str], Heading] = {}
    of_style: dict[str, int] = {}
    begun: set[int] = {id(None)}
    for heading in headings:
        if heading.number is None or heading.same_as is not None:
            continue
        sister = last.get((id(heading.parent), heading.style))
        if sister is None and id(heading.parent) in begun and heading.number > 1:
            begun.add(id(heading))
        elif not _follows(heading, sister, of_style.get(heading.style)):
            shown = f"{heading.code} {heading.title}".strip()
            details = {"heading": shown, "last": (sister.code or "") if sister else "-"}
            heading.doubts.append(Doubt("outline.gap", "code", details, heading.source))
        last[id(heading.parent), heading.style] = heading
        of_style[heading.style] = heading.number


def _follows(heading: Heading, sister: Heading | None, of_style: int | None) -> bool:
    """Whether a number comes next after its sister's, or after the last of its style anywhere."""
    number = heading.number or 0
    before = sister.number or 0 if sister is not None else 0
    return number <= before + 1 or number - 1 == of_style
