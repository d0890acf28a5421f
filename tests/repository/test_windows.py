"""The program runs on Windows too: what only POSIX has stands behind a question for the system.

A function that holds such a call asks `os.name` or `sys.platform` before it; in a module that is
imported everywhere nothing of the kind is imported at the top.
"""

import ast
from collections.abc import Iterator, Set

import pytest

from tests.repository.tree import SOURCE, modules

MODULES = frozenset({
    "crypt", "fcntl", "grp", "posix", "pty", "pwd", "resource", "syslog", "termios", "tty",
})  # fmt: skip
CALLS = frozenset({
    "os.chown", "os.chroot", "os.fchmod", "os.fork", "os.forkpty", "os.geteuid", "os.getgid",
    "os.getloadavg", "os.getpgid", "os.getuid", "os.initgroups", "os.kill", "os.killpg", "os.link",
    "os.mkfifo", "os.nice", "os.pathconf", "os.sched_getaffinity", "os.sched_setaffinity",
    "os.setgid", "os.setpgid", "os.setsid", "os.setuid", "os.statvfs", "os.symlink", "os.sysconf",
    "os.uname", "os.wait", "os.waitpid", "select.epoll", "select.poll", "signal.SIGALRM",
    "signal.SIGHUP", "signal.SIGKILL", "signal.SIGUSR1", "signal.SIGUSR2", "signal.alarm",
    "signal.pause", "signal.pthread_kill", "signal.setitimer", "signal.sigwait", "socket.AF_UNIX",
    "time.tzset",
})  # fmt: skip
METHODS = frozenset({"hardlink_to", "lchmod", "symlink_to"})
SYSTEM = frozenset({"os.name", "sys.platform"})
ABSOLUTE = ("/bin/", "/dev/", "/etc/", "/proc/", "/tmp/", "/usr/", "/var/")


def faults(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Each line that would end on Windows, or do something else there."""
    for scope, asked in _scopes(tree):
        for node in _own(scope):
            what = _posix(node)
            if what and not any(line <= node.lineno for line in asked):
                yield node.lineno, what
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    # Nothing is written through a handle that is closed or put aside in the same breath.
    closed = [arg for call in calls if _name(call.func) in _CLOSING for arg in call.args]
    for call in calls:
        if what := _call(call, call in closed):
            yield call.lineno, what


_CLOSING = frozenset({"os.close", "os.dup2"})


def _scopes(tree: ast.Module) -> Iterator[tuple[ast.AST, list[int]]]:
    """The module and each function, with the lines at which it asks for the system."""
    functions = [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    for scope in (tree, *functions):
        yield scope, [n.lineno for n in _own(scope) if _name(n) in SYSTEM and hasattr(n, "lineno")]


def _own(scope: ast.AST) -> Iterator[ast.expr | ast.stmt]:
    """Everything in it except what stands in functions of its own."""
    waiting = list(ast.iter_child_nodes(scope))
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.expr | ast.stmt):
            yield node
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            waiting += ast.iter_child_nodes(node)


def _posix(node: ast.AST) -> str:
    if isinstance(node, ast.Import):
        return next((each.name for each in node.names if each.name in MODULES), "")
    if isinstance(node, ast.ImportFrom):
        return node.module if node.module in MODULES else ""
    if _name(node) in CALLS:
        return _name(node)
    if isinstance(node, ast.Attribute) and node.attr in METHODS:
        return node.attr
    return ""


def _call(node: ast.Call, closed: bool) -> str:
    """Calls that are there on Windows and do something else."""
    name, given = _name(node.func), {each.arg: each.value for each in node.keywords}
    method = node.func.attr if isinstance(node.func, ast.Attribute) else name
    if method in {"read_text", "write_text"} and not ("encoding" in given or _utf(node)):
        return f"{method} without an encoding"
    text = name == "open" or (method == "open" and _opens_text(node))
    if text and not ("encoding" in given or _binary(node)):
        return "open without an encoding"
    if name == "os.rename":
        return "os.rename, which refuses where the name is taken"
    if name == "os.open" and not closed:
        return "os.open, which makes line ends of its own"
    return _process(given.keys()) if name.startswith("subprocess.") else ""


def _process(given: Set[str | None]) -> str:
    if "text" in given and "encoding" not in given:
        return "text of a process without an encoding"
    return next((each for each in _OF_POSIX if each in given), "")


_OF_POSIX = ("preexec_fn", "pass_fds", "user", "group", "umask")


def _utf(node: ast.Call) -> bool:
    """`read_text("utf-8")`: the encoding as the first place; `write_text(data, "utf-8")`."""
    return any(isinstance(a, ast.Constant) and str(a.value).startswith("utf") for a in node.args)


def _opens_text(node: ast.Call) -> bool:
    """`path.open("w")`; an archive opens a member, a picture its bytes."""
    first = node.args[0] if node.args else None
    return isinstance(first, ast.Constant) and str(first.value) in {"r", "w", "a", "x", "r+", "w+"}


def _binary(node: ast.Call) -> bool:
    return any(isinstance(a, ast.Constant) and "b" in str(a.value) for a in node.args[:2])


def _name(node: ast.AST) -> str:
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        return f"{node.value.id}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def found_in(text: str) -> list[tuple[int, str]]:
    return list(faults(ast.parse(text)))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("import fcntl", [(1, "fcntl")]),
        ("def f():\n  import resource", [(2, "resource")]),
        ("def f():\n  if sys.platform == 'win32':\n    return\n  import resource", []),
        ("def f():\n  os.killpg(1, 9)\n  if os.name == 'nt':\n    return", [(2, "os.killpg")]),
        ("def f():\n  if os.name != 'nt':\n    os.link(a, b)", []),
        (
            "def f():\n  if os.name == 'nt':\n    return\n  def g():\n    os.fork()",
            [(5, "os.fork")],
        ),
        ("signal.signal(signal.SIGHUP, f)", [(1, "signal.SIGHUP")]),
        ("signal.signal(signal.SIGTERM, f)", []),
        ("path.symlink_to(x)", [(1, "symlink_to")]),
        ("path.read_text()", [(1, "read_text without an encoding")]),
        ("path.read_text('utf-8')", []),
        ("path.write_text(x, encoding='utf-8')", []),
        ("open(x)", [(1, "open without an encoding")]),
        ("open(x, 'rb')", []),
        ("path.open('w')", [(1, "open without an encoding")]),
        ("path.open('wb'); archive.open(name)", []),
        ("os.rename(a, b)", [(1, "os.rename, which refuses where the name is taken")]),
        ("h = os.open(p, os.O_CREAT)", [(1, "os.open, which makes line ends of its own")]),
        ("os.close(os.open(p, os.O_CREAT))", []),
        ("subprocess.Popen(x, preexec_fn=f)", [(1, "preexec_fn")]),
        ("subprocess.run(x, text=True)", [(1, "text of a process without an encoding")]),
    ],
)
def test_what_is_found(text, found):
    assert found_in(text) == found


def test_nothing_that_only_posix_has_stands_unguarded():
    found = [(name, *each) for name, code in modules(SOURCE).items() for each in found_in(code)]
    assert found == []


def test_no_place_of_one_system_is_written_down():
    """Except those that are looked for where they may be, and may be missing."""
    written = {
        (name, node.value)
        for name, code in modules(SOURCE).items()
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and node.value.startswith(ABSOLUTE)
    }
    assert written == {("src/keikaku/web/doctor/shares.py", "/proc/self/mounts")}
