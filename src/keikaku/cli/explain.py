"""`keikaku explain`: how a cell came to its reading, step by step."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from keikaku.cli.addresses import addresses
from keikaku.cli.failures import READ
from keikaku.cli.options import read_options
from keikaku.cli.terminal.width import wrap
from keikaku.documents.inputs import ReaderOptions
from keikaku.documents.read import read_document
from keikaku.ingest.explain import Explainer, Step

_TEXT = 92


def run(arguments: argparse.Namespace) -> int:
    """Explains each cell of the address. Raises WrongUsage for an address that is not there."""
    options = read_options(arguments)
    readers = ReaderOptions(ocr=arguments.ocr)
    document = read_document(Path(arguments.file), options=readers)
    found = addresses(document, arguments.at)
    explainer = Explainer([document], options)
    texts = ("\n".join(_lines(address, explainer.explain(address))) for address in found)
    sys.stdout.write("\n\n".join(texts) + "\n")
    return READ


def _lines(address: str, steps: Sequence[Step]) -> Iterator[str]:
    yield address
    for number, step in enumerate(steps, 1):
        yield f"  {number}. {step.title}"
        for line in step.text.splitlines():
            yield from (f"     {part}" for part in wrap(line, _TEXT))
