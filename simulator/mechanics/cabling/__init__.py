"""The trade `cabling`: one file per tool or gesture; each registers its actions and events."""
