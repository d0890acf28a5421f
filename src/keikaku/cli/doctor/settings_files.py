"""Whether each file of settings can be read; every faulty one is told, not the first alone."""

from collections.abc import Callable, Iterator
from pathlib import Path

from keikaku.cli.english import SENTENCES, WORDS
from keikaku.core.errors import Unreadable
from keikaku.documents.english import in_english
from keikaku.settings.lints import read_choices
from keikaku.settings.toml_lines import with_line
from keikaku.settings.toml_table import is_there
from keikaku.web.config.starting import load
from keikaku.web.health.finding import Finding, well, wrong
from keikaku.web.installation import LINTS_FILE, Installation
from keikaku.web.secret_file import read_secret


def loaded(folder: Path) -> tuple[Installation | None, list[Finding]]:
    """The installation, None where its settings cannot be read; and what is wrong with them."""
    installation = None
    faults: dict[str, Finding] = {}
    try:
        installation = load(folder)
    except Unreadable as fault:
        faults[str(fault)] = of_fault(fault)
    # With a fault in the one file the others were not looked at.
    for read in (lambda: read_secret(folder), lambda: _read_lints(folder / LINTS_FILE)):
        faults |= {str(fault): of_fault(fault) for fault in _faults(read)}
    return installation, [*faults.values()] or [well("設定を読めます", "The settings can be read")]


def of_fault(fault: Unreadable) -> Finding:
    """The fault as a finding, in both languages."""
    it = with_line(fault)
    where = f"{it.name} {it.place}".rstrip()
    reason, advice = (in_english(each, {**SENTENCES, **WORDS}) for each in (it.reason, it.advice))
    return wrong(
        (f"設定を使えません（{where}）: {it.reason}", f"Faulty settings ({where}): {reason}"),
        (it.advice, f"Mend that place. {advice}"),
    )


def _faults(read: Callable[[], object]) -> Iterator[Unreadable]:
    try:
        read()
    except Unreadable as fault:
        yield fault


def _read_lints(path: Path) -> None:
    if is_there(path):
        read_choices(path)
