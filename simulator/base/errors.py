"""The tree of what can go wrong.

    SimulatorError
    |-- BadInput          a file or a value is wrong; carries every problem found, located
    |-- WrongCall         the command was called wrongly (exit 2)
    |-- Refusal           the world did not allow an action; logged, never charged as wrong
    |-- BrokenLog         a log does not hold: chain, digest or decision; names the entry
    |-- StorageTrouble    a file cannot be written or is held by another process
"""

from __future__ import annotations

from dataclasses import dataclass

from simulator.base.msg import Msg, Scalar, msg


class SimulatorError(Exception):
    """Everything this project raises on purpose; `message` is what a person is told."""

    def __init__(self, message: Msg) -> None:
        super().__init__(f"{message.code} {message.as_dict()}")
        self.message = message


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with one place of a file: `file:line:column: path: message`.

    `line` and `column` count from 1; 0 means the whole file. `path` is written as an author
    would: `plan.circuits[2].breaker`.
    """

    file: str
    line: int
    column: int
    path: str
    message: Msg


class BadInput(SimulatorError):
    """A file or value is wrong. `problems` holds every one found, in the file's order."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(msg("error.bad_input", count=len(problems)))
        self.problems = problems


class WrongCall(SimulatorError):
    """The call itself cannot be carried out: unknown job, missing file, clashing options."""


class Refusal(SimulatorError):
    """The world does not allow the action: the plug does not fit, the place is out of reach."""

    def __init__(self, code: str, /, **params: Scalar) -> None:
        super().__init__(msg(f"refusal.{code}", **params))
        self.code = code
        self.params = params


class BrokenLog(SimulatorError):
    """A log cannot be trusted from entry `seq` on (0 is the header)."""

    def __init__(self, seq: int, message: Msg) -> None:
        super().__init__(message)
        self.seq = seq


class StorageTrouble(SimulatorError):
    """A file cannot be written, or another process holds it; the action did not happen."""
