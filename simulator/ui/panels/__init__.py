"""Panels over a work scene: one file each; each registers itself."""
