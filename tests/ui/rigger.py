"""What a trainee does on and under the tower, with gestures on widgets.

A gesture is named `tower_<action>`; where one is done alike everywhere it is the tradesman's own `do_<action>`.
"""

from math import cos, radians, sin


class Rigger:
    """The tower's part of a `Tradesman`."""

    # For whom one acts, which card lies on top, what lies at hand

    @property
    def on_tower(self):
        return self.window.where == "tower"

    def becomes(self, person):
        """Acts for another one of the crew: by his tile in the tower scene, elsewhere by the sheet of places."""
        if person == self.view.me or person not in self.view.sheet.people:
            return
        self._at_work()
        if f"person:{person}" in self.window.top.names:
            self.hand.press(f"person:{person}")
        elif self.window.where != "safety":
            self.hand.press("places")
            self.hand.press(f"places.as.{person}")

    def _card(self, name):
        self._at_work()
        if self.window.scene.cards.chosen != name:
            self.hand.press(f"card:{name}")

    def _seek(self, name, *arrows):
        """Turns pages until a thing is in sight."""
        for _ in range(24):
            if name in self.window.top.names:
                return
            for arrow in arrows:
                if arrow in self.window.top.names and self.window.by_name(arrow).enabled:
                    self.hand.press(arrow)
                    break
        raise AssertionError(f"{name} is nowhere: {sorted(self.window.top.names)}")

    def _tool_at_hand(self, tool):
        if f"tool:{tool}" not in self.window.top.names:
            for _ in range(self.window.scene.belt_section.page):
                self.hand.press("belt.before")
            self._seek(f"tool:{tool}", "belt.after")
        return f"tool:{tool}"

    def _part_at_hand(self, thing, group):
        if self.window.scene.tray_section.group != group:
            self.hand.press(f"tray.group.{group}")
        self._seek(f"tray:{thing}", "tray.after")
        return f"tray:{thing}"

    def _thing_at_hand(self, thing):
        """A tile of belt or tray, wherever it lies."""
        group = next((name for name, kind in self._groups() if any(one.id == thing for one in kind)), "")
        return self._part_at_hand(thing, group) if group else self._tool_at_hand(thing)

    def _groups(self):
        from simulator.ui.sections.tower_tray import GROUPS

        return [(name, kind(self.view, self.window.app.texts)) for name, (_, kind) in GROUPS.items()]

    def _gives(self, thing, place):
        """A thing from belt or tray put into a place; nothing stays in the hand."""
        self.hand.take_over(self._thing_at_hand(thing), place)
        self.hand.empty()

    def _cable_at_hand(self, cable):
        """The cable lies ready on the card of its way."""
        if self.window.scene.hands.cable != cable:
            self.hand.press(self._part_at_hand(cable, "cables"))
            self.hand.empty()

    def _chosen(self, name, choice, now):
        """One of a few choices, unless it is chosen."""
        if choice != now:
            self.hand.press(f"{name}.{choice}")

    def _toggled(self, name, index):
        if self.window.by_name(name).chosen != index:
            self.hand.press(name)

    @property
    def choices(self):
        return self.window.scene.choices

    # The yard

    def to_yard(self):
        """Both walk to the store."""
        if self.view.seen.place != "yard":
            self.do_go_to("yard", together=True)

    def tower_wear(self, item):
        self._at_work()
        self.hand.press(self._part_at_hand(item, "gear"))

    def do_check_buddy(self, person):
        if not self.on_tower:
            self.to_yard()
            self.becomes(next(one for one in self.view.sheet.people if one != person))
        self._card("goods")
        self.hand.press("take:buddy")

    def do_set_up(self, item, spot, radius_mm):
        assert spot == "tower-foot"
        self._card("hoist")
        self.hand.step_to("zone.radius", radius_mm)
        self.hand.press("zone.close")

    def do_measure_wind(self, instrument):
        self._card("climb")
        self.hand.press("climb.wind")

    def do_inspect_tower(self):
        self._card("climb")
        self.hand.press("tower.inspect")

    def _under_glass(self, item):
        panel = self.window.scene.panel
        if panel is not None and panel.name == "item" and item in {one.id for one in panel.family}:
            while panel.item != item:
                self.hand.press("item.after")
            return
        self._on_bench(item)
        self.hand.press("bench.look")

    def _on_bench(self, thing):
        self._card("goods")
        if self.choices.unit != thing:
            self._gives(thing, "bench.unit")

    def do_fit_clamps(self, unit, washer):
        self._on_bench(unit)
        self._toggled("bench.washer", int(not washer))
        self.hand.press("bench.clamps")

    def do_set_etilt(self, antenna, cdeg, tool):
        self._on_bench(antenna)
        self._rests_at("bench.etilt", cdeg)

    def do_set_tilt(self, antenna, cdeg):
        if self.view.seen.place == "yard":
            self._on_bench(antenna)
            self._rests_at("bench.tilt", cdeg)
        else:
            self._pole("tilt")
            self._rests_at("tilt.scale", cdeg)

    def _rests_at(self, name, value):
        """A scale set, and the hand taken off it."""
        self.hand.step_to(name, value)
        self.window.wait(900)

    def do_turn_feed(self, antenna, feed):
        self._on_bench(antenna)
        self.hand.press(f"bench.feed.{feed}")

    def do_flange_outdoor(self, antenna, outdoor, feed):
        self._on_bench(antenna)
        self._chosen("bench.way", feed, self.choices.feed)
        self._gives(outdoor, "bench.flange")

    def do_take_along(self, item, how):
        self._card("goods")
        self._gives(item, f"take:{how}")

    def do_put_back(self, item):
        """Everything he carries at once: the last thing of a climb."""
        if self.view.seen.items[item].place != "store":
            self._card("goods")
            self.hand.press("take:back")

    def tower_count_tools(self):
        self._card("goods")
        self.hand.press("take:count")

    def tower_bench(self, cable, face):
        """The bench of the store with a cable on it."""
        self._card("bench")
        self._cable_at_hand(cable)
        if self.window.scene.bench.state.face != face:
            self.hand.press(f"bench.face.{face}")

    # Climbing

    def do_hook_on(self, hook, member):
        self._card("climb")
        self.hand.take_over(f"hook:{hook}", f"member:{member}")

    def do_hook_off(self, hook):
        self._card("climb")
        self.hand.hold(f"unhook:{hook}")

    def do_climb(self, to):
        self._card("climb")
        self.hand.hold(f"climb:{to}")

    def do_climb_stretch(self, to, rhythm):
        self._card("climb")
        self._chosen("rhythm", rhythm, self.choices.rhythm)
        self.hand.hold(f"stretch:{to}")

    # Rope

    def do_rig_pulley(self, pulley, rope, anchor):
        self._at_work()
        self.hand.take_over(self._tool_at_hand(pulley), f"member:{anchor}")
        self.hand.empty()

    def do_unrig_pulley(self, pulley):
        self._card("hoist")
        self.hand.hold("hoist.unrig")

    def do_sling_load(self, pulley, unit, points, sling):
        self._card("hoist")
        self._gives(unit, f"sling:{points}")

    def do_hold_tag(self, pulley, line):
        self._card("hoist")
        self.hand.press("hoist.tag")

    def do_hoist(self, pulley, rope_mm):
        self._card("hoist")
        scale = self.window.by_name("hoist.scale")
        self.hand.rope_to("hoist.scale", max(0, scale.at_mm + rope_mm))
        self.hand.hold("hoist.go")

    # At the pole

    def _pole(self, page):
        self._card("pole")
        if f"pole.page.{page}" in self.window.top.names and self.choices.page != page:
            self.hand.press(f"pole.page.{page}")

    def do_read_inclinometer(self, instrument, target):
        pole = target in self.view.seen.mounting.mounts
        self._pole("hang" if pole else "tilt")
        self._gives(instrument, "read.pole" if pole else "read.tilt")

    def do_plumb_pole(self, mount, cdeg):
        self._pole("hang")
        self.hand.pull_to("pole.plumb", cdeg)

    def do_hang(self, unit, mount, height_mm, flipped):
        self._pole("hang")
        self.hand.step_to("hang.height", height_mm)
        self._toggled("hang.way", int(flipped))
        self.hand.hold("hang.do")

    def do_measure_height(self, antenna, instrument):
        self._pole("hang")
        self._gives(instrument, f"read.height:{antenna}")

    def do_shift_unit(self, unit, mm):
        self._pole("hang")
        self.hand.pull_to(f"shift:{unit}", mm)

    def do_sight_compass(self, instrument, antenna, stand_m, aside_dm):
        self._card("compass")
        if f"compass.antenna.{antenna}" in self.window.top.names:
            self._chosen("compass.antenna", antenna, self.choices.line)
        self.hand.slide_to("compass.stand", stand_m)
        self.hand.slide_to("compass.aside", aside_dm)
        self._gives(instrument, "compass.lens")

    def do_turn_antenna(self, antenna, cdeg):
        self._pole("aim")
        self.hand.turned_by("aim.turn", cdeg)

    # Bolts

    def tower_set_wrench(self, tool, mn_m):
        """On the nut that is next: of a connector that was just plugged, else of a clamp."""
        plugged = self._last in ("connect_cable", "tighten")
        card = "lines" if plugged or "bolts" not in self.window.scene.cards.suiting() else "bolts"
        self._card(card)
        self._wrench_on(card, tool)
        self._rests_at(f"{card}.set", mn_m)

    def _wrench_on(self, card, tool):
        if self.choices.tool != tool:
            self._gives(tool, f"{card}.tool")

    def do_pull_wrench(self, bolt, tool, pulls):
        unit, clamp, number = bolt.split(".")
        self._clamp(f"{unit}.{clamp}")
        self._wrench_on("bolts", tool)
        if self.choices.bolt != int(number):
            self.hand.press(f"nut:{number}")
        for _ in range(pulls):
            self.hand.pull_past("bolts.wrench")

    def _clamp(self, clamp):
        self._card("bolts")
        if not self.window.by_name(f"bolts.clamp.{clamp}").chosen:
            self.hand.press(f"bolts.clamp.{clamp}")

    def do_mark_bolts(self, unit, item):
        from simulator.ui.views.tower_work import clamps_here

        self._clamp(next(one.id for one in clamps_here(self.view) if one.unit == unit))
        self._gives(item, "bolts.paint")

    # Connectors

    def _port(self, port):
        """A port under the lens."""
        self._card("lines")
        unit = port.partition(".")[0]
        for _ in range(24):
            if f"port:{port}" in self.window.top.names:
                return
            here = next(name for name in self.window.top.names if name.startswith("port:"))
            same = here.removeprefix("port:").partition(".")[0] == unit
            self.hand.press("lines.more" if same else "lines.after")
        raise AssertionError(f"{port} is nowhere")

    def _port_under_lens(self, port):
        self._port(port)
        if self.choices.port != port:
            self.hand.press(f"port:{port}")

    def tower_connect_cable(self, cable, end, core, port, washer, flipped):
        self._card("lines")
        self._cable_at_hand(cable)
        self._port(port)
        self.hand.take_over(f"end:{cable}.{end}.{core}", f"port:{port}")
        if "plug.washer" in self.window.top.names:
            self._toggled("plug.washer", int(not washer))
        if "plug.turn" in self.window.top.names:
            self._toggled("plug.turn", int(flipped))
        self.hand.hold("plug.push")

    def _plugged_port(self, cable, end, core):
        return self.view.seen.ends[f"{cable}.{end}.{core}"].port

    def tower_disconnect_cable(self, cable, end, core):
        self._port_under_lens(self._plugged_port(cable, end, core))
        self.hand.hold("lines.off")

    def tower_tighten(self, cable, end, core, tool, pulls):
        self._port_under_lens(self._plugged_port(cable, end, core))
        self._wrench_on("lines", tool)
        for _ in range(pulls):
            self.hand.pull_past("lines.wrench")

    def tower_cap_port(self, port):
        self._port_under_lens(port)
        self.hand.press("lines.cap")

    def do_tap_connector(self, cable, end):
        self._port_under_lens(self._plugged_port(cable, end, "plug"))
        self.hand.press("lines.tap")

    # Sealing

    def do_wrap_tape(self, cable, end, material, direction, overlap):
        self._card("seal")
        self._connector(f"{cable}.{end}.plug")
        if self.choices.roll != material:
            self._gives(material, "seal.roll")
        self.hand.step_to("seal.overlap", overlap)
        self.hand.wrap("seal.wrap", upward=direction == "bottom_up")

    def _connector(self, end):
        from simulator.ui.views.tower_work import sealable

        names = [one.id for one in sealable(self.view)]
        while (self.choices.line if self.choices.line in names else names[0]) != end:
            self.hand.press("seal.after")

    # The cable's way

    def _run(self, cable):
        self._card("run")
        self._cable_at_hand(cable)

    def do_put_ring(self, cable, end, colour, count, item):
        self._run(cable)
        row = "ring.colour" if f"ring.colour.{colour}" in self.window.top.names else "ring.colours"
        self._chosen(row, colour, self.choices.ring)
        self.hand.step_to("ring.count", count)
        self._gives(item, f"ring:{end}")

    def do_lift_cable(self, pulley, cable, held, path, slack_mm):
        self._run(cable)
        self._toggled("run.held", int(held == "connector"))
        self._chosen("run.path", path, self.choices.path)
        self.hand.step_to("run.slack", slack_mm)
        self.hand.hold("run.lift")

    def do_clamp_cable(self, cable, pitch_mm, item):
        self._run(cable)
        self.hand.step_to("run.pitch", pitch_mm)
        self._gives(item, "run.clamp")

    def do_lay_loop(self, cable, loop, bend_mm):
        self._run(cable)
        self._toggled("run.loop", int(not loop))
        self.hand.step_to("run.bend", bend_mm)
        self.hand.press("run.lay")

    def tower_fit_kit(self, item, cable, spot, lead):
        self._run(cable)
        self._chosen("run.spot", spot, self.choices.spot)
        self._chosen("run.lead", lead, self.choices.lead)
        self._gives(item, "run.kit")

    # The analyser

    def do_set_band(self, instrument, low_mhz, high_mhz):
        self._card("sweep")
        self.hand.step_to("sweep.low", low_mhz)
        self.hand.step_to("sweep.high", high_mhz)
        self.hand.press("sweep.band")

    def do_calibrate_analyser(self, instrument, kit, at):
        self._card("sweep")
        self._gives(kit, f"sweep.osl:{at}")

    def do_sweep(self, instrument, cable, end):
        self._card("sweep")
        self.hand.press(f"sweep:{cable}.{end}.plug")


