"""Everything that holds on SQLite holds on PostgreSQL: the same tests, run again on it.

The run begins when the tests were collected and goes on beside the others; here it is waited for.
"""

import os

import pytest

from tests import postgresql
from tests.web.again import VARIABLE
from tests.web.conftest import AGAIN


@pytest.mark.skipif(VARIABLE in os.environ, reason="this is the run on PostgreSQL")
def test_the_same_tests_pass_on_postgresql(request):
    postgresql.needed_programs()
    status, printed = request.config.stash[AGAIN].wait()
    assert status == 0, printed
