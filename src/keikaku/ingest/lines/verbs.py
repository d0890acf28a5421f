"""What the end of a clause says: that something is aimed at, is so, has happened, is forecast."""

import re

AIMS = re.compile(r"目標(?:値)?(?:と|に|を)|目標(?:値)?です|目標$|目指|めざ")
"""Words that say that something is an aim."""
CHANGES = re.compile(
    "高め|引き?上げ|増や|増加させ|減ら|減少させ|削減し|削減す|縮減|低減|引き?下げ|下げ|抑え|抑制|伸ば|延ば|のば|拡大し|拡大す|拡大を|向上させ|改善し|改善す|改善さ|改善を|回復させ|達成し|達成す|達成を|維持向上"
    r"|上昇させ|短縮|維持|確保し|確保す|倍増|縮小し|縮小す|拡充|拡げ|広げ"
)
"""Verbs of somebody who changes a figure or holds it."""
CREATES = re.compile(
    r"^(?:程度|以上|以下)?(?:まで)?を(?!記録|計上|超過|突破|推移|想定|見込|予測)[一-龥]{2,4}"
    r"(?:する|します|し、|していく|していき|すること)"
)
"""A deed to come by which there will be so much: を整備する."""
SETS = re.compile(
    r"^(?:程度|以上|以下)?(?:まで)?(?:(?:と|に)(?:する|します|し、|すること|していき|したい|してい)"
    r"|を(?:予定|計画)(?:する|します)|[へに]\s*$)"
)
_MAY_AIM = re.compile(
    rf"目標|{AIMS.pattern}|{CHANGES.pattern}|(?:計画|予定|方針|こと)(?:です|であ|とし)"
    r"|[とにへ](?:する|します|していき)|ます|[へに](?:。|\(|\s*$)|必要|[→⇒➡⇨⟶]"
)
_FORECASTS = re.compile(
    "見込|推計|予測|予想|試算|見通し|想定|考えられ|おそれ|恐れ|(?<![うくぐすつぬぶむる])予定(?!し|す)|懸念|とされ"
    "|といわれ|と言われ"
)
_HAPPENS = re.compile(
    r"(?:と|に|く)?(?:なる|なります|なり、|達する|達します|減る|減ります|増える|増えます|下がります|下がる|上がる|上がります)"
    r"|(?:減少|増加|上昇|低下|悪化|半減|推移|到達)(?:する|します|し、|していきます|し続け)"
)
_ACTS = re.compile(
    r"(?<!あり)(?<!おり)(?<!なり)(?<!でき)(?<!れ)(?<!い)ます$|(?<!れ)(?<!な)(?<!あ)(?<!い)(?:す|く|め|げ|け)?る$|(?:こと|とし)$"
)
_DRIFTS = re.compile("傾向|推移|ペース|水準にあ")
_DONE = re.compile(
    r"(?:た|[んい]だ|でした|ていた|ました|ところ)(?:が|もの|、|。|こと|$)|掲げていま|掲げている|(?:られ|され)(?:た|ていま|ている)|(?<!と)(?<!指)していま(?:す|した)|となってい"
)
_STATES = re.compile(
    r"^で、|です|でした|であり|である|であった|だった|だが|であるが|となって|になって|にとどま|に留ま|にすぎ|に過ぎ|ないが|ており|ておりま|ていま|ている|ていて|ところ|に対し|と比べ|に比べ"
    r"|から|より|ものを|ものが|ものの|ました|した|あり、|^、?(?:を|の.*)"
)
_GOES_ON = re.compile(
    r"(?:程度|以上|以下)?(?:まで)?(?:に|へ|と|とし|にし|へと)?(?:して|拡大し|引き上げ|増やし|減らし|抑え)?"
    r"[、,]?(?:さらに|更に|また|その後|最終的に|最終年度(?:の|である)?|最終年(?:の|である)?|計画最終年度の|目標年度の|中間年(?:度)?(?:の)?)?[、,]?(?:は)?"
)
_OF_OTHERS = re.compile(
    r"(?:^|[、。\sをは])(?:国|県|都|道|府|政府|国連|全国|[一-龥]{1,5}(?:省|庁|県))(?:の[^、。]{0,20})?(?:は|では|が|も|において|で)"
)


ENDEAVOURS = re.compile("目標|目指|めざ|図り|図る|図って|図ります|取り?組|推進|努め|進め")
"""Words of what somebody will do about something."""
_PLAN = re.compile(
    r"(?<=[うくぐすつぬぶむる])(?:計画|予定|方針|考え|もの|こと(?:が必要)?)"
    r"(?:である|です|だ|とする|とします|とし|としている|としています)?[。\s]*$"
)


def without_plan(tail: str) -> str:
    """An end of a sentence without the word for a plan behind its verb: 整備する計画である."""
    return _PLAN.sub("", tail)


def may_aim(text: str) -> bool:
    """A quick look whether a paragraph can hold an aim at all."""
    return _MAY_AIM.search(text) is not None and re.search(r"\d", text) is not None


def of_others(sentence: str) -> bool:
    """Whether a sentence speaks of the state or a prefecture."""
    return _OF_OTHERS.search(sentence) is not None


def is_forecast(tail: str) -> bool:
    """Whether an end of a sentence tells what will come about by itself, or is spent or planned."""
    if _FORECASTS.search(tail):
        return True
    return AIMS.search(tail) is None and _HAPPENS.search(tail) is not None


def is_done(tail: str) -> bool:
    """Whether an end of a sentence tells what has happened or is so."""
    return _DONE.search(tail) is not None


def states(gap: str) -> bool:
    """Whether the text behind a figure says that this is how things stand."""
    return _STATES.search(gap) is not None


def goes_on(gap: str) -> bool:
    """Whether nothing between two figures parts the one from the other."""
    return _GOES_ON.fullmatch(gap) is not None


def acts(tail: str) -> bool:
    """Whether an end of a sentence tells a deed to come, and not how things are or go."""
    bare = tail.rstrip("。 ")
    return _ACTS.search(bare) is not None and _DRIFTS.search(bare) is None
