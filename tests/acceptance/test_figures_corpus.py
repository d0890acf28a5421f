"""Real documents beside each other: versions of one plan differ where they do, others nowhere."""

import pytest

from keikaku.documents.read import read_document
from keikaku.ingest.read import read_plan
from keikaku.verification.judge import Verdict
from keikaku.verification.register import Register
from keikaku.verification.verify import Verification, verify

pytestmark = pytest.mark.acceptance


@pytest.fixture(scope="session")
def document(corpus):
    """A document of the corpus, by the number that its name begins with."""

    def read(number):
        (path,) = corpus.glob(f"{number}_*.txt")
        return read_document(path)

    return read


@pytest.fixture(scope="session")
def register(document):
    return Register([read_plan([document("000")]).plan])


def told(found: Verification) -> list[tuple[str, str, str]]:
    return [
        (finding.said.passage.source.address, finding.verdict.value, finding.said.passage.printed)
        for finding in found.to_look_at()
    ]


def test_a_plan_agrees_with_itself(register, document):
    found = verify(document("000"), register)
    assert told(found) == []
    assert found.counts()[Verdict.AGREES] >= 150


def test_the_later_version_differs_in_the_one_indicator_that_kept_its_name(register, document):
    found = verify(document("001"), register)
    assert told(found) == [
        ("55行目 4列目", "differs_in_year", "1"),
        ("55行目 5列目", "differs_in_value", "2 (R5)"),
    ]
    names = {one.said.mention.name for one in found.to_look_at() if one.said.mention}
    assert names == {"マイナンバーカード活用サービス数"}


@pytest.mark.parametrize("number", ["002", "003", "004"])
def test_documents_of_others_raise_no_alarm(number, register, document):
    assert told(verify(document(number), register)) == []
