"""The guards of what is only ever added: the database refuses to alter or delete a row."""

from keikaku.web.audit.append_only import AppendOnly

_LAYING = ("laying_id",)


def _guard(table: str, refusal: str, unique: tuple[str, ...] = ()) -> AppendOnly:
    return AppendOnly(f"bodies_{table}", "id", f"bodies_{table}", refusal, unique)


GUARDS = (
    _guard("laying", "what was laid stays"),
    _guard("withdrawal", "a withdrawal stays", _LAYING),
    _guard("opinion", "an opinion stays", ("laying_id", "number")),
    _guard("answer", "an answer stays"),
    _guard("decision", "a decision stays", _LAYING),
)
