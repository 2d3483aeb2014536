"""What a trainee does at the dish, with gestures on widgets."""

from simulator.mechanics.partner import MOVES
from simulator.ui.events import KeyDown, KeyUp
from simulator.ui.sections.align_dish import CDEG_A_PX, KEY_CDEG
from simulator.ui.sections.align_mount import PACES
from simulator.ui.sections.align_nut import DDEG_A_PX
from simulator.ui.sections.align_scope import OPENING, RIM
from simulator.ui.views.align import TENTH_DDEG

STROKE_PX = 120


class HopHand:
    """The hop's part of a `Tradesman`."""

    def becomes(self, person):
        """At the dish the window knows who of the two does a thing; elsewhere one acts for him."""
        if self.window.where != "align":
            super().becomes(person)

    @property
    def scene(self):
        return self.window.scene

    # Between close-up and tower

    def _at_tower(self):
        """From the close-up of the dish to the whole tower."""
        self._at_work()
        self.hand.press("step.back")
        self.window.wait(500)

    def hop_climb(self, to):
        self._at_tower()
        self.do_climb(to)

    def hop_hook_on(self, hook, member):
        self._at_tower()
        self.do_hook_on(hook, member)

    def hop_hook_off(self, hook):
        self._at_tower()
        self.do_hook_off(hook)

    def do_climb_stretch(self, to, rhythm):
        """From platform to platform."""
        tower = self.view.seen.aloft.tower
        while self.view.seen.place != to:
            self._card("climb")
            ends = [name.removeprefix("stretch:") for name in self.window.top.names if name.startswith("stretch:")]
            end = min(ends, key=lambda name: abs(tower.stations[name].height_mm - tower.stations[to].height_mm))
            super().do_climb_stretch(end, rhythm)

    # The far tower, coarse pointing

    def hop_look_through_scope(self, instrument, antenna):
        self._at_work()
        aim, land = self.scene.scope.aim, self.scene.scope.land
        if not land.hides_tower():
            self.hand.scope_to(aim, land.dish_up_deg)
        self.hand.press("scope.look")

    def hop_read_inclinometer(self, instrument, target):
        self._at_work()
        self._tool(instrument)
        self.hand.press("incline.read")

    def hop_sight_compass(self, instrument, antenna, stand_m, aside_dm):
        self._at_work()
        self._tool(instrument)
        self.hand.press("compass.ground" if stand_m else "compass.steel")

    def hop_open_locks(self, antenna):
        self._at_work()
        self.hand.press("locks")
        self.hand.hold("lock.open")
        self.hand.press("lock.away")

    def hop_point_dish(self, antenna, turn_cdeg, tilt_cdeg):
        self._at_work()
        self.hand.dish_by("dish.turn", turn_cdeg, tilt_cdeg)

    # Locks

    def hop_tighten_locks(self, antenna, tool, order):
        self._at_work()
        self.hand.reach(f"tool:{tool}")
        self.hand.carry(f"tool:{tool}", "locks")
        self.hand.empty()
        self.hand.press(f"lock.order.{order}.{order}")
        self.hand.pull_past("lock.pull")
        self.hand.press("lock.away")

    def hop_fit_strut(self, antenna, item, on):
        self._at_work()
        self.hand.carry("put.strut", "strut")

    def hop_mark_locks(self, antenna, item):
        self._at_work()
        self.hand.carry("put.paint", "locks")

    # Port and nuts

    def hop_uncap_port(self, port):
        self._at_work()
        self.hand.press(f"port:{port}")

    def hop_cap_port(self, port):
        self._at_work()
        self.hand.carry("put.cap", f"port:{port}")

    def hop_turn_nut(self, antenna, nut, ddeg):
        self._at_work()
        self.hand.nut_by(f"nut.{nut}", ddeg)

    def hop_start_turning(self, antenna, nut, rate_ddeg_s):
        """The key is held down, the eyes are on the meter."""
        self._at_work()
        while PACES[self.scene.mount.pace][1] != abs(rate_ddeg_s):
            self.hand.press("nut.pace")
        self.hand.keeps_down(f"nut.{nut}.{'plus' if rate_ddeg_s > 0 else 'minus'}")

    def hop_stop_turning(self, antenna):
        self.hand.lets_go()

    def hop_read_meter(self, instrument):
        """While a nut is held his eyes are on the meter; else he notes what it shows."""
        if not self.window.work.turning().held:
            self.do_read_meter(instrument)
            return
        count = len(self.window.attempt.session.entries)
        while len(self.window.attempt.session.entries) == count:
            self.window.wait(16)

    # The colleague, the terminal

    def do_tell_partner(self, instrument, word, tenths, waits):
        """Away from the dish it is the mate at the cabinet who speaks."""
        self.becomes(self.view.sheet.people[1])
        self._tool(instrument)
        self.hand.press("radio.orders")
        self.hand.press(f"align_orders.{word}")
        self.window.wait(200)

    def hop_tell_partner(self, instrument, word, tenths, waits):
        self._at_work()
        if word in MOVES:
            self.hand.tenths_to("tell.amount", tenths)
        if f"tell.{word}" in self.window.top.names:
            self.hand.press(f"tell.{word}")
        else:
            self.hand.press("tell.more")
            self.hand.press(f"align_orders.{word}")
        self.window.wait(200)

    def _hop_form(self, instrument):
        """The sheet in which the hop's radio is set."""
        if self.scene.panel is not None and self.scene.panel.name == "align_hop":
            return
        if self.window.where == "align":
            self._at_work()
            self.hand.press("hop.terminal")
            return
        self._tool(instrument)
        self.hand.press("terminal.open")
        self.hand.press("terminal.hop")

    def do_configure_hop(self, instrument, channel, tx_cdbm, link_id, atpc, adaptive):
        self._hop_form(instrument)
        self.hand.step_to("hop.channel", channel)
        self.hand.step_to("hop.tx_cdbm", tx_cdbm)
        if self.window.by_name("hop.link_id").text != link_id:
            self.hand.write("hop.link_id", "hop.pad", link_id)
        for name, on in (("atpc", atpc), ("adaptive", adaptive)):
            if self.window.by_name(f"hop.{name}").chosen != int(on):
                self.hand.press(f"hop.{name}")
        self.hand.press("hop.set")

    def do_transmit(self, instrument, on):
        self._hop_form(instrument)
        if on:
            self.hand.hold("hop.transmit")
        else:
            self.hand.press("hop.mute")

    def hop_read_terminal(self, instrument, page):
        panel = self.scene.panel
        if panel is None or panel.name != "terminal":
            self._hop_form(instrument)
            self.hand.press("hop.pages")
        self.hand.press(f"terminal.page.{page}")

    def asks_leave(self, number):
        """The number of the permission is read from the sheet, letter by letter."""
        self._file("noc")
        self.hand.press("noc.call:radiate")
        self.hand.write("noc.number", "noc.pad", number)
        self.hand.press("noc.tell")


