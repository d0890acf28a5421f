"""`python -m keikaku.web.intake.reading.picture FILE PAGE TARGET SECONDS MB`: draws a page.

What is written is this program's own, so that the server can open it without fear: a line of JSON
and the dots, row by row, packed.
"""

import json
import sys
import zlib
from pathlib import Path

from keikaku.documents.pdf.extract import open_pdf
from keikaku.exchange.files import write_bytes_atomically
from keikaku.web.intake.reading.confined import confine

_DPI = 130
_POINTS = 72


def main(path: str, page: str, target: str, seconds: str, memory_mb: str) -> None:
    """Draws the page. Raises, and so ends with a status, where that cannot be done."""
    confine(int(seconds), int(memory_mb))
    file, number = Path(path), int(page)
    with open_pdf(file.name, file.read_bytes()) as pdf:
        if not 1 <= number <= pdf.page_count:
            sys.exit(1)
        # Places are told on the page as it is displayed, also where its letters lie on their side.
        dots, dpi = pdf.picture(number, _DPI)
    height, width = dots.shape
    head = json.dumps({"width": width, "height": height, "scale": dpi / _POINTS})
    write_bytes_atomically(Path(target), head.encode() + b"\n" + zlib.compress(dots.tobytes(), 6))


if __name__ == "__main__":
    main(*sys.argv[1:])
