"""A few words over everything, and one key to go on."""

from __future__ import annotations

from typing import Any

from simulator.ui import theme
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.intent import Back, Wish
from simulator.ui.panel import middle
from simulator.ui.scene import Desk, scene
from simulator.ui.scenes.stand import Stand
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.dialog import dialog


class MessageScene(Stand):
    """What happened and what to do, as one sheet."""

    name = "message"

    def build(self) -> None:
        """The sheet and its key."""
        grow = max(1.0, self.desk.settings.text_scale / 100)
        box = middle(self.host.frame, 640 * min(1.5, grow), 300 * min(1.6, grow))
        on = Button("message.on", box, text=self.say("ui.message.on"), icon="check", says=Back())
        sheet = dialog("message", box, self.say("ui.message.title"), str(self.about.get("text", "")), [on], icon=str(self.about.get("icon", "info")))
        self.host.put(sheet, {"escape": Back(), "return": Back(), "f11": Wish("full_screen")})
        self.host.focus("message.on")

    def draw_ground(self, canvas: Canvas) -> None:
        """A calm ground."""
        canvas.rect(Box(0, 0, self.width, self.height), theme.INK900)


@scene("message")
def make_message(desk: Desk, about: dict[str, Any]) -> MessageScene:
    """A message for `about["text"]` and `about["icon"]`."""
    return MessageScene(desk, about)
