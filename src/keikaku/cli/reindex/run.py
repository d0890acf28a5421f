"""`keikaku reindex`: names each draft and edition when it is indexed."""

import argparse
from collections.abc import Mapping

from keikaku.cli.failures import READ
from keikaku.cli.folders import folder_of
from keikaku.web.config.starting import database_told, load

_DONE: Mapping[str, str] = {
    "ja": "索引を作り直しました（{count} 文書）。",
    "en": "Indexed {count} documents.",
}


def run(arguments: argparse.Namespace) -> int:
    """Shows each document. Raises KeikakuError where one cannot be read."""
    load(folder_of(arguments))
    from keikaku.web.plans.reindexing import rebuild

    count = 0
    with database_told():
        for name in rebuild():
            print(f"  {name}", flush=True)
            count += 1
    print(_DONE[arguments.language].format(count=count))
    return READ
