"""Whether each file of settings can be read; every faulty one is told, not the first alone."""

from collections.abc import Callable, Iterator
from pathlib import Path

from keikaku.core.errors import Unreadable
from keikaku.core.problems.model import Language
from keikaku.settings.lints import read_choices
from keikaku.settings.toml_lines import with_line
from keikaku.settings.toml_table import is_there
from keikaku.web.english import sentence
from keikaku.web.health.finding import Finding, wrong
from keikaku.web.installation import LINTS_FILE
from keikaku.web.secret_file import read_secret


def faults_beside(folder: Path) -> dict[str, Finding]:
    """What is wrong with the files beside `config.toml`, each fault under what it says."""
    reads = (lambda: read_secret(folder), lambda: _read_lints(folder / LINTS_FILE))
    return {str(fault): of_fault(fault) for read in reads for fault in _faults(read)}


def of_fault(fault: Unreadable) -> Finding:
    """The fault as a finding, in both languages."""
    it = with_line(fault)
    where = f"{it.name} {it.place}".rstrip()
    reason, advice = (sentence(each, Language.EN) for each in (it.reason, it.advice))
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
