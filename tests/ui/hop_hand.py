"""What a trainee does at the dish, with gestures on widgets."""


class HopHand:
    """The hop's part of a `Tradesman`."""
