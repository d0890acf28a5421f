"""Documents that tell what has been reached rather than what is to be: 決算, 実績報告, 評価."""

import re
from collections.abc import Sequence

from keikaku.core.text import fold
from keikaku.documents.model import Block
from keikaku.ingest.head import read_title_block
from keikaku.ingest.vocabulary import Vocabulary

# What may stand behind the word of a report in its title: 報告書, 進捗状況（抜粋）.
_TAIL = r"[一-龥の]{0,5}\s*(?:\(.*)?$"
_PLAN = re.compile(r"(?:計画|戦略|プラン|ビジョン|構想|指針|方針|大綱)\s*(?:\(.*)?$")


def reporting_sources(blocks: Sequence[Block], words: Vocabulary) -> frozenset[str]:
    """The sources whose title ends with the word of a report, and not with that of a plan."""
    by_source: dict[str, list[Block]] = {}
    for block in blocks:
        by_source.setdefault(block.source.source, []).append(block)
    ends = re.compile(rf"(?:{'|'.join(map(re.escape, words.outline['report']))}){_TAIL}")
    return frozenset(
        source
        for source, own in by_source.items()
        if any(
            ends.search(fold(title).strip()) and not _PLAN.search(fold(title).strip())
            for title in read_title_block(own).titles
        )
    )
