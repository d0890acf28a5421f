"""`keikaku audit`: verifies the chain of the log, or prints its head."""

import argparse

from keikaku.cli.audit.wording import NO_HEAD, WHOLE, WITHOUT_SEAL, breach_lines
from keikaku.cli.failures import READ, READ_WITH_ERRORS, WrongUsage
from keikaku.cli.folders import folder_of
from keikaku.web.audit.chain import Head, parse_head
from keikaku.web.config.starting import check_database_file, database_told, load


def run(arguments: argparse.Namespace) -> int:
    """Shows what was found. Raises KeikakuError where the log cannot be read."""
    exported = _head(arguments)
    check_database_file(load(folder_of(arguments)))
    with database_told():
        if arguments.action == "head":
            return _show_head()
        return _verify(exported, arguments.language)


def _head(arguments: argparse.Namespace) -> Head | None:
    if arguments.head is None:
        return None
    try:
        return parse_head(arguments.head)
    except ValueError:
        raise WrongUsage(NO_HEAD) from None


def _show_head() -> int:
    from keikaku.web.audit.queries import head

    print(head())
    return READ


def _verify(exported: Head | None, language: str) -> int:
    from keikaku.web.audit.checks import discrepancies
    from keikaku.web.audit.verification import verify

    found = verify(exported)
    for line in breach_lines(found.findings, language):
        print(line)
    further = list(discrepancies())
    for each in further:
        print(each.told[language])
    if not found.findings:
        print(WHOLE[language].format(count=found.head.sequence, head=found.head))
        if exported is None:
            print(WITHOUT_SEAL[language])
    return READ_WITH_ERRORS if found.findings or further else READ
