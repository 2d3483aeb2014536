"""What the option parser itself says, in the caller's language: the headings of its help, and what is wrong with a call."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from simulator.base.nearest import nearest
from simulator.i18n.texts import Texts

HEADINGS = (
    ("Usage:", "cli.call.usage"), ("Options:", "cli.call.options"), ("Arguments:", "cli.call.arguments"), ("Commands:", "cli.call.commands"),
    ("[OPTIONS]", "cli.call.options_place"), ("COMMAND [ARGS]...", "cli.call.command_place"), ("[required]", "cli.call.required"),
    ("[default:", "cli.call.default"), ("Show this message and exit.", "cli.call.help"),
)  # fmt: skip
"""What the parser's help says in English, and the code of our words for it."""
WRONG = 2


class Calls(typer.Typer):
    """A group of commands that speaks one language; in English the parser's own words stand."""

    def __init__(self, texts: Texts, **more: Any) -> None:
        self.texts = texts
        super().__init__(cls=_group(texts), rich_markup_mode=None, **more)

    def command(self, name: str | None = None, **more: Any) -> Callable[[Any], Any]:
        """Registers a command."""
        return super().command(name, cls=_command(self.texts), **more)


def _in_words(texts: Texts, said: str) -> str:
    """The parser's help with our headings."""
    for english, code in HEADINGS if texts.lang != "en" else ():
        said = said.replace(english, texts.text(code))
    return said


def _command(texts: Texts) -> type[TyperCommand]:
    class Command(TyperCommand):
        """A command whose help is in the caller's language."""

        def get_help(self, ctx: Any) -> str:
            return _in_words(texts, super().get_help(ctx))

    return Command


def _group(texts: Texts) -> type[TyperGroup]:
    class Group(TyperGroup):
        """The commands together; a call that cannot be is answered in the caller's language, exit code 2."""

        def get_help(self, ctx: Any) -> str:
            return _in_words(texts, super().get_help(ctx))

        def main(self, *args: Any, **more: Any) -> Any:
            if texts.lang == "en":
                return super().main(*args, **more)
            try:
                code = super().main(*args, **{**more, "standalone_mode": False})
            except Exception as trouble:
                if not hasattr(trouble, "format_message"):  # no error of the parser: a fault of ours
                    raise
                print(_told(texts, trouble), file=sys.stderr)
                sys.exit(WRONG)
            sys.exit(code if isinstance(code, int) else 0)

    return Group


def _told(texts: Texts, trouble: Any) -> str:
    """How the command is called, where help is, and what was wrong."""
    context = getattr(trouble, "ctx", None)
    if type(trouble).__name__ == "NoArgsIsHelpError" and context is not None:
        return str(context.get_help())
    wrong = texts.text("cli.call.error", text=_wrong(texts, trouble, context))
    if context is None:
        return wrong
    usage = _in_words(texts, str(context.get_usage()))
    return f"{usage}\n{texts.text('cli.call.try_help', command=context.command_path)}\n\n{wrong}"


def _wrong(texts: Texts, trouble: Any, context: Any) -> str:
    """The trouble itself, by its kind; what we have no words for keeps the parser's."""
    said, kind = str(trouble.format_message()), type(trouble).__name__
    if kind == "MissingParameter":
        return texts.text("cli.call.missing", parameter=_parameter(trouble))
    if kind == "NoSuchOption":
        meant = ", ".join(trouble.possibilities or ())
        return _perhaps(texts, texts.text("cli.call.no_option", option=trouble.option_name), meant)
    unknown = re.match(r"No such command '([^']*)'", said)
    if unknown and context is not None:
        return _perhaps(texts, texts.text("cli.call.no_command", command=unknown[1]), nearest(unknown[1], context.command.list_commands(context)))
    if kind == "BadParameter":
        return texts.text("cli.call.bad_value", parameter=_parameter(trouble))
    return texts.text("cli.call.not_understood", text=said)


def _parameter(trouble: Any) -> str:
    """The option, or the argument by its name in capitals."""
    parameter = trouble.param
    if parameter is None:
        return str(trouble.param_hint or "?").strip("'")
    return str(parameter.opts[0]) if str(parameter.opts[0]).startswith("-") else str(parameter.name).upper()


def _perhaps(texts: Texts, said: str, meant: str | None) -> str:
    return f"{said} {texts.text('error.did_you_mean', did_you_mean=meant)}" if meant else said
