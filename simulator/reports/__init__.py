"""A grade, as it stands in report.json, becomes text, HTML and CSV. Pure: nothing here opens a file or knows a clock."""
