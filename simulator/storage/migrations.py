"""The store's tables, as numbered steps from an empty database to today's. A step that was released never changes.

The SQL is the part SQLite and PostgreSQL share, so that a programme server can run the same steps.
"""

from __future__ import annotations

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (  # 001: attempts, who took part, what they were graded with
        """CREATE TABLE attempts (
            id TEXT NOT NULL PRIMARY KEY,
            scenario TEXT NOT NULL,
            revision INTEGER NOT NULL,
            content TEXT NOT NULL,
            seed BIGINT NOT NULL,
            mode TEXT NOT NULL,
            jobs TEXT NOT NULL,
            started TEXT NOT NULL,
            started_ms BIGINT NOT NULL,
            ended TEXT,
            status TEXT NOT NULL CHECK (status IN ('unfinished', 'finished', 'abandoned')),
            log_path TEXT NOT NULL,
            head_seq INTEGER NOT NULL,
            head_hash TEXT NOT NULL,
            points REAL,
            maximum REAL,
            proposal TEXT,
            needs_observation INTEGER NOT NULL,
            breaches INTEGER NOT NULL,
            duration_ms BIGINT,
            core INTEGER NOT NULL
        )""",
        "CREATE INDEX attempts_by_start ON attempts (started_ms)",
        """CREATE TABLE participants (
            ref TEXT NOT NULL PRIMARY KEY,
            number TEXT NOT NULL UNIQUE,
            salt TEXT NOT NULL
        )""",
        # No reference to participants: an erased person's attempts keep the reference, which then leads nowhere.
        """CREATE TABLE attempt_participants (
            attempt TEXT NOT NULL REFERENCES attempts (id),
            position INTEGER NOT NULL,
            ref TEXT NOT NULL,
            PRIMARY KEY (attempt, position)
        )""",
        "CREATE INDEX attempt_participants_by_ref ON attempt_participants (ref)",
        "CREATE TABLE contents (hash TEXT NOT NULL PRIMARY KEY, json TEXT NOT NULL)",
        """CREATE TABLE grades (
            attempt TEXT NOT NULL REFERENCES attempts (id),
            number INTEGER NOT NULL,
            made_at TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('first', 'regrade')),
            core INTEGER NOT NULL,
            content TEXT NOT NULL,
            report TEXT NOT NULL,
            PRIMARY KEY (attempt, number)
        )""",
    ),
    (  # 002: what the assessor adds
        """CREATE TABLE grade_edits (
            attempt TEXT NOT NULL REFERENCES attempts (id),
            number INTEGER NOT NULL,
            criterion TEXT NOT NULL,
            verdict TEXT NOT NULL,
            points REAL NOT NULL,
            author TEXT NOT NULL,
            at TEXT NOT NULL,
            reason TEXT NOT NULL,
            PRIMARY KEY (attempt, number)
        )""",
        """CREATE TABLE releases (
            attempt TEXT NOT NULL PRIMARY KEY REFERENCES attempts (id),
            assessor TEXT NOT NULL,
            at TEXT NOT NULL
        )""",
    ),
)
