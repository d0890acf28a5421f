"""`keikaku serve`: makes the installation ready, serves it, and says where once it answers."""

import argparse
import os

from keikaku.cli.failures import READ
from keikaku.cli.folders import folder_of
from keikaku.cli.serve.preparing import first_administrator, prepare, without_lost_factors
from keikaku.cli.serve.serving import serve
from keikaku.cli.serve.wording import SERVE_WORDINGS


def run(arguments: argparse.Namespace) -> int:
    """Serves until it is stopped. Raises KeikakuError where it cannot start."""
    for name in ("address", "port"):
        # As variables they reach the processes of the server too.
        if getattr(arguments, name) is not None:
            os.environ[f"KEIKAKU_{name.upper()}"] = getattr(arguments, name)
    folder = folder_of(arguments)
    installation = prepare(folder, new_secret=arguments.new_secret)
    words = SERVE_WORDINGS[installation.language]
    _say(words.preparing.format(folder=folder))
    if arguments.new_secret:
        _say(words.new_secret.format(count=without_lost_factors()))
    credentials = first_administrator()
    if credentials is not None:
        _say(words.administrator.format(login=credentials.login, password=credentials.password))
    if installation.sends_unencrypted:
        _say(words.unencrypted)
    serve(installation, lambda url: _say(words.open.format(url=url)))
    return READ


def _say(text: str) -> None:
    print(text, flush=True)
