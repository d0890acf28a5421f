"""Every verb that an action records has its words on the page of the log, and no other has."""

import re

from keikaku.web.log.verbs import VERBS
from tests.repository.tree import SOURCE, modules

RECORDED = re.compile(r'verb="([a-z-]+)"')


def test_every_recorded_verb_has_its_words():
    code = "\n".join(modules(SOURCE / "web").values())
    assert set(RECORDED.findall(code)) == VERBS.keys()
