"""The arguments of `keikaku audit`, with their help: Japanese first, English below."""

from keikaku.cli.arguments import LANGUAGE, Commands, Parser, add_command
from keikaku.cli.folders import add_folder


def add_audit(commands: "Commands[Parser]") -> None:
    """`keikaku audit`."""
    about = (
        "監査記録が改変されていないことを確かめます。\nVerify that the audit log was not altered."
    )
    parser = add_command(commands, "audit", about)
    parser.epilog = _EPILOG
    parser.add_argument("action", choices=("verify", "head"), help=_ACTION)
    parser.add_argument("--head", metavar="SEAL", help=_HEAD)
    add_folder(parser)
    parser.add_argument("--language", choices=("ja", "en"), default="ja", help=LANGUAGE)


_ACTION = """\
verify: 記録の全部を確かめる、head: 最新の記録の印を表示する。
verify: check the whole log; head: print the seal of its newest event."""
_HEAD = """\
前に控えた印。記録の終わりが切り取られていないことも確かめます。
A seal printed before; then a cut end is found too."""
_EPILOG = """\
例 / examples:

    keikaku audit head > seal.txt
    keikaku audit verify --head 12:9f86d081884c7d65…

終了コード / exit status:

    0  改変はありません / not altered
    1  改変が見つかりました / altered
    2  確かめられません / could not be checked
"""
