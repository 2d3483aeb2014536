"""The hop: pointing, configuring, listening, and the colleague at the far end."""
