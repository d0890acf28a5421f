"""The noun in a stretch of a sentence that a figure measures: 受診率は、 のNAMEを、."""

import re

from keikaku.ingest.lines.brackets import BRACKET
from keikaku.ingest.lines.figures import Place

_PARTICLE = (
    r"(?:については|についても|について|に関しては|に関しても|に関して|につきましては|は|が|を|も|:)[、,]?\s*"
    r"(?:(?:現在|現状|現時点|直近|同じく|毎年度?|新たに|少なくとも|さらに|まずは?|基準年度?|(?:計画)?策定時|当初|目標|実績)"
    r"(?:数?値)?(?:である|の|で|では|は)?[、,(]?)*"
    r"(?:[^、。はがをも]{1,10}(?:当たり|あたり|につき)[、,]?)?$"
)
_OWNER = re.compile(r"(?:.*、)?(?P<name>[^、。]{2,60}?)の$")
_TOPIC = re.compile(rf"(?P<name>[^、。]{{2,70}}?){_PARTICLE}")
_MEASURES = r"(?:数|率|額|量|割合|人口|面積|寿命|度|人数|点数|値)"
_DIRECT = re.compile(rf"(?P<name>[^、。]{{2,60}}{_MEASURES})\s*$")
# 有収率は、管の更新が進んだことにより: what a sentence begins with it is about.
_AT_START = re.compile(
    rf"\s*(?:また、|さらに、|なお、)?(?P<name>[^、。]{{2,60}}?{_MEASURES}(?:{BRACKET})?)(?:について)?は、"
)
# 受診率の向上（48％→60％）
_LED = re.compile(
    rf"(?:^|[、。])\s*(?P<name>[^、。]{{2,60}}?{_MEASURES})"
    r"(?:の(?:向上|増加|減少|削減|改善|維持|確保|拡大|低減|抑制|縮減|引き?上げ|引き?下げ))?\s*$"
)
# 成果指標は、定着率とし、 … 指標（KPI）として「定着率」を設定します; 「定着率」を成果指標とし、
_INDICATOR = r"(?:指標|目標値?|KPI|KGI)(?:\((?:KPI|KGI)\))?"
_DEFINED = re.compile(
    rf"{_INDICATOR}(?:に|と|として)?(?:は|して|を|に)、?(?P<name>[^、。]{{3,60}}?)"
    r"(?:と(?:し|する|します|定め[^、。]{0,4})|を(?:設定|採用|用い|掲げ|置|定め|設け)[^、。]{0,6})[、。]?$"
)
_CALLED = re.compile(
    rf"(?:^|、)(?P<name>[^、。]{{2,60}}?)を[^、。をがは]{{0,12}}{_INDICATOR}"
    r"(?:(?:に|と)(?:し(?:て)?(?:設定し?|掲げ|定め|用い)?|設定し?|掲げ|定め|位置[付づ]け)[^、。]{0,4})[、。]$"
)
_OPENS = re.compile(
    r"^(?:まで|末|時点|現在|度)*(?:における|において(?:は)?|には|に|時点で|現在の|では|で|の|は)?[、,]?\s*"
)
_MARKS = re.compile(
    r"^[<【\[][^<>【】\[\]]{1,8}[>】\]]\s*|^[・○●◆◇■□◎▼▲※*\-\s]+|^\(?[0-9]{1,2}[).]\s*|^[①-⑳]\s*"
)
_LINKS = re.compile(
    r"^(?:また|さらに|なお|そして|そこで|このうち|うち|特に|とくに|加えて|併せて|あわせて)(?=[^、])"
)
_NO_NAME = re.compile(
    r"(?:これ|それ|もの|こと|ため|よう|ところ|とき|結果|調査|本計画|計画期間|期間|年度|目標年度|目標年次|なか|中)$"
    r"|(?:した|です|ます|いる|ある|った|れる|れた|いた|おり|ない|たい|まる|ぎる)$"
    r"|(?:に|で|と|て|の|へ|から|まで|より|や|し|り|、|を|は|が)$"
)
_PARTICLE_FIRST = re.compile("[にでとをはがの]")
_STANDS_FOR = re.compile(
    r"^(?:これら?|それ|(?:この|その|同|当該)[^のをはが、]{0,6}"
    r"|(?:(?:最終|中間|数値|成果|評価)?(?:目標|実績|現状|基準|当初|計画|指標|見込み?)"
    r"|割合|数|結果|水準)(?:数?値)?[0-9①-⑳]*)$"
)
# A noun with the particle of what a sentence speaks of: 町では, 利用者が, 職員も.
_SPEAKS_OF = re.compile(r"[一-龥ァ-ヶー)」](?:では|には|とは|は|が|も)")
_QUOTED = re.compile("「[^「」]*」")
_BRACKET = re.compile(BRACKET)
# Two nouns have figures of their own.
_SEVERAL = re.compile("」(?:と|や|、|・|及び|および|並びに)「")
_GOAL = re.compile(r"の(?:目標(?:値|数値)?|数値目標)$")
_YEAR_OF_AIM = re.compile("(?:目標(?:値|年度)?|今後|当面|年度末?|年)(?:では|には|は)|とは")
_SPENT = re.compile(
    "予算|事業費|補助|会計|起債|概算|経費|交付|歳入|歳出|工事費|期間|計画$|委員|定員数は"
)

