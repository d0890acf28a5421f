"""`keikaku audit`: verifies the chain of the log, or prints its head."""

import argparse
from collections.abc import Mapping

from keikaku.cli.audit.seals import verify_seals
from keikaku.cli.failures import READ, READ_WITH_ERRORS, WrongUsage
from keikaku.cli.folders import folder_of
from keikaku.web.audit.chain import Head, parse_head
from keikaku.web.config.starting import database_told, load

_BREACHES: Mapping[str, Mapping[str, str]] = {
    "ja": {
        "altered": "{number} 番の記録の内容が書き換えられています。",
        "unlinked": "{number} 番の記録が、その前の記録とつながりません。",
        "missing": "{number} 番の記録がありません。",
        "cut": "{number} 番までの記録があったはずですが、終わりが切り取られています。",
        "rewritten": "{number} 番の記録が、控えた印と違います。印より前が作り直されています。",
    },
    "en": {
        "altered": "The content of event {number} was altered.",
        "unlinked": "Event {number} does not continue the one before it.",
        "missing": "Event {number} is missing.",
        "cut": "There were events up to {number}, but the end was cut off.",
        "rewritten": "Event {number} differs from the seal: what stood before was made anew.",
    },
}
_WHOLE: Mapping[str, str] = {
    "ja": "改変はありません（{count} 件）。最新の記録の印: {head}",
    "en": "Not altered ({count} events). Seal of the newest: {head}",
}
_WITHOUT_SEAL: Mapping[str, str] = {
    "ja": "終わりが切り取られていないことは、前に控えた印（--head）があると確かめられます。",
    "en": "Whether the end was cut off can be told with a seal printed before (--head).",
}
_NO_HEAD = "--head には keikaku audit head の表示（番号:64桁の英数字）を書いてください。"


def run(arguments: argparse.Namespace) -> int:
    """Shows what was found. Raises KeikakuError where the log cannot be read."""
    exported = _head(arguments)
    load(folder_of(arguments))
    with database_told():
        if arguments.action == "head":
            return _show_head()
        return max(_verify(exported, arguments.language), verify_seals(arguments.language))


def _head(arguments: argparse.Namespace) -> Head | None:
    if arguments.head is None:
        return None
    try:
        return parse_head(arguments.head)
    except ValueError:
        raise WrongUsage(_NO_HEAD) from None


def _show_head() -> int:
    from keikaku.web.audit.queries import head

    print(head())
    return READ


def _verify(exported: Head | None, language: str) -> int:
    from keikaku.web.audit.verification import verify

    found = verify(exported)
    for each in found.findings:
        print(_BREACHES[language][each.breach].format(number=each.sequence))
    if found.findings:
        return READ_WITH_ERRORS
    print(_WHOLE[language].format(count=found.head.sequence, head=found.head))
    if exported is None:
        print(_WITHOUT_SEAL[language])
    return READ
