"""The guard of the errata: the database refuses to alter or delete one."""

from keikaku.web.audit.append_only import AppendOnly

GUARD = AppendOnly("drafting_erratum", "id", "drafting_erratum", "an erratum is issued")
