"""Authoring: check, schema, generated documentation."""
