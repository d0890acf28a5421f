"""The seals of the editions, told beside the chain of the log by `keikaku audit verify`."""

from collections.abc import Mapping

from keikaku.cli.failures import READ, READ_WITH_ERRORS

_BREACHES: Mapping[str, Mapping[str, str]] = {
    "ja": {
        "document": "{about} の文書が、封印したときのものと違います。",
        "row": "{about} の題名・番号などが、封印した文書と違います。",
        "unlogged": "{about} を封印した記録が、監査記録にありません。",
        "gone": "{about} は監査記録にありますが、版がなくなっています。",
    },
    "en": {
        "document": "The document of {about} is not the one that was sealed.",
        "row": "Title, number or period of {about} are not those of its sealed document.",
        "unlogged": "The log does not tell that {about} was sealed.",
        "gone": "{about} was sealed by the log, but it is gone.",
    },
}
_WHOLE: Mapping[str, str] = {
    "ja": "封印された版（{count} 件）に改変はありません。",
    "en": "No sealed edition was altered ({count} editions).",
}


def verify_seals(language: str) -> int:
    """Prints every broken seal, or, where there are editions, that none is broken."""
    from keikaku.web.plans.models import Edition
    from keikaku.web.plans.verification import broken_seals

    found, count = list(broken_seals()), Edition.objects.count()
    for each in found:
        print(_BREACHES[language][each.breach].format(about=each.about))
    if count and not found:
        print(_WHOLE[language].format(count=count))
    return READ_WITH_ERRORS if found else READ
