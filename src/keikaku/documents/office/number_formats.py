"""Numbers as Word prints them before paragraphs: 1, １, ①, 一, ア, イロハ, IV, (a) …"""

from collections.abc import Callable, Mapping

_GOJUON = (
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
)
_IROHA = (
    "イロハニホヘトチリヌルヲワカヨタレソツネナラム"
    "ウヰノオクヤマケフコエテアサキユメミシヱヒモセスン"
)
_GOJUON_HALF = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ"
_IROHA_HALF = "ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_KANJI = "〇一二三四五六七八九"
_LEGAL = "零壱弐参四五六七八九"
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_WIDE = {ord("0") + digit: ord("０") + digit for digit in range(10)}
# A list that is longer was not numbered by hand, and letters would be repeated without end.
_MOST_REPEATED = 780


def printed(number: int, style: str) -> str:
    """A number in one of Word's styles; a style that is not known prints as 1, 2, 3."""
    if style == "none":
        return ""
    made = _STYLES[style](number) if style in _STYLES and number > 0 else ""
    return made or str(number)


def _lettered(letters: str) -> Callable[[int], str]:
    """ア, イ … ン, アア, イイ …"""

    def letter(number: int) -> str:
        times, at = divmod(number - 1, len(letters))
        return letters[at] * (times + 1) if number <= _MOST_REPEATED else ""

    return letter


def _cycled(signs: str) -> Callable[[int], str]:
    """甲, 乙 … 癸, 甲 …"""
    return lambda number: signs[(number - 1) % len(signs)]


def _signed(*runs: str) -> Callable[[int], str]:
    """Signs that are a number each, in runs from the first to the last; nothing beyond them."""
    signs = [chr(code) for run in runs for code in range(ord(run[0]), ord(run[-1]) + 1)]
    return lambda number: signs[number - 1] if number <= len(signs) else ""


def _roman(number: int) -> str:
    text = ""
    for amount, sign in _ROMAN:
        text += sign * (number // amount)
        number %= amount
    return text if len(text) < 20 else ""


def _counted(digits: str, ten: str, hundred: str, thousand: str, one: bool) -> Callable[[int], str]:
    """十二, 百三; a one before ten, hundred and thousand is said in legal papers only."""

    def counted(number: int) -> str:
        if number > 9999:
            return ""
        text = ""
        for place, word in ((1000, thousand), (100, hundred), (10, ten), (1, "")):
            digit, number = divmod(number, place)
            if digit:
                text += (digits[digit] if one or digit > 1 or not word else "") + word
        return text

    return counted


def _by_digits(number: int) -> str:
    return "".join(_KANJI[int(digit)] for digit in str(number))


_STYLES: Mapping[str, Callable[[int], str]] = {
    "decimalZero": lambda number: f"{number:02}",
    "decimalFullWidth": lambda number: str(number).translate(_WIDE),
    "decimalFullWidth2": lambda number: str(number).translate(_WIDE),
    "decimalEnclosedCircle": _signed("①⑳", "㉑㉟", "㊱㊿"),
    "decimalEnclosedCircleChinese": _signed("①⑳", "㉑㉟", "㊱㊿"),
    "decimalEnclosedParen": _signed("⑴⒇"),
    "decimalEnclosedFullstop": _signed("⒈⒛"),
    "numberInDash": lambda number: f"- {number} -",
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": _lettered("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    "lowerLetter": _lettered("abcdefghijklmnopqrstuvwxyz"),
    "aiueo": _lettered(_GOJUON_HALF),
    "aiueoFullWidth": _lettered(_GOJUON),
    "iroha": _lettered(_IROHA_HALF),
    "irohaFullWidth": _lettered(_IROHA),
    "japaneseCounting": _counted(_KANJI, "十", "百", "千", one=False),
    "chineseCounting": _counted(_KANJI, "十", "百", "千", one=False),
    "chineseCountingThousand": _counted(_KANJI, "十", "百", "千", one=False),
    "ideographLegalTraditional": _counted(_LEGAL, "拾", "百", "千", one=True),
    "japaneseLegal": _counted(_LEGAL, "拾", "百", "千", one=True),
    "japaneseDigitalTenThousand": _by_digits,
    "ideographDigital": _by_digits,
    "taiwaneseDigital": _by_digits,
    "ideographTraditional": _cycled(_STEMS),
    "ideographZodiac": _cycled(_BRANCHES),
    "ideographEnclosedCircle": _signed("㊀㊉"),
}