# 補助件数 counts and is not spent.
_COUNT = re.compile("(?:[件者人戸台社校店回基組]|世帯|団体|企業|施設|事業所)数$|(?:割合|率)$")


def name_in(text: str, start: int, end: int, *, last: bool) -> tuple[Place | None, bool]:
    """The noun that ends a stretch of a sentence with its particle; whether it is called an aim.

    `last` tells that a figure follows, before which a noun of measure needs no particle.
    """
    stretch = _QUOTED.sub(_covered, text[start:end])
    opened = _OPENS.match(stretch)
    skip = opened.end() if opened and start > 0 else 0
    from_comma = _last_open_comma(stretch)
    begin = max(skip, from_comma)
    found = _TOPIC.fullmatch(stretch, begin) or (
        _DIRECT.fullmatch(stretch, begin) if last else None
    )
    if found is None or stands_for(found["name"].strip()):
        found = _DEFINED.search(stretch) or _CALLED.search(stretch, skip) or found
    if found is None and start == 0:
        found = _AT_START.match(stretch)
    if found is None:
        return None, False
    place = (start + found.start("name"), start + found.end("name"))
    return _bare(text, place)


def defined_in(sentence: str) -> Place | None:
    """The noun that a sentence without figures makes an indicator: 成果指標は、定着率とする."""
    found = _DEFINED.search(sentence)
    return _bare(sentence, found.span("name"))[0] if found is not None else None


def led_in(text: str, end: int) -> Place | None:
    """The noun before a bracket that says from what to what it is led."""
    found = _LED.search(text, 0, end)
    return _bare(text, found.span("name"))[0] if found is not None else None


def owner_in(text: str, start: int, end: int) -> Place | None:
    """The noun before the year of its aim: 成約件数の + 令和12年度の目標値."""
    found = _OWNER.fullmatch(text, start, end)
    return _bare(text, found.span("name"))[0] if found is not None else None


def _covered(quoted: re.Match[str]) -> str:
    """What stands in quotes is one word, whatever signs it has: 「男は仕事、女は家庭」."""
    return f"「{'語' * (len(quoted[0]) - 2)}」"


def _last_open_comma(stretch: str) -> int:
    """Behind the last comma outside of brackets that has more than a particle behind it."""
    depth, found = 0, 0
    body = re.sub(rf"{_PARTICLE}", "", stretch)
    for at, character in enumerate(body):
        depth += (character in "([「『【") - (character in ")]」』】")
        if character in "、," and depth == 0:
            found = at + 1
    return found


def _bare(text: str, place: Place) -> tuple[Place | None, bool]:
    """The place without marks, words that link and 目標値; None where it is no noun."""
    start, end = place
    for pattern in (_MARKS, _LINKS):
        opened = pattern.match(text[start:end])
        start += opened.end() if opened else 0
    goal = _GOAL.search(text[start:end])
    end = start + goal.start() if goal else end
    name = text[start:end].strip()
    cut = text[:start].rstrip()[-1:] not in ("", "、", "。") and _PARTICLE_FIRST.match(name)
    balanced = name.count("(") == name.count(")") and name.count("「") == name.count("」")
    balanced = balanced and _SEVERAL.search(name) is None
    if len(name) < 2 or cut or not balanced or _NO_NAME.search(name) or stands_for(name):
        return None, goal is not None or (stands_for(name) and "目標" in name)
    return (start, end), goal is not None


def stands_for(name: str) -> bool:
    """Whether a word only points back to a noun: これ, この割合."""
    return _STANDS_FOR.match(name) is not None


def points_back(sentence: str) -> bool:
    """Whether a sentence begins with a word for what the one before it spoke of: これを."""
    subject = re.split("[をはが、]", sentence.strip(), maxsplit=1)[0]
    return stands_for(subject)


def speaks_of_none(begin: str) -> bool:
    """Whether the beginning of a sentence, up to its figure, names nothing that it speaks of.

    今後, 教室を通じて: then it goes on with what the one before it spoke of.
    """
    return _SPEAKS_OF.search(_YEAR_OF_AIM.sub("", _BRACKET.sub("", begin))) is None


def is_spent(name: str) -> bool:
    """Whether a noun is money that is spent, a time or a body, and nothing to be reached.

    職員数(普通会計) is counted, whatever pays for it.
    """
    plain = _BRACKET.sub("", name)
    return _SPENT.search(plain) is not None and _COUNT.search(plain) is None
