"""`bts-sim actions`: every action with its parameters, units and ranges."""

from __future__ import annotations

from typing import Any

import typer

import simulator.mechanics.kinds  # noqa: F401 - registers all actions
from simulator.cli.console import Console
from simulator.cli.options import Options
from simulator.mechanics.action import ACTIONS, Action, Parameter, parameters


def register(app: typer.Typer, console: Console) -> None:
    """Adds the command."""
    options = Options(console)

    @app.command("actions", help=console.texts.text("cli.actions"))
    def actions(as_json: bool = options.as_json(), lang: str = options.lang()) -> None:
        del lang
        listed = [described(console, kind) for kind in ACTIONS.all().values()]
        if as_json:
            console.data(listed)
            return
        for row in listed:
            console.line(f"{row['do']}  ({row['trade']}, {row['gesture']})  {row['says']}")
            for item in row["parameters"]:
                console.line(f"    {item['name']}: {_type_line(item)}")


def described(console: Console, kind: type[Action]) -> dict[str, Any]:
    """An action as data: name, trade, gesture, what it says, parameters."""
    return {
        "do": kind.DO,
        "trade": kind.TRADE,
        "gesture": kind.GESTURE,
        "says": console.texts.text(f"action.{kind.DO}.help"),
        "parameters": [_parameter(console, item) for item in parameters(kind)],
    }


def _parameter(console: Console, item: Parameter) -> dict[str, Any]:
    return {
        "name": item.name,
        "type": item.type,
        "required": item.required,
        "default": item.default,
        "unit": item.arg.unit or None,
        "low": item.arg.low,
        "high": item.arg.high,
        "words": list(item.arg.words) or None,
        "says": console.texts.text(f"param.{item.name}"),
    }


def _type_line(item: dict[str, Any]) -> str:
    words = f" [{'|'.join(item['words'])}]" if item["words"] else ""
    span = f" {item['low']}..{item['high']}" if item["low"] is not None else ""
    unit = f" {item['unit']}" if item["unit"] else ""
    rest = "" if item["required"] else f" = {item['default']}"
    return f"{item['type']}{words}{span}{unit}{rest}  {item['says']}"
