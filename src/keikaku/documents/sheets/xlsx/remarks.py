"""Comments on the cells of a sheet."""

from keikaku.documents.office.markup import local
from keikaku.documents.package import Package
from keikaku.documents.sheets.sheet import Remark
from keikaku.documents.sheets.xlsx.references import cell_at
from keikaku.documents.sheets.xlsx.strings import text_in


def remarks_of(package: Package, sheet_part: str) -> list[Remark]:
    """The comments of a sheet in the order of their cells.

    Newer editions of Excel keep a conversation beside the comment that older ones show of it.
    """
    talks = _talks(package, sheet_part)
    found = [*talks]
    talked = {(remark.row, remark.column) for remark in talks}
    for part in package.related(sheet_part, "comments"):
        for comment in package.xml(part).iter("{*}comment"):
            place = cell_at(comment.get("ref", ""))
            bodies = [child for child in comment if local(child) == "text"]
            if place is not None and place not in talked and bodies:
                found.append(Remark(*place, text_in(bodies[0]).text.strip()))
    return sorted(remark for remark in found if remark.text)


def _talks(package: Package, sheet_part: str) -> list[Remark]:
    found: dict[tuple[int, int], list[str]] = {}
    for part in package.related(sheet_part, "threadedComment"):
        for comment in package.xml(part).iter("{*}threadedComment"):
            place = cell_at(comment.get("ref", ""))
            texts = [child.text or "" for child in comment if local(child) == "text"]
            if place is not None:
                found.setdefault(place, []).extend(texts)
    return [Remark(*place, "\n".join(texts).strip()) for place, texts in found.items()]
