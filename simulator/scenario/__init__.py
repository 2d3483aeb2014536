"""A scenario document becomes a Scenario; a seed makes of it a World to begin with and a data sheet."""
