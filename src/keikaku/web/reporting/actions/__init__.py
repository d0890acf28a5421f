"""Writes about reports."""
