"""A server that starts loads what its pages need, and nothing that only few of them do."""

import subprocess
import sys

from tests.web.serving import environment_of

HEAVY = ("scipy", "numpy", "docx", "openpyxl", "pypdfium2", "pptx", "xlsxwriter")
ALL_ADDRESSES = f"""
import sys
from pathlib import Path
from keikaku.web.config.starting import load

load(Path(sys.argv[1]))
from django.urls import get_resolver

def there(resolver):
    return [each for p in resolver.url_patterns for each in there(p)] if hasattr(
        resolver, "url_patterns") else [resolver]

print(len(there(get_resolver())) > 100, [each for each in {HEAVY} if each in sys.modules])
"""


def test_what_few_pages_need_is_loaded_by_those(tmp_path):
    environment = {**environment_of(tmp_path), "KEIKAKU_SECRET_KEY": "only-for-this-test-" * 4}
    command = [sys.executable, "-c", ALL_ADDRESSES, str(tmp_path)]
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=False, timeout=120
    )
    assert (done.stdout.strip(), done.returncode) == ("True []", 0), done.stderr
