"""The guard of the log: the database refuses to alter or delete an event."""

from keikaku.web.audit.append_only import AppendOnly

GUARD = AppendOnly(
    "audit_auditevent", "sequence", "audit", "the audit log cannot be altered"
)  # fmt: skip
install, remove, is_installed = GUARD.install, GUARD.remove, GUARD.is_installed
