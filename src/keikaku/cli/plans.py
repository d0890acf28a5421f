"""A plan as a command is given it: an exchange document, or a document that is read first."""

import argparse
import re
from collections.abc import Sequence
from pathlib import Path

from keikaku.cli.failures import WrongUsage
from keikaku.cli.options import read_options
from keikaku.core.plan import Plan, PlanDraft
from keikaku.core.text import squeeze
from keikaku.documents.inputs import ReaderOptions
from keikaku.documents.read import file_bytes, read_bytes
from keikaku.exchange.reader import loads
from keikaku.ingest.read import read_plan

_JSON = re.compile(rb"\s*\{")
_MARK = b"\xef\xbb\xbf"
_MOST_NAMED = 5


def load_draft(path: Path, arguments: argparse.Namespace) -> PlanDraft:
    """The plan with its problems. Raises KeikakuError for what is neither JSON of a plan nor a
    document that can be read.

    What begins as JSON is JSON, whatever its name: reading it as prose would find no plan in it.
    """
    data = file_bytes(path)
    if path.suffix.lower() == ".json" or _JSON.match(data.removeprefix(_MARK)):
        try:
            return loads(data.decode("utf-8-sig"), name=path.name)
        except UnicodeDecodeError:
            raise WrongUsage(f"{path.name}: UTF-8のJSONではありません。") from None
    readers = ReaderOptions(ocr=arguments.ocr)
    document = read_bytes(path.name, data, source_id="s1", options=readers)
    return read_plan([document], read_options(arguments))


def node_named(plan: Plan, name: str) -> str:
    """The id of the node with this id, code or title. Raises WrongUsage for none or several."""
    wanted = squeeze(name)
    for key in ("id", "code", "title"):
        found = [node.id for node in plan.nodes if squeeze(getattr(node, key) or "") == wanted]
        if len(found) == 1:
            return found[0]
        if found:
            advice = f"IDで指定してください（{_listed(found)}）。"
            raise WrongUsage(f"--under: 「{name}」は{len(found)}か所にあります。{advice}")
    codes = _listed([node.code for node in plan.nodes if node.code]) or _listed(
        [node.id for node in plan.nodes]
    )
    example = f"この計画にある番号: {codes}" if codes else "この計画には節がありません。"
    raise WrongUsage(f"--under: 「{name}」という節（ID・番号・名称）がありません。{example}")


def _listed(names: Sequence[str]) -> str:
    shown = "、".join(names[:_MOST_NAMED])
    return f"{shown} …" if len(names) > _MOST_NAMED else shown
