"""The office's reasons for what moved, as a TOML file that is written once and filled in by hand.

[[reason]]
# 指標「…」の目標値が…に引き下げられました。
change = "target.lowered:i3>i4:v7>v9"
text = ""
"""

from pathlib import Path

from keikaku.core.problems.model import Language
from keikaku.lineage.moved import MovedReport
from keikaku.lineage.sentences import sentence
from keikaku.settings.toml_table import TomlTable, read_toml


def read_reasons(path: Path) -> dict[str, str]:
    """The reasons by the keys of the changes. Raises `Unreadable` for a faulty file, and for two
    reasons for one change: the second would silently win.
    """
    whole = read_toml(path)
    found: dict[str, str] = {}
    for table in whole.tables("reason"):
        change = table.text("change")
        if change in found:
            raise _twice(table, change)
        found[change] = table.text("text")
        table.done()
    whole.done()
    return found


def _twice(table: TomlTable, change: str) -> Exception:
    advice = "一つにまとめてください。"
    return table.fault("change", f"「{change}」の理由が二つあります。", advice)


def reasons_template(report: MovedReport) -> str:
    """A file to fill in: one entry for each change, told by a comment, with the reasons so far."""
    lines = ["# 変更の理由を text に記入してください。空欄のままでもかまいません。"]
    for entry in report.entries:
        told = sentence(entry.change, Language.JA)
        lines += ["", "[[reason]]", f"# {_one_line(told)}"]
        lines += [f"change = {_quoted(entry.key)}", f"text = {_quoted(entry.reason or '')}"]
    return "\n".join(lines) + "\n"


def _one_line(text: str) -> str:
    """A comment ends at the end of its line, and holds no signs that TOML forbids."""
    return "".join(c if c.isprintable() else " " for c in text)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    signs = (c if c.isprintable() else f"\\u{ord(c):04x}" for c in escaped)
    return '"' + "".join(signs) + '"'
