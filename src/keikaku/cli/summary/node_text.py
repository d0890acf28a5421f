"""A node of the structure as one line."""

from keikaku.cli.summary.view import View
from keikaku.cli.terminal.width import one_line
from keikaku.core.plan import Node


def node_label(node: Node, view: View) -> str:
    """重点戦略 1 「…」; a code that tells its level by itself (1-1-1) stands without it."""
    level = node.level if node.level and (node.code or "").isdigit() else None
    mark = view.words.cross_listed if node.cross_listed else None
    without = view.words.lost_heading if node.reconstructed else view.words.no_heading
    title = node.title or without
    return one_line(" ".join(part for part in (level, node.code, title, mark) if part))
