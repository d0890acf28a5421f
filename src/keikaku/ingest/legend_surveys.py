"""What a sentence of years says of surveys: 現状は令和6年度（アンケート項目は令和5年度）の値."""

import re

from keikaku.core.years.parse import find_spans

_SURVEYED = re.compile(
    r"\((?P<said>[^()]*(?:アンケート|調査)[^()0-9]{0,8}?(?:項目|指標|もの|値)?(?:のみ|だけ)?"
    r"(?:は|については|に関しては|が)、?[^()]*)\)"
)


def without_survey(text: str) -> tuple[str, str]:
    """A sentence without what it says of a survey, and that."""
    found = _SURVEYED.search(text)
    if found is None or not find_spans(found["said"]):
        return text, ""
    return text[: found.start()] + text[found.end() :], found["said"]
