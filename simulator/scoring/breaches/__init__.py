"""Triggers of critical breaches: one file each."""
