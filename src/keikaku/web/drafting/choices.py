"""Which checks the city makes: its lints.toml, or the standard where that is absent or faulty."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from keikaku.core.errors import Unreadable
from keikaku.core.lints import LintChoices
from keikaku.settings.lints import read_choices, standard_choices
from keikaku.settings.toml_lines import with_line

Stamp = tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Chosen:
    """The choices, why they are not the city's own (empty where they are), and of which file."""

    choices: LintChoices
    fault: str
    stamp: Stamp


def chosen() -> Chosen:
    """As `keikaku check --settings` reads them. A changed file holds at once, without a restart."""
    file: Path | None = getattr(settings, "LINTS_FILE", None)
    return _read(file, _stamp(file))


def _stamp(file: Path | None) -> Stamp:
    """Differs for every file that could be read otherwise; None where there is none."""
    try:
        found = None if file is None else file.stat()
    except FileNotFoundError:
        return None
    except OSError:
        return (0, 0)
    return None if found is None else (found.st_mtime_ns, found.st_size)


@lru_cache(maxsize=1)
def _read(file: Path | None, stamp: Stamp) -> Chosen:
    if file is None or stamp is None:
        return Chosen(standard_choices(), "", stamp)
    try:
        return Chosen(read_choices(file), "", stamp)
    except Unreadable as fault:
        return Chosen(standard_choices(), str(with_line(fault)), stamp)
