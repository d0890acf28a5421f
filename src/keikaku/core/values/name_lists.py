"""Several names of indicators in one cell, and how a name is told from other text (指標名)."""

import re
from collections.abc import Callable

from keikaku.core.values.clean import Clean, clean
from keikaku.core.values.names import CALLED, CLOSING, LONGEST, OPENING, parse_name

_ENDINGS = re.compile(
    "(?:数|額|率|量|割合|人口|人員|実績|整備|策定|設立|設置|導入|締結|制定|開設|(?<!年)度|高|面積|価格|時間|比|指数|人|値|点"
    "|状況|動態|創出|収支|所得|費|件|者|回|延長|距離|面|金|位|寿命|残高|台|棟|戸|世帯|枚|満足|改定|実施|開催|公開|運用)\\Z"
)


def split_names(raw: str, n: int) -> tuple[str, ...] | None:
    """The `n` names that one cell holds, parted by white space; None where that is not plain.

    A word before all of them (※参考) is repeated with each.
    """
    if n < 2 or len(raw) > LONGEST * n:
        return (raw,) if n == 1 and raw.strip() else None
    cell = clean(raw)
    called = CALLED.match(cell.text)
    start = called.end() if called else 0
    for parting in ("\n", None):
        spans = _pieces(cell, start, parting)
        if len(spans) == n and all(looks_like_name(cell.text[a:b]) for a, b in spans):
            opening = cell.raw_slice(0, start)
            return tuple(opening + cell.raw_slice(a, b) for a, b in spans)
    return None


def _pieces(cell: Clean, start: int, parting: str | None) -> list[tuple[int, int]]:
    """Stretches between white space (or line ends) outside brackets; a bracket joins its left."""
    parts: Callable[[str], bool] = (lambda c: c == parting) if parting else str.isspace
    spans: list[tuple[int, int]] = []
    depth, begin = 0, None
    for at in range(start, len(cell.text) + 1):
        character = cell.text[at : at + 1] or (parting or " ")
        depth += (character in OPENING) - (character in CLOSING)
        if depth <= 0 and parts(character):
            if begin is not None and spans and cell.text[begin] in OPENING:
                spans[-1] = (spans[-1][0], at)
            elif begin is not None:
                spans.append((begin, at))
            begin = None
        elif begin is None and not character.isspace():
            begin = at
    return spans


def looks_like_name(text: str) -> bool:
    """Whether a text ends as names of indicators do (…数, …率, …の割合, …の策定)."""
    name = parse_name(text).name
    return len(name) >= 3 and _ENDINGS.search(re.sub(r"[)\]】]\Z", "", name)) is not None
