"""What every layer builds on: messages, errors, units, chance, documents. Imports nothing of the project."""
