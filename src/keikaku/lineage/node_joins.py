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
from keikaku.lineage.naming import theme
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
    contents = _contents(settled, indicators, initiatives)
    found: dict[tuple[int, int], Join] = {}
    for join in (*texts, *contents, *name_joins(*titles, nodes, levels, theme)):
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
    """1 where levels bear one name; a level that the other edition does not name, by its depth."""
    there, here = [n.level for n in old.part.nodes], [n.level for n in new.part.nodes]
    known = set(there) & set(here)
    named = np.outer([each in known for each in there], [each in known for each in here])
    one_depth = np.equal.outer(np.array(old.depths), np.array(new.depths))
    return np.where(named, same(there, here), one_depth).astype(float)


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


def _contents(settled: Settled, *lists: Assignment) -> Iterator[Join]:
    """A lone node most of whose indicators (or initiatives) stand in one of the other side."""
    old, new = settled.scores.old, settled.scores.new
    lone = {s.index for s in settled.assignment.old}, {s.index for s in settled.assignment.new}
    kept = _kept(settled)
    for which, assignment in enumerate(lists):
        homes = _homes(old)[which], _homes(new)[which]
        sizes = Counter(homes[0]), Counter(homes[1])
        ties = Counter((homes[0][pair.old], homes[1][pair.new]) for pair in assignment.pairs)
        for (o, n), count in ties.items():
            sides = [sizes[0][o]] * (o in lone[0]) + [sizes[1][n]] * (n in lone[1])
            if not sides or min(o, n) < 0 or count < _MOST_OF * min(sides):
                continue
            # One thing alone may have moved; it tells something where all else is new too.
            if count > 1 or not (o in kept[0] or n in kept[1]):
                was, now = old.part.nodes[o].title, new.part.nodes[n].title
                of = share(count / min(sides), certain=True)
                reason = LinkReason(LinkReasonKind.CONTENTS_HELD, of, was, now)
                yield Join(o, n, count / min(sides) * 0.8, reason)


def _kept(settled: Settled) -> tuple[set[int], set[int]]:
    """The old and the new nodes that continue under their own title."""
    scores = settled.scores
    pairs = [p for p in settled.assignment.pairs if scores.titles[p.old, p.new] >= 1]
    return {pair.old for pair in pairs}, {pair.new for pair in pairs}


def _homes(tree: Tree) -> tuple[list[int], list[int]]:
    at = {node.id: index for index, node in enumerate(tree.part.nodes)}
    return (
        [at.get(home_of(each) or "", -1) for each in tree.part.indicators],
        [at.get(each.node or "", -1) for each in tree.part.initiatives],
    )
