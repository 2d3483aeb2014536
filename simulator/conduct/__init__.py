"""The one door to an attempt: session, journal, running grade, mode and hints together."""
