"""`keikaku compare`: two editions in, the comparison table out."""

import argparse
import os
import sys
from pathlib import Path

from keikaku.cli.compare.page import Page
from keikaku.cli.compare.same_plan import are_two_plans
from keikaku.cli.failures import READ, READ_WITH_ERRORS, WrongUsage
from keikaku.cli.plans import load_draft, node_named
from keikaku.cli.terminal.page import page_width
from keikaku.cli.terminal.style import Style, wants_colour
from keikaku.core.plan import Plan
from keikaku.core.problems.model import Language, Severity
from keikaku.core.revision import Lineage
from keikaku.exchange.files import write_bytes_atomically
from keikaku.lineage.comparison import Comparison
from keikaku.lineage.comparison.build import Asked, compare
from keikaku.lineage.moved_reasons import read_reasons, reasons_template
from keikaku.lineage.propose import propose_links
from keikaku.publish.comparison.layout import Layout

_BINARY = ("xlsx", "docx")
_SUFFIXES = {".json": "json", ".xlsx": "xlsx", ".docx": "docx"}


def run(arguments: argparse.Namespace) -> int:
    """Compares and writes. Raises KeikakuError for what cannot be read or is no edition."""
    output_format = _format(arguments)
    _check_outputs(arguments, output_format)
    old, new = (_loaded(path, arguments) for path in (arguments.old, arguments.new))
    lineage = _lineage(old, new, arguments)
    comparison = compare(old, new, lineage, _asked(arguments))
    layout = Layout(
        arguments.new_label, arguments.old_label, arguments.old_left, Language(arguments.language)
    )
    if arguments.reasons_template:
        template = reasons_template(comparison.moved)
        _write(template.encode("utf-8"), arguments.reasons_template)
    _write(_rendered(comparison, layout, output_format, arguments.out), arguments.out)
    return READ_WITH_ERRORS if comparison.rows_to_look_at else READ


def _loaded(path: Path, arguments: argparse.Namespace) -> Plan:
    """The plan. Doubts about its reading are told: a table is no better than what it is made of."""
    draft = load_draft(path, arguments)
    grave = [each for each in draft.problems if each.severity is not Severity.NOTE]
    count = sum(not problem.settled for problem in grave)
    if count:
        said = f"{path.name}: 読み取りに確認事項が {count} 件あります。"
        print(f"{said}keikaku read {path} で確かめられます。", file=sys.stderr)
    return draft.plan


def _asked(arguments: argparse.Namespace) -> Asked:
    reasons = read_reasons(arguments.reasons) if arguments.reasons else {}
    return Asked(arguments.spaces, arguments.all, Language(arguments.language), reasons)


def _format(arguments: argparse.Namespace) -> str:
    if arguments.format:
        return str(arguments.format)
    suffix = arguments.out.suffix.lower() if arguments.out else ""
    return _SUFFIXES.get(suffix, "text")


def _check_outputs(arguments: argparse.Namespace, output_format: str) -> None:
    """Before anything is read: a table has a place to go, and none of the inputs is one."""
    if arguments.out is None and output_format in _BINARY:
        raise WrongUsage(f"--format {output_format} には、書き出すファイル --out が要ります。")
    inputs = (arguments.old, arguments.new, arguments.reasons, arguments.profile, arguments.aliases)
    for option in ("out", "reasons_template"):
        path: Path | None = getattr(arguments, option)
        if path and any(_is_same(path, each) for each in inputs if each):
            name = option.replace("_", "-")
            raise WrongUsage(f"--{name} {path} は読み取るファイルです。別の名前にしてください。")
    outputs = [each for each in (arguments.out, arguments.reasons_template) if each]
    if len(outputs) > 1 and _is_same(*outputs):
        raise WrongUsage("--out と --reasons-template が同じファイルです。")


def _is_same(one: Path, other: Path) -> bool:
    """One file under two names is one file."""
    if one.exists() and other.exists():
        return one.samefile(other)
    return one.resolve() == other.resolve()


def _lineage(old: Plan, new: Plan, arguments: argparse.Namespace) -> Lineage:
    """What continues as what. Raises WrongUsage for two different plans."""
    lineage = propose_links(
        old,
        new,
        under_old=_node(old, "--under-old", arguments.under_old or arguments.under),
        under_new=_node(new, "--under-new", arguments.under_new or arguments.under),
    )
    if not arguments.anyway and are_two_plans(old, new, lineage):
        raise WrongUsage(
            f"「{old.head.title}」と「{new.head.title}」は、別の計画のようです"
            "（策定主体も名称も違い、続いているものがほとんどありません）。"
            "それでも比べるときは --anyway を付けてください。"
        )
    return lineage


def _node(plan: Plan, option: str, name: str | None) -> str | None:
    if name is None:
        return None
    try:
        return node_named(plan, name)
    except WrongUsage as fault:
        raise WrongUsage(f"{option}（{plan.head.title}）{fault}") from None


def _rendered(
    comparison: Comparison, layout: Layout, output_format: str, out: Path | None
) -> bytes:
    """The file. The libraries of Word and Excel are loaded only where they are needed."""
    if output_format == "docx":
        from keikaku.publish.comparison.word import word_file

        return word_file(comparison, layout)
    if output_format == "xlsx":
        from keikaku.publish.comparison.excel import excel_file

        return excel_file(comparison, layout)
    if output_format == "json":
        from keikaku.publish.comparison.data import json_text

        return json_text(comparison).encode("utf-8")
    return _page(layout, out).text(comparison).encode("utf-8", "replace")


def _page(layout: Layout, out: Path | None) -> Page:
    on_terminal = out is None and sys.stdout.isatty()
    width = page_width(on_terminal=on_terminal)
    return Page(layout, width, Style(on_terminal and wants_colour(sys.stdout, os.environ)))


def _write(data: bytes, out: Path | None) -> None:
    if out is None:
        sys.stdout.write(data.decode("utf-8"))
        return
    write_bytes_atomically(out, data)
    print(f"書き出しました: {out}", file=sys.stderr)
