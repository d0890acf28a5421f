"""`python3 start.py bench evaluation`: judgements per second, beside a plain loop of A ÷ T."""

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from time import process_time

from benchmarks.evaluation.cities import CITIES, INDICATORS, PERIOD, YEARS, City, cities
from keikaku.core.evaluation import evaluate
from keikaku.core.evaluation.wording import sentence
from keikaku.core.indicators import Role
from keikaku.core.rules import EvaluationRule
from keikaku.core.values.model import Amount
from keikaku.settings.rules import shipped_rules

Way = Callable[[City], int]
_QUICK = 10


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the pace of each way and its ratio to the plain loop."""
    parser = argparse.ArgumentParser(prog="start.py bench evaluation", description=__doc__)
    parser.add_argument("--quick", action="store_true", help=f"{_QUICK} cities only")
    parser.add_argument("--rule", default="standard", choices=sorted(shipped_rules()))
    asked = parser.parse_args(arguments)
    rule = shipped_rules()[asked.rule]
    count = _QUICK if asked.quick else CITIES
    total = count * INDICATORS * len(YEARS)
    print(f"{count:,} × {INDICATORS} × {len(YEARS)} = {total:,}  ({rule.id})")
    counted = Counter[str]()
    yardstick = _measured("A ÷ T (Decimal)", plain, cities(count), None)
    _measured("evaluate", lambda city: judged(city, rule, counted), cities(count), yardstick)
    few = min(count, CITIES // 20)
    _measured("evaluate + trace + sentences", lambda city: told(city, rule), cities(few), yardstick)
    print("  " + "  ".join(f"{grade} {number:,}" for grade, number in sorted(counted.items())))
    return 0


def _measured(name: str, way: Way, some: Iterable[City], yardstick: float | None) -> float:
    """Judgements per second of the processor's time; making the cities is not counted."""
    done, seconds = 0, 0.0
    for city in some:
        began = process_time()
        done += way(city)
        seconds += process_time() - began
    pace = done / seconds
    ratio = "" if yardstick is None else f"  1/{yardstick / pace:.1f}"
    print(f"  {name:<30}{pace:>12,.0f} /s{ratio}", flush=True)
    return pace


def plain(city: City) -> int:
    """The yardstick: A ÷ T of every indicator and year that has both."""
    done = 0
    for indicator in city.indicators:
        target = indicator.of_role(Role.TARGET)[0].reading
        for actual in city.actuals[indicator.id]:
            if isinstance(actual.reading, Amount) and isinstance(target, Amount):
                _ = Decimal(actual.reading.amount) / target.amount
            done += 1
    return done


def judged(city: City, rule: EvaluationRule, counted: Counter[str]) -> int:
    """Every indicator in every year, counted by grade or reason."""
    done = 0
    for indicator in city.indicators:
        reported = city.actuals[indicator.id]
        for year in YEARS:
            found = evaluate(indicator, year, rule, reported, PERIOD)
            counted[found.grade or str(found.reason)] += 1
            done += 1
    return done


def told(city: City, rule: EvaluationRule) -> int:
    """The same with the whole trace in words, as a report needs it."""
    done = 0
    for indicator in city.indicators:
        for year in YEARS:
            found = evaluate(indicator, year, rule, city.actuals[indicator.id], PERIOD)
            for step in found.trace:
                sentence(step)
            done += 1
    return done


if __name__ == "__main__":
    sys.exit(main())
