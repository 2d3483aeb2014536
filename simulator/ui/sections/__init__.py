"""Sections of work scenes, one file each."""
