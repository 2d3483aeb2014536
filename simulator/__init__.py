"""Menara: an offline trainer for installing base stations and microwave links."""

__version__ = "0.1.0"
