"""Comparing editions on screen (新旧対照) and confirming what continues as what (版間対応)."""
