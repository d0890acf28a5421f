"""The strategy of the invented city reads as the same plan from formats that are converted first.

LibreOffice writes the files that a department may still send; the program reads them back.
"""

import shutil
from collections import Counter
from itertools import islice

import pytest

from keikaku.documents.read import read_document
from keikaku.exchange.writer import to_json
from keikaku.ingest.read import read_plan
from samples.formats import NAME, convert
from tests.golden.differences import differences, stripped
from tests.golden.readings import warnings_of
from tests.golden.test_samples import MOST_SHOWN, SAMPLES, truth_of

pytestmark = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice is not installed"
)


@pytest.mark.parametrize(
    ("ending", "made_of"),
    [("doc", "docx"), ("odt", "docx"), ("rtf", "docx"), ("xls", "xlsx"), ("ods", "xlsx")],
)
def test_an_older_format_reads_as_the_same_plan(tmp_path, ending, made_of):
    convert(SAMPLES / "documents" / f"{NAME}.{made_of}", ending, tmp_path)
    reading = to_json(read_plan([read_document(tmp_path / f"{NAME}.{ending}")]))
    found = islice(differences(truth_of(NAME), stripped(reading)), MOST_SHOWN)
    assert "\n".join(found) == ""
    wanted = Counter(tuple(problem) for problem in truth_of(f"{NAME}.problems"))
    assert warnings_of(reading) == wanted
