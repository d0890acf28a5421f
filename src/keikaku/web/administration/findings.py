"""What `keikaku doctor` finds, asked from within the server."""

import os
from collections.abc import Iterator

from keikaku.core.errors import Unreadable
from keikaku.web.administration.running import running
from keikaku.web.configuration import read_installation
from keikaku.web.doctor.database import database_findings
from keikaku.web.doctor.machine import machine_findings
from keikaku.web.doctor.settings_files import faults_beside, of_fault
from keikaku.web.health.finding import Finding, well


def findings() -> Iterator[Finding]:
    """All but whether the port is free: it is ours, or nobody would read this."""
    installation = running()
    yield from _of_settings()
    yield from machine_findings(installation)
    yield from database_findings(installation)


def _of_settings() -> Iterator[Finding]:
    folder = running().folder
    faults: dict[str, Finding] = {}
    try:
        read_installation(folder, os.environ)
    except Unreadable as fault:
        faults[str(fault)] = of_fault(fault)
    faults |= faults_beside(folder)
    yield from faults.values() or [well("設定を読めます", "The settings can be read")]
