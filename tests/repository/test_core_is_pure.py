"""Core computes and does nothing else: no clock, file, network or chance, and exact numbers."""

import ast
import sys
from collections.abc import Iterator

import pytest

from tests.repository.tree import SOURCE, imported, modules

EFFECTS = {
    "asyncio", "concurrent", "ctypes", "ftplib", "glob", "http", "importlib", "io", "locale",
    "logging", "mmap", "multiprocessing", "os", "pathlib", "pickle", "platform", "random",
    "secrets", "select", "shutil", "signal", "smtplib", "socket", "sqlite3", "ssl", "subprocess",
    "sys", "tempfile", "threading", "time", "urllib", "uuid", "warnings", "webbrowser",
}  # fmt: skip
CALLS = {"__import__", "eval", "exec", "float", "input", "open", "print"}
CLOCKS = {"now", "today", "utcnow"}


def test_core_is_pure():
    faults = [
        f"{name}: {fault}"
        for name, code in modules(SOURCE / "core").items()
        for fault in impurities(code)
    ]
    assert faults == []


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        ("import os.path", "imports os.path"),
        ("def f():\n    import random", "imports random"),
        ("from urllib import request", "imports urllib.request"),
        ("import markdown_it", "imports markdown_it"),
        ("from keikaku.cli import main", "imports keikaku.cli.main"),
        ("x = float('1.5')", "calls float"),
        ("x = map(float, y)", "uses float"),
        ("x = 0.1", "writes the inexact number 0.1"),
        ("from datetime import date\nd = date.today()", "asks the clock: today"),
        ("open('plan.txt')", "calls open"),
    ],
)
def test_an_impurity_is_noticed(code, fault):
    assert list(impurities(code)) == [fault]


@pytest.mark.parametrize(
    "code",
    [
        "from decimal import Decimal\nx = Decimal('0.1')",
        "from keikaku.core.sources import Location",
        "from datetime import date\nd = date(2024, 3, 31)",
        "today = 1",
    ],
)
def test_exact_computing_is_pure(code):
    assert list(impurities(code)) == []


def impurities(code: str) -> Iterator[str]:
    yield from (f"imports {name}" for name in imported(code) if not is_pure(name))
    for node in ast.walk(ast.parse(code)):
        fault = impurity(node)
        if fault:
            yield fault


def is_pure(module: str) -> bool:
    top = module.split(".", maxsplit=1)[0]
    if top == "keikaku":
        return module.startswith("keikaku.core.")
    return top in sys.stdlib_module_names - EFFECTS


def impurity(node: ast.AST) -> str | None:
    match node:
        case ast.Call(func=ast.Name(id=name)) if name in CALLS:
            return f"calls {name}"
        case ast.Call(func=ast.Attribute(attr=name)) if name in CLOCKS:
            return f"asks the clock: {name}"
        case ast.Call(args=[*arguments]) if any(is_float(each) for each in arguments):
            return "uses float"
        case ast.Constant(value=float(value)):
            return f"writes the inexact number {value}"
    return None


def is_float(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id == "float"
