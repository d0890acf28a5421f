"""`keikaku doctor`: every check, each with its line, and how to mend what is not well."""

import argparse
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from keikaku.cli.doctor.port import of_port
from keikaku.cli.failures import FAILED, READ, READ_WITH_ERRORS
from keikaku.cli.folders import folder_of
from keikaku.cli.serve.answering import who_answers
from keikaku.core.errors import Unreadable
from keikaku.web.config.starting import load
from keikaku.web.doctor.machine import folder_findings, machine_findings
from keikaku.web.doctor.settings_files import faults_beside, of_fault
from keikaku.web.health.finding import Finding, State, well
from keikaku.web.installation import Installation

_MARKS: Mapping[str, Mapping[State, str]] = {
    "ja": {State.WELL: "良好", State.DOUBTFUL: "注意", State.WRONG: "異常"},
    "en": {State.WELL: "well ", State.DOUBTFUL: "note ", State.WRONG: "WRONG"},
}


def run(arguments: argparse.Namespace) -> int:
    """Shows all findings. What asks the database is left out where the settings are faulty."""
    folder = folder_of(arguments)
    installation, findings = _loaded(folder)
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


def _loaded(folder: Path) -> tuple[Installation | None, list[Finding]]:
    """The installation, None where its settings cannot be read; and what is wrong with them."""
    installation = None
    faults: dict[str, Finding] = {}
    try:
        installation = load(folder)
    except Unreadable as fault:
        faults[str(fault)] = of_fault(fault)
    # With a fault in the one file the others were not looked at.
    faults |= faults_beside(folder)
    return installation, [*faults.values()] or [well("設定を読めます", "The settings can be read")]


def _findings(installation: Installation) -> Iterator[Finding]:
    yield from machine_findings(installation)
    yield of_port(installation, who_answers(installation.address, installation.port))
    from keikaku.web.doctor.database import database_findings

    yield from database_findings(installation)
