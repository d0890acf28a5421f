"""Keikaku (計画): runs a municipality's plans from one source."""

__version__ = "0.1.0"
