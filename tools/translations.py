"""`python -m tools.translations [NEW.json]`: collects the texts of the web pages into catalogues.

Every app with a `locale` folder keeps the English of its own texts, all others share that of `web`.
NEW.json gives the English of new texts: one, or where a number is told that of one and of many.
Texts without English are listed, and the exit status is 1.
"""

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

WEB = Path(__file__).resolve().parent.parent / "src/keikaku/web"
HOMES = sorted(path.parent for path in WEB.rglob("locale"))
English = str | tuple[str, str]
"""One text, or where a number is told: that of one and that of many."""

TAG = re.compile(r"""\{%\s*translate\s+(?:"([^"]*)"|'([^']*)')""")
COUNTED_TAG = re.compile(r"""\{%\s*counted\s+\S+\s+"([^"]*)"\s*%\}""")
# What asks for a text of one form, by the names under which modules know it.
_NAMES = ("_", "gettext", "_gettext")
ENTRY = re.compile(r'^msgid (".+")\nmsgstr (".*")$', re.MULTILINE)
COUNTED_ENTRY = re.compile(
    r'^msgid (".+")\nmsgid_plural ".+"\nmsgstr\[0\] (".*")\nmsgstr\[1\] (".*")$', re.MULTILINE
)
_HEAD = """# English texts. The msgid is the Japanese text itself.
msgid ""
msgstr ""
"Language: en\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"""


def catalogue(home: Path, suffix: str) -> Path:
    """The file of a home: .po is written, .mo is what the program reads."""
    return home / "locale/en/LC_MESSAGES" / f"django{suffix}"


def written(home: Path) -> dict[str, str]:
    """The texts that have one English one."""
    return _read(home, ENTRY)  # type: ignore[return-value]


def written_of_counts(home: Path) -> dict[str, tuple[str, str]]:
    """The texts with a number in them, with the English of one and of many."""
    return _read(home, COUNTED_ENTRY)  # type: ignore[return-value]


def _read(home: Path, entry: re.Pattern[str]) -> dict[str, English]:
    file = catalogue(home, ".po")
    found: dict[str, English] = {}
    for text, *english in entry.findall(file.read_text("utf-8") if file.exists() else ""):
        told = tuple(map(ast.literal_eval, english))
        found[ast.literal_eval(text)] = told[0] if len(told) == 1 else (told[0], told[1])
    return found


def texts(home: Path) -> Iterator[str]:
    """The texts that a home holds."""
    for path in _own(home, "*.html"):
        yield from ("".join(found) for found in TAG.findall(path.read_text("utf-8")))
    for name in _NAMES:
        yield from _called(home, name)


def texts_of_counts(home: Path) -> Iterator[str]:
    """Those in which a number is told."""
    for path in _own(home, "*.html"):
        yield from COUNTED_TAG.findall(path.read_text("utf-8"))
    yield from (text for text in _called(home, "ngettext") if text)


def _called(home: Path, function: str) -> Iterator[str]:
    for path in _own(home, "*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            # The tag of templates hands on what the templates say.
            if node.func.id == function and isinstance(node.args[0], ast.Constant):
                yield ast.literal_eval(node.args[0])


def _own(home: Path, pattern: str) -> Iterator[Path]:
    """The files of a home, without those of a home below it."""
    below = [each for each in HOMES if each != home and home in each.parents]
    for path in home.rglob(pattern):
        if not any(each in path.parents for each in below):
            yield path


def _entry(text: str, english: English) -> str:
    if isinstance(english, str):
        return f"\nmsgid {_quoted(text)}\nmsgstr {_quoted(english)}\n"
    one, many = map(_quoted, english)
    told = _quoted(text)
    return f"\nmsgid {told}\nmsgid_plural {told}\nmsgstr[0] {one}\nmsgstr[1] {many}\n"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def _rewrite(home: Path, known: Mapping[str, English]) -> list[str]:
    """Writes the catalogue of a home and says which of its texts have no English."""
    told: dict[str, English] = {}
    for text in texts(home):
        found = known.get(text, "")
        told[text] = found if isinstance(found, str) else found[1]
    for text in texts_of_counts(home):
        found = known.get(text, "")
        told[text] = (found, found) if isinstance(found, str) else found
    source = catalogue(home, ".po")
    source.write_text(_HEAD + "".join(_entry(text, told[text]) for text in sorted(told)), "utf-8")
    subprocess.run(["msgfmt", "-o", str(catalogue(home, ".mo")), str(source)], check=True)
    return [text for text, english in told.items() if not english or not english[0]]


def main(arguments: list[str]) -> int:
    """Rewrites every catalogue."""
    known: dict[str, English] = {}
    for home in HOMES:
        known |= written(home)
        known |= written_of_counts(home)
    for name in arguments:
        new: dict[str, str | list[str]] = json.loads(Path(name).read_text("utf-8"))
        known |= {k: v if isinstance(v, str) else (v[0], v[1]) for k, v in new.items()}
    missing = [text for home in HOMES for text in _rewrite(home, known)]
    print("\n".join(missing))
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
