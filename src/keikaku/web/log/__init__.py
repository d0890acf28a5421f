"""The audit log as pages, for those who may read it."""