class RiggerMouse:
    """The gestures of the tower by the pointer alone."""

    def take_over(self, thing, place):
        """Dragged there; some places show only while the thing is in the hand."""
        self.window.press(thing)
        self.window.move_to((self.window.at[0] - 30, self.window.at[1] + 12))
        self.window.move_to(place)
        self.window.release()
        self.window.wait(16)

    def rope_to(self, name, mm):
        """The knob drawn to a height, the last decimetres by the wheel."""
        scale = self.window.by_name(name)
        self.window.press((scale.box.centre[0], round(scale._y(scale.goal_mm))))
        self.window.move_to((scale.box.centre[0], round(scale._y(mm))))
        self.window.release()
        self._by_wheel(name, "goal_mm", mm)

    def _by_wheel(self, name, value, wanted):
        for _ in range(400):
            widget = self.window.by_name(name)
            off = wanted - getattr(widget, value)
            if not off:
                return
            self.window.wheel(name, 1 if off > 0 else -1)
            self.window.wait(16)
        raise AssertionError(f"{name} does not come to {wanted}")

    def pull_to(self, name, value):
        """The knob drawn aside as far as wanted, then let go."""
        pull = self.window.by_name(name)
        track = pull._track()
        self.window.press((round(track.centre[0]), round(track.centre[1])))
        self.window.move_to((round(track.centre[0] + track.w / 2 * value / pull.most), round(track.centre[1])))
        assert abs(self.window.by_name(name).value - value) <= pull.by, (self.window.by_name(name).value, value)
        self.window.release()
        self.window.wait(16)

    def turned_by(self, name, cdeg):
        """The antenna drawn about its pole; from further out one sets it finer."""
        x, y, r = self.window.by_name(name)._centre()
        self.window.press((round(x), round(y - r + 6)))
        for share in (0.5, 1.0):
            turn = radians(cdeg * share / 100.0)
            self.window.move_to((round(x + 2.4 * r * sin(turn)), round(y - 2.4 * r * cos(turn))))
        self.window.release()
        self.window.wait(16)

    def pull_past(self, name):
        """The wrench drawn along its arc past the stop."""
        box = self.window.by_name(name).box
        (x, y), r = box.centre, box.w * 0.4
        self.window.press((x + r, y))
        for degrees in (20, 45, 70):
            turn = radians(degrees)
            self.window.move_to((x + r * cos(turn), y + r * sin(turn)))
        self.window.release()
        self.window.wait(16)

    def wrap(self, name, upward):
        """The roll drawn along the connector."""
        box = self.window.by_name(name).box
        foot, head = (box.centre[0], box.bottom - 26), (box.centre[0], box.y + 26)
        self.window.drag(foot if upward else head, head if upward else foot)
        self.window.wait(16)


