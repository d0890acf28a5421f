"""How a failure ends: one table from exception to exit status, one form of message."""

import os
import sys
from collections.abc import Mapping

from keikaku.core.errors import KeikakuError
from keikaku.core.problems.model import Language

READ = 0
READ_WITH_ERRORS = 1
FAILED = 2

# 130 and 141 are what a shell reports for a program stopped by Ctrl-C or by a closed pipe.
EXIT_CODES: Mapping[type[BaseException], int] = {
    KeikakuError: FAILED,
    BrokenPipeError: 141,
    OSError: FAILED,
    KeyboardInterrupt: 130,
}


class WrongUsage(KeikakuError):
    """Arguments that do not fit together, or cannot be understood; the text says what would."""


def exit_code(failure: BaseException, language: str | None = "ja") -> int:
    """Tells the person what went wrong, in a language, and gives the exit status.

    Without a language, as where a command has none, it is told in both.

    Raises the failure again when it is none of the table: then the program itself is at fault,
    and its traceback is what helps.
    """
    code = next((code for kind, code in EXIT_CODES.items() if isinstance(failure, kind)), None)
    if code is None:
        raise failure
    if isinstance(failure, BrokenPipeError):
        _forget_stdout()
    elif isinstance(failure, Exception):
        report(failure, language)
    return code


def report(failure: Exception, language: str | None = "ja") -> None:
    """One message on stderr. A `KeikakuError` says by itself where and what to do."""
    if language != "en":
        print(f"エラー: {failure}", file=sys.stderr)
    if language == "ja":
        return
    said = in_english(failure) if isinstance(failure, KeikakuError) else str(failure)
    if language == "en" or said != str(failure):
        print(f"Error: {said}", file=sys.stderr)


def in_english(failure: KeikakuError) -> str:
    """The failure as far as its English is known."""
    # Commands that read nothing start without the readers and their sentences.
    from keikaku.web.english import said

    return said(failure, Language.EN)


def _forget_stdout() -> None:
    """Nobody reads any more; what is still buffered must not fail again at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
