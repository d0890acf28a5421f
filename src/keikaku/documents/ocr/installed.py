"""Whether the parts of the extra `ocr` are there; this is asked before any is loaded."""

from importlib.util import find_spec
from pathlib import Path

from keikaku.core.errors import Unreadable

_PARTS = ("cv2", "numpy", "onnxruntime", "opencc", "rapidocr")
_MODEL = "*_rec_*.onnx"

_REASON = "文字認識（--ocr）に必要な部品が入っていません。"
_ADVICE = "「python3 start.py extras」を実行してから、もう一度読み込んでください。"


def check_installed(name: str) -> None:
    """Raises Unreadable for the file of that name where a part of the extra is missing."""
    if any(find_spec(part) is None for part in _PARTS) or not models():
        raise Unreadable(name, "", _REASON, _ADVICE)


def models() -> list[Path]:
    """The models that recognise lines, in the wheel of rapidocr."""
    found = find_spec("rapidocr")
    places = found.submodule_search_locations or [] if found else []
    return sorted(path for place in places for path in Path(place, "models").glob(_MODEL))
