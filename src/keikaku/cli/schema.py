"""`keikaku schema`: the JSON Schema of the exchange format."""

import argparse
import json
import sys

from keikaku.cli.failures import READ
from keikaku.exchange.schema import json_schema


def run(_arguments: argparse.Namespace) -> int:
    """Prints the schema."""
    sys.stdout.write(json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n")
    return READ