class HopMouse:
    """The gestures at the dish by the pointer alone."""

    def scope_to(self, aim, up_deg):
        """The land drawn until the far dish stands in the middle of the field."""
        box = self.window.by_name("scope.view").box
        px = box.w * OPENING / RIM / (2 * aim.half_deg)
        x, y = box.centre
        self.window.drag((x, y), (x + aim.aside_deg * px, y - (aim.up_deg - up_deg) * px))

    def dish_by(self, name, turn_cdeg, tilt_cdeg):
        x, y = self.window.by_name(name).box.centre
        self.window.drag((x, y), (x + round(turn_cdeg / CDEG_A_PX), y - round(tilt_cdeg / CDEG_A_PX)))

    def nut_by(self, name, ddeg):
        """Rolled with the thumb, in strokes."""
        left = round(ddeg / DDEG_A_PX)
        while left:
            stroke = max(-STROKE_PX, min(STROKE_PX, left))
            x, y = self.window.spot(name)
            self.window.drag((x, y), (x + stroke, y) if self.window.by_name(name).upright else (x, y - stroke))
            left -= stroke

    def keeps_down(self, name):
        self.window.press(name)

    def lets_go(self):
        self.window.release()

    def tenths_to(self, name, tenths):
        """A side held until it is near, then single steps."""
        off = tenths - self.window.by_name(name).value
        if abs(off) > 12:
            self.window.press(f"{name}:{'plus' if off > 0 else 'minus'}")
            while (tenths - self.window.by_name(name).value) * off > 5 * abs(off):
                self.window.wait(16)
            self.window.release()
        while (value := self.window.by_name(name).value) != tenths:
            self.window.click(f"{name}:{'plus' if tenths > value else 'minus'}")


class HopKeys:
    """The same by the keyboard alone."""

    def scope_to(self, aim, up_deg):
        self.window.focus("scope.view")
        for low, high, value in (("left", "right", lambda: aim.aside_deg), ("down", "up", lambda: aim.up_deg - up_deg)):
            while abs(value()) > aim.half_deg * 0.3:
                self.window.key(low if value() > 0 else high)

    def dish_by(self, name, turn_cdeg, tilt_cdeg):
        self.window.focus(name)
        for cdeg, low, high in ((turn_cdeg, "left", "right"), (tilt_cdeg, "down", "up")):
            self._tens_and_ones(high if cdeg > 0 else low, round(abs(cdeg) / KEY_CDEG))
        self.window.key("return")

    def nut_by(self, name, ddeg):
        """Whole turns, then tenths."""
        self.window.focus(name)
        self._tens_and_ones("right" if ddeg > 0 else "left", round(abs(ddeg) / TENTH_DDEG))

    def _tens_and_ones(self, key, count):
        for shift, times in ((True, count // 10), (False, count % 10)):
            for _ in range(times):
                self.window.key(key, shift=shift)

    def keeps_down(self, name):
        self.window.focus(name)
        self.window.feed(KeyDown("space"))

    def lets_go(self):
        self.window.feed(KeyUp("space"))

    def tenths_to(self, name, tenths):
        self.step_to(name, tenths)
