"""Scenes, one file each; each registers itself."""
