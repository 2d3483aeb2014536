"""Kinds of criteria: one file each, a parameter dataclass and a pure function."""
