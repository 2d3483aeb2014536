"""What a trainee does on and under the tower, with gestures on widgets."""


class Rigger:
    """The tower's part of a `Tradesman`."""
