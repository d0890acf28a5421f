"""Older and other formats (.doc, .ppt, .rtf, .odt, .odp): LibreOffice converts what it can.

It runs without a window, with a profile of its own in a temporary folder, so that a person who
works with LibreOffice at the same time is not disturbed, and under names that are never those of
the document. Macros and references to outside are switched off.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from keikaku.core.errors import Unreadable
from keikaku.documents.identify import DOC, DOCX, ODP, ODT, PPT, PPTX, RTF, Format
from keikaku.documents.inputs import FileInput, Reading
from keikaku.documents.limits import check_size
from keikaku.documents.model import ReadingDoubt

TARGETS: Mapping[Format, Format] = {DOC: DOCX, RTF: DOCX, ODT: DOCX, PPT: PPTX, ODP: PPTX}
"""What each format is converted to."""

SECONDS = 120
"""How long a conversion may take."""

_WORK = "document"
_FILTERS = {DOCX: "docx:MS Word 2007 XML", PPTX: "pptx:Impress MS PowerPoint 2007 XML"}
_NONE = "{}を読むには、このパソコンにLibreOfficeが必要です。"
_FAILED = "LibreOfficeで変換できませんでした。壊れているか、パスワードが付いています。"
_SLOW = "LibreOfficeでの変換が{}秒たっても終わりません。"
# The settings of the profile: no macros, nothing fetched from outside.
_SETTINGS = """\
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
</item>
<item oor:path="/org.openoffice.Inet/Settings">
<prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop>
<prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop>
<prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop>
<prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop>
<prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop>
</item>
</oor:items>
"""


def read_converted(file: FileInput, found: Format) -> Reading:
    """Reads what LibreOffice makes of a file. Raises Unreadable where that cannot be done."""
    program = libreoffice()
    if program is None:
        raise Unreadable(file.name, "", _NONE.format(found.name), found.advice)
    target = TARGETS[found]
    data = _converted(program, file, found, target)
    check_size(file.name, len(data))
    reading = _read(FileInput(file.name, file.source, data, file.options), target)
    converted = ReadingDoubt("file.converted", {"format": target.name}, None)
    return Reading(
        reading.pages, (converted, *reading.doubts), f"keikaku-{target.short}+libreoffice"
    )


def libreoffice() -> str | None:
    """The program, on the path or where it is usually installed; None where it is not found."""
    for name in ("soffice", "libreoffice"):
        found = shutil.which(name)
        if found is not None:
            return found
    return next((str(path) for path in _usual_places() if path.is_file()), None)


def _usual_places() -> Iterator[Path]:
    for folder in ("ProgramFiles", "ProgramFiles(x86)"):
        if os.environ.get(folder):
            yield Path(os.environ[folder], "LibreOffice/program/soffice.exe")
    if sys.platform == "darwin":
        yield Path("/Applications/LibreOffice.app/Contents/MacOS/soffice")


def _read(file: FileInput, target: Format) -> Reading:
    if target is PPTX:
        from keikaku.documents.pptx.reader import read_pptx

        return read_pptx(file)
    from keikaku.documents.docx.reader import read_docx

    return read_docx(file)


def _converted(program: str, file: FileInput, found: Format, target: Format) -> bytes:
    # A virus scanner may hold a file for a moment: then the folder is left to the system.
    with tempfile.TemporaryDirectory(prefix="keikaku-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source = folder / f"{_WORK}.{found.short}"
        source.write_bytes(file.data)
        settings = folder / "profile/user/registrymodifications.xcu"
        settings.parent.mkdir(parents=True)
        settings.write_text(_SETTINGS, encoding="utf-8")
        if not _run(_command(program, folder, source, target)):
            raise Unreadable(file.name, "", _SLOW.format(SECONDS), found.advice)
        result = folder / "result" / f"{_WORK}.{target.short}"
        if not result.is_file():
            raise Unreadable(file.name, "", _FAILED, found.advice)
        return result.read_bytes()


def _command(program: str, folder: Path, source: Path, target: Format) -> list[str]:
    return [
        program,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--norestore",
        "--nologo",
        "--nodefault",
        "--nolockcheck",
        "--convert-to",
        _FILTERS[target],
        "--outdir",
        str(folder / "result"),
        str(source),
    ]


def _run(command: Sequence[str]) -> bool:
    """Whether the program came to its end in time; it tells of its failures by writing nothing."""
    quiet = subprocess.DEVNULL
    with subprocess.Popen(
        command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
    ) as process:
        try:
            process.wait(SECONDS)
        except subprocess.TimeoutExpired:
            _end(process)
            return False
        except BaseException:  # somebody broke off: nothing is left running
            _end(process)
            raise
    return True


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ends the program with what it has started: what does the work is a child of it."""
    if sys.platform == "win32":
        command = ["taskkill", "/T", "/F", "/PID", str(process.pid)]
        subprocess.run(command, capture_output=True, check=False)
    else:
        import signal

        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
