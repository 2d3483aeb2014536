"""The built-in expert: a technician who works from sheet, perception and readings; mistakes; the audit."""
