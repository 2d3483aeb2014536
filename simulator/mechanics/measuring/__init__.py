"""The trade `measuring`: one file per tool or gesture; each registers its actions and events."""
