"""The seals of the editions, as `keikaku audit verify` tells them beside the chain of the log."""

from collections.abc import Iterator, Mapping

from keikaku.web.audit.checks import Discrepancy

_BREACHES: Mapping[str, Mapping[str, str]] = {
    "document": {
        "ja": "{about} の文書が、封印したときのものと違います。",
        "en": "The document of {about} is not the one that was sealed.",
    },
    "row": {
        "ja": "{about} の題名・番号などが、封印した文書と違います。",
        "en": "Title, number or period of {about} are not those of its sealed document.",
    },
    "unlogged": {
        "ja": "{about} を封印した記録が、監査記録にありません。",
        "en": "The log does not tell that {about} was sealed.",
    },
    "gone": {
        "ja": "{about} は監査記録にありますが、版がなくなっています。",
        "en": "{about} was sealed by the log, but it is gone.",
    },
}


def broken() -> Iterator[Discrepancy]:
    """Every edition that is not what was sealed."""
    from keikaku.web.plans.verification import broken_seals

    for each in broken_seals():
        told = {
            name: text.format(about=each.about) for name, text in _BREACHES[each.breach].items()
        }
        yield Discrepancy(each.about, told)
