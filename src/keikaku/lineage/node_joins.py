"""Merges and splits of nodes: by titles, by sentences that moved, by what stands in them."""

from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np

from keikaku.core.revision import LinkReason, LinkReasonKind, home_of
from keikaku.lineage.assignment import Assignment
from keikaku.lineage.continuations import Join, share
from keikaku.lineage.grams import Matrix, key
from keikaku.lineage.likeness import same
from keikaku.lineage.name_joins import name_joins
from keikaku.lineage.node_scores import Settled
from keikaku.lineage.trees import Tree

_MOST_OF = 0.6
_PART = 0.25
_AT_LEAST = 60
_SENTENCE = 12


def node_joins(
    settled: Settled, texts: Sequence[Join], indicators: Assignment, initiatives: Assignment
) -> tuple[Join, ...]:
    """Every tie beyond the pairs, in reading order; one for each two nodes."""
    old, new, nodes = settled.scores.old, settled.scores.new, settled.assignment
    paired = {(pair.old, pair.new) for pair in nodes.pairs}
    titles = [n.title for n in old.part.nodes], [n.title for n in new.part.nodes]
    levels = _one_level(old, new)
    contents = _contents(old, new, nodes, indicators, initiatives)
    found: dict[tuple[int, int], Join] = {}
    for join in (*texts, *contents, *name_joins(*titles, nodes, levels)):
        if (join.old, join.new) not in paired and levels[join.old, join.new]:
            found.setdefault((join.old, join.new), join)
    return tuple(found[at] for at in sorted(found))


def ties(joins: Sequence[Join], old: Tree, new: Tree) -> Matrix:
    """1 where two nodes are joined."""
    found = np.zeros((len(old.parents), len(new.parents)))
    for join in joins:
        found[join.old, join.new] = 1
    return found


def text_joins(old: Tree, new: Tree) -> tuple[Join, ...]:
    """The nodes of one level that have whole sentences in common."""
    levels = _one_level(old, new)
    return tuple(join for join in _texts(old, new) if levels[join.old, join.new])


def _one_level(old: Tree, new: Tree) -> Matrix:
    return same([n.level for n in old.part.nodes], [n.level for n in new.part.nodes])


def _texts(old: Tree, new: Tree) -> Iterator[Join]:
    """Sentences that stand in one node of each edition only, so that no set phrase misleads."""
    there = _sentences([node.text for node in old.part.nodes])
    here = _sentences([node.text for node in new.part.nodes])
    lengths: Counter[tuple[int, int]] = Counter()
    for sentence, at in there.items():
        if sentence in here:
            lengths[at, here[sentence]] += len(sentence)
    for (o, n), length in lengths.items():
        was, now = old.part.nodes[o], new.part.nodes[n]
        of = length / max(min(len(key(was.text)), len(key(now.text))), 1)
        if length >= _AT_LEAST and of >= _PART:
            reason = LinkReason(LinkReasonKind.TEXT_HELD, share(of), was.title, now.title)
            yield Join(o, n, of, reason)


def _sentences(texts: Sequence[str]) -> dict[str, int]:
    """Each sentence that stands in one text only, with the index of that text."""
    found: dict[str, int] = {}
    several: set[str] = set()
    for index, text in enumerate(texts):
        for sentence in map(key, text.replace("\n", "。").split("。")):
            if len(sentence) >= _SENTENCE and found.setdefault(sentence, index) != index:
                several.add(sentence)
    return {sentence: index for sentence, index in found.items() if sentence not in several}


def _contents(
    old: Tree, new: Tree, nodes: Assignment, indicators: Assignment, initiatives: Assignment
) -> Iterator[Join]:
    """A lone node most of whose indicators and initiatives stand in one node of the other side."""
    homes = _homes(old), _homes(new)
    ties: Counter[tuple[int, int]] = Counter()
    sizes = Counter(homes[0][0] + homes[0][1]), Counter(homes[1][0] + homes[1][1])
    for which, assignment in enumerate((indicators, initiatives)):
        for pair in assignment.pairs:
            ties[homes[0][which][pair.old], homes[1][which][pair.new]] += 1
    lone_old = {single.index for single in nodes.old}
    lone_new = {single.index for single in nodes.new}
    for (o, n), count in ties.items():
        sides = [sizes[0][o]] * (o in lone_old) + [sizes[1][n]] * (n in lone_new)
        if count >= 2 and any(count >= _MOST_OF * size for size in sides) and min(o, n) >= 0:
            of = count / min(sides)
            was, now = old.part.nodes[o].title, new.part.nodes[n].title
            yield Join(
                o, n, of * 0.8, LinkReason(LinkReasonKind.CONTENTS_HELD, share(of), was, now)
            )


def _homes(tree: Tree) -> tuple[list[int], list[int]]:
    at = {node.id: index for index, node in enumerate(tree.part.nodes)}
    return (
        [at.get(home_of(each) or "", -1) for each in tree.part.indicators],
        [at.get(each.node or "", -1) for each in tree.part.initiatives],
    )
