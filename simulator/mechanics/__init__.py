"""What a person can do, and what time does by itself: a package per trade, a file per tool or gesture."""
