"""`keikaku doctor`: every check, each with its line, and how to mend what is not well."""

import argparse
from collections.abc import Iterable, Iterator, Mapping

from keikaku.cli.doctor.machine import folder_findings, machine_findings
from keikaku.cli.doctor.settings_files import loaded
from keikaku.cli.failures import FAILED, READ, READ_WITH_ERRORS
from keikaku.cli.folders import folder_of
from keikaku.web.health.finding import Finding, State
from keikaku.web.installation import Installation

_MARKS: Mapping[str, Mapping[State, str]] = {
    "ja": {State.WELL: "良好", State.DOUBTFUL: "注意", State.WRONG: "異常"},
    "en": {State.WELL: "well ", State.DOUBTFUL: "note ", State.WRONG: "WRONG"},
}


def run(arguments: argparse.Namespace) -> int:
    """Shows all findings. What asks the database is left out where the settings are faulty."""
    folder = folder_of(arguments)
    installation, findings = loaded(folder)
    findings += folder_findings(folder) if installation is None else _findings(installation)
    for line in lines(findings, arguments.language):
        print(line)
    if installation is None:
        return FAILED
    return READ if all(each.state is State.WELL for each in findings) else READ_WITH_ERRORS


def lines(findings: Iterable[Finding], language: str) -> Iterator[str]:
    """One line for each finding, and one below it for what to do."""
    for each in findings:
        yield f"{_MARKS[language][each.state]}  {each.told[language]}"
        if each.mend:
            yield f"      → {each.mend[language]}"


def _findings(installation: Installation) -> Iterator[Finding]:
    yield from machine_findings(installation)
    from keikaku.cli.doctor.database import database_findings

    yield from database_findings(installation)
