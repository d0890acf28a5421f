"""Whether the port of an installation can be had; asked from outside the server alone."""

from keikaku.cli.serve.answering import Holder
from keikaku.web.health.finding import Finding, well, wrong
from keikaku.web.installation import Installation


def of_port(installation: Installation, holder: Holder) -> Finding:
    """Whether the port is ours: free, or held by a keikaku that answers."""
    port = installation.port
    if holder is Holder.NOBODY:
        return well(f"ポート {port} は空いています", f"Port {port} is free")
    if holder is Holder.KEIKAKU:
        return well(
            f"ポート {port} で keikaku が動いています", f"keikaku is running at port {port}"
        )
    return wrong(
        (
            f"{installation.address} のポート {port} を使えません。ほかのプログラムが使っているか、"
            "この機械のアドレスではありません。",
            f"Port {port} of {installation.address} is taken by another program, or the address "
            "is none of this machine.",
        ),
        (
            "設定の port・address を直すか、使っているプログラムを止めてください。",
            "Change port or address in the settings, or stop the other program.",
        ),
    )
