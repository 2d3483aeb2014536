"""A log becomes a grade: criteria judge, causes are charged once, proposals follow."""
