"""What a person tells the reading beforehand: period, profile, aliases."""

import argparse
import tomllib
from collections.abc import Mapping
from pathlib import Path

from keikaku.cli.failures import WrongUsage
from keikaku.core.errors import Unreadable
from keikaku.core.years.model import fiscal_years
from keikaku.core.years.parse import parse_span
from keikaku.ingest.options import ReadOptions

_PERIOD_ADVICE = "R2-R6、2020-2024、令和2年度～令和6年度 のように年度で書いてください。"
_ALIASES_ADVICE = '"榛瀬市" = ["榛瀨市"] のように、正しい表記ごとに揺れの一覧を書いてください。'


def read_options(arguments: argparse.Namespace) -> ReadOptions:
    """The options of a reading. Raises WrongUsage or Unreadable."""
    return ReadOptions(
        profile=arguments.profile,
        period=period(arguments.period) if arguments.period is not None else None,
        aliases=aliases(arguments.aliases) if arguments.aliases is not None else {},
    )


def period(text: str) -> tuple[int, int]:
    """First and last fiscal year: R2-R6, 2020-2024, 令和2年度～令和6年度, R2年度.

    Calendar years and dates are refused: a plan runs in fiscal years. Raises WrongUsage.
    """
    years = fiscal_years(parse_span(text))
    if years is None:
        raise WrongUsage(f"--period: 「{text}」を計画期間として読めません。{_PERIOD_ADVICE}")
    return years


def aliases(path: Path) -> Mapping[str, tuple[str, ...]]:
    """Proper names with their known variants, from a TOML file. Raises Unreadable."""
    return {name: _variants(path, name, listed) for name, listed in _toml(path).items()}


def _variants(path: Path, name: str, listed: object) -> tuple[str, ...]:
    if isinstance(listed, list):
        texts = tuple(each for each in listed if isinstance(each, str) and each)
        if len(texts) == len(listed):
            return texts
    raise Unreadable(path.name, name, "表記の揺れの一覧ではありません。", _ALIASES_ADVICE)


def _toml(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError:
        advice = "パスと、読む権限を確かめてください。"
        raise Unreadable(path.name, "", "ファイルを開けません。", advice) from None
    except ValueError as fault:
        reason = f"TOML として読めません（{fault}）。"
        raise Unreadable(path.name, "", reason, _ALIASES_ADVICE) from None
