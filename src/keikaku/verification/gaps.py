"""What stands between a name and a figure: nothing of weight, some words, or another subject."""

import re
from enum import StrEnum

# Words that leave the figure with the name before them.
_ROLE = "(?:中間目標|最終目標|目標|現状|基準|実績|見込み?|計画|推計)(?:値|数値)?"
_TIME = (
    "(?:[0-9]+(?:か|ヶ|カ)?年間?(?:の?(?:平均|累計|合計|累積))?|当初|時点|現在|末|年度|年間|年平均|年|直近|最新|これまで|期間中|策定時"
    "|最終年|中間年|初年度|平均)"
)
_MOVES = (
    "(?:増加|減少|推移|上昇|低下|拡大|縮小|向上|改善|回復|達成|到達|増やし|減らし|増え|減っ|減り|伸び|引き上げ|引き下げ|縮減|削減)"
    "(?:し|して|しており|しました|て|ており|、|つつ|てい(?:る|ます)|傾向)*"
)
# Longer words first: none is tried again.
_JOINTS = (
    "に対し(?:て|、)?|について|につきまして|における|において|であり|でした|である|となり|となって|として|ベースで"
    "|が見込まれ|見込んで|という|ほぼ横ばい|また|一方|そして|さらに|これを|それを|から|まで|より|ごと|ずつ|あり|する|させ"
    "|続け|継続|続い|図り|図っ|重ね|年々|着実|順調|大きく|大幅|累計|合計|延べ|全体|単位|指標|KPI|値|約|後|前|同じく|同"
    r"|[、。:;・→⇒\sはがもをにでへとのやいましたてるりん()\[\]【】〔〕「」『』<>《》|/=★☆◎※▶►-]"
)
# Possessive: words that overlap would else be tried in every combination.
_PLAIN = re.compile(f"(?:{_ROLE}|{_TIME}|{_MOVES}|{_JOINTS})*+")
# A rate of change, money or a part is said about the indicator and is not its value.
_DERIVED = re.compile(
    "増加[率数分]|減少[率数分]|増減|伸び率|達成率|進捗率|達成度|前年比|年度比|対前年|[一-龯]比[はがで、率]|差[はがを、額]|予算|事業費|経費|費用|補助|委託料"
    "|内訳|構成比|それぞれ|各々|順に|当たり|あたり|につき(?!ま)|のうち|うち、|不足|あと|残り|順位|全国|平均値|類似|近隣|ポイント|割合"
)
_SUBJECT = re.compile("(?<=[一-龯々ァ-ヺーA-Za-z0-9」])(?:は|が|も|を|:)")
_LABEL_END = re.compile("[一-龯々ァ-ヺーA-Za-z」]\\Z")
_PART = re.compile(
    "(?<=[一-龯々ァ-ヺーA-Za-z])(?:で|では|内|の)\\Z|(?<=[一-龯々ァ-ヺーA-Za-z])では"
)


class Gap(StrEnum):
    """How a figure hangs together with what stands before it."""

    CLOSE = "close"
    LOOSE = "loose"
    DERIVED = "derived"
    OTHER = "other"


def gap_of(text: str) -> Gap:
    """The kind of a gap, of which the years were taken out before.

    >>> gap_of("は、の現状値"), gap_of("は、窓口の拡充により"), gap_of("、開催回数は")
    (<Gap.CLOSE: 'close'>, <Gap.LOOSE: 'loose'>, <Gap.OTHER: 'other'>)
    """
    if _PLAIN.fullmatch(text):
        return Gap.CLOSE
    if _DERIVED.search(text):
        return Gap.DERIVED
    rest = re.sub(f"{_ROLE}|{_MOVES}", "", text)
    if _SUBJECT.search(rest) or _LABEL_END.search(rest.rstrip(" (")) or _PART.search(rest):
        return Gap.OTHER
    return Gap.LOOSE