class RiggerKeys:
    """The gestures of the tower by the keyboard alone."""

    def take_over(self, thing, place):
        self.press(thing)
        self.press(place)

    def rope_to(self, name, mm):
        self.window.focus(name)
        for key, size, shift in (("page", 10_000, False), ("", 1_000, False), ("", 100, True)):
            for _ in range(80):
                off = mm - self.window.by_name(name).goal_mm
                if abs(off) < size:
                    break
                self.window.key(f"{key}{'up' if off > 0 else 'down'}", shift=shift)
        assert self.window.by_name(name).goal_mm == mm

    def pull_to(self, name, value):
        self._counted(name, value, "value", (("right", "left", True, 10 * self.window.by_name(name).by), ("right", "left", False, self.window.by_name(name).by)))

    def turned_by(self, name, cdeg):
        self._counted(name, cdeg, "cdeg", (("pageup", "pagedown", False, 1_000), ("right", "left", False, 100), ("right", "left", True, 10)))

    def _counted(self, name, wanted, value, keys):
        """By coarse keys, then by fine ones; done once the hand rests."""
        self.window.focus(name)
        for plus, minus, shift, size in keys:
            for _ in range(80):
                off = wanted - getattr(self.window.by_name(name), value)
                if abs(off) < size:
                    break
                self.window.key(plus if off > 0 else minus, shift=shift)
        self.window.wait(900)

    def pull_past(self, name):
        self.press(name)

    def wrap(self, name, upward):
        self.window.focus(name)
        self.window.key("up" if upward else "down")
