"""A few words over everything, and one key to go on; `stuck` where what lies below cannot be shown: then there are ways out."""

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
        stuck = bool(self.about.get("stuck"))
        box = middle(self.host.frame, (760 if stuck else 640) * min(1.5, grow), (340 if stuck else 300) * min(1.6, grow))
        text = str(self.about.get("text", ""))
        if stuck:
            text = f"{text} {self.say('ui.message.other_store')}"
        sheet = dialog("message", box, self.say("ui.message.title"), text, self._ways(box, stuck), icon=str(self.about.get("icon", "info")))
        self.host.put(sheet, {"escape": Back(), "return": Back(), "f11": Wish("full_screen")})
        self.host.focus("message.on")

    def _ways(self, box: Box, stuck: bool) -> list[Button]:
        """The key that goes back; where there is nothing to go back to, the ways out."""
        if not stuck:
            return [Button("message.on", box, text=self.say("ui.message.on"), icon="check", says=Back())]
        return [
            Button("message.quit", box, text=self.say("ui.message.quit"), icon="exit", kind="secondary", says=Wish("quit")),
            Button("message.other", box, text=self.say("ui.message.other"), icon="save-download", kind="secondary", says=Wish("other_store")),
            Button("message.on", box, text=self.say("ui.message.again"), icon="retry", says=Back()),
        ]

    def draw_ground(self, canvas: Canvas) -> None:
        """A calm ground."""
        canvas.rect(Box(0, 0, self.width, self.height), theme.INK900)


@scene("message")
def make_message(desk: Desk, about: dict[str, Any]) -> MessageScene:
    """A message for `about["text"]` and `about["icon"]`."""
    return MessageScene(desk, about)
