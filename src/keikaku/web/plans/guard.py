"""The guard of the editions: the database refuses to alter or delete one."""

from keikaku.web.audit.append_only import AppendOnly

GUARD = AppendOnly(
    "plans_edition",
    "id",
    "plans_edition",
    "an edition is sealed",
    unique=("plan_id", "number"),
)
