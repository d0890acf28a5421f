"""What `keikaku audit` prints, Japanese and English side by side. `{…}` are filled in."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from keikaku.web.audit.verification import Finding

BREACHES: Mapping[str, Mapping[str, str]] = {
    "ja": {
        "altered": "{number} 番の記録の内容が書き換えられています。",
        "unlinked": "{number} 番の記録が、その前の記録とつながりません。",
        "missing": "{number} 番の記録がありません。",
        "unnumbered": "{number} 番の記録の後に、番号を読めない記録があります。",
        "unreadable": "{number} 番の記録から先を、データベースから読み出せません。",
        "cut": "{number} 番までの記録があったはずですが、終わりが切り取られています。",
        "rewritten": "{number} 番の記録が、控えた印と違います。印より前が作り直されています。",
    },
    "en": {
        "altered": "The content of event {number} was altered.",
        "unlinked": "Event {number} does not continue the one before it.",
        "missing": "Event {number} is missing.",
        "unnumbered": "After event {number} stands one whose number cannot be read.",
        "unreadable": "From event {number} on the database cannot be read.",
        "cut": "There were events up to {number}, but the end was cut off.",
        "rewritten": "Event {number} differs from the seal: what stood before was made anew.",
    },
}
WHOLE: Mapping[str, str] = {
    "ja": "改変はありません（{count} 件）。最新の記録の印: {head}",
    "en": "Not altered ({count} events). Seal of the newest: {head}",
}
WITHOUT_SEAL: Mapping[str, str] = {
    "ja": "終わりが切り取られていないことは、前に控えた印（--head）があると確かめられます。",
    "en": "Whether the end was cut off can be told with a seal printed before (--head).",
}
NO_HEAD = "--head には keikaku audit head の表示（番号:64桁の英数字）を書いてください。"


def breach_lines(findings: "Iterable[Finding]", language: str) -> Iterator[str]:
    """A sentence for each breach of the chain."""
    for each in findings:
        yield BREACHES[language][each.breach].format(number=each.sequence)
