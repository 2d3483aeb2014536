"""The trade `climbing`: hooks, ladder, what is carried, what falls; each file registers its actions and events."""
