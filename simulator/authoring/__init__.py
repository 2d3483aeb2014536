"""What authors of content need: checks with places, JSON Schema, documentation of the formats."""
