"""Writes the sample documents and what each must read as: `python samples/build.py`.

Everything is made from `samples/source`; the same source gives the same bytes.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "samples"


def main(folder: Path = FOLDER) -> None:
    """Write every file that differs from what the source gives, and print its name."""
    sys.path[:0] = [str(ROOT), str(ROOT / "src")]  # runs from a fresh clone, nothing installed
    from samples.outputs import outputs

    for name, text in outputs().items():
        path = folder / name
        data = text.encode("utf-8")
        if not path.exists() or path.read_bytes() != data:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            print(name)


if __name__ == "__main__":
    main()
