"""Labels of values that one year is given to together: 最終実績値及び目標値は令和6年度."""

import re

_SIGN = "及び"
_VALUE = "(?:値|実績|目標|基準|現状)"
# The first label begins a phrase: in 令和5年度の実績値、目標値は it is said of a year before it.
_JOINED = re.compile(
    rf"(?P<first>(?:^|[、,:\s「『※(])[^、,。:\s「『」』(のはがを\d]{{0,8}}{_VALUE})[」』]?"
    r"(?:、|,|と|・|及び|および|並びに|ならびに|(?<=[」』])(?=[「『]))[「『]?"
    rf"(?=[^、,。:\s「『」』のはがを\d]{{0,8}}{_VALUE}[」』]?(?:は|が|を|:|=|、?とも|、?いずれも))"
)
_BOTH = re.compile(
    rf"(?<={_SIGN})(?P<label>[^、,。はがを]{{1,12}}?)[」』]?(?:は|が)?、?"
    r"(?:ともに?|いずれも|どちらも)(?:は|が)?、?"
)


def with_one_sign(text: str) -> str:
    """A sentence with 及び between such labels, whatever else it has there."""
    joined = _JOINED.sub(rf"\g<first>{_SIGN}", text)
    return _BOTH.sub(r"\g<label>は", joined) if joined != text or _SIGN in text else text


def parted(label: str) -> list[str]:
    """The labels that are joined in one."""
    return label.split(_SIGN)
