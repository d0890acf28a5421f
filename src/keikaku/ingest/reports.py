"""Documents that tell what has been reached rather than what is to be: 決算, 実績報告, 評価."""

import re
from collections.abc import Sequence

from keikaku.core.text import fold
from keikaku.documents.model import Block
from keikaku.ingest.head import read_title_block
from keikaku.ingest.vocabulary import Vocabulary

# What may stand behind the word of a report in its title: 報告書, 進捗状況（抜粋）.
_TAIL = r"[一-龥の]{0,5}\s*(?:\(.*)?$"
# 主要施策の成果説明書, 事務事業の概要調書: a paper that is handed in.
_PAPER = r"(?:成果|概要|事務事業|主要施策)[一-龥の]{0,6}(?:書|表|シート)\s*(?:\(.*)?$"
_PLAN = re.compile(r"(?:計画|戦略|プラン|ビジョン|構想|指針|方針|大綱)\s*(?:\(.*)?$")


def reporting_sources(blocks: Sequence[Block], words: Vocabulary) -> frozenset[str]:
    """The sources whose title ends with the word of a report, and not with that of a plan."""
    by_source: dict[str, list[Block]] = {}
    for block in blocks:
        by_source.setdefault(block.source.source, []).append(block)
    known = "|".join(map(re.escape, words.outline["report"]))
    ends = re.compile(rf"(?:{known}){_TAIL}|{_PAPER}")
    return frozenset(
        source
        for source, own in by_source.items()
        if any(
            ends.search(fold(title).strip()) and not _PLAN.search(fold(title).strip())
            for title in read_title_block(own).titles
        )
    )
