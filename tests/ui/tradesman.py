"""A trainee who knows the trade, at the window: everything the expert would do, done with gestures on widgets.

`Mouse(window)` uses the pointer alone, `Keys(window)` the keyboard alone. He is told what to do by the built-in
technician, who knows the sheet, what is in sight and what was read; the hands are his own.
"""

from simulator.expert.runner import expert_plan, outcome_of, technician_on
from simulator.i18n.readings import parts as reading_parts
from simulator.mechanics.action import action_to_dict
from simulator.ui.views.bench import stamp
from simulator.ui.views.record_sheet_things import THING_KINDS, things_of
from simulator.ui.views.tray import group_of
from simulator.ui.widgets.holding import SETTLE_MS
from simulator.ui.widgets.stepper import REPEAT_AFTER_MS, REPEAT_MS, SLOW_REPEATS
from tests.ui.hop_hand import HopHand, HopKeys, HopMouse
from tests.ui.rigger import Rigger, RiggerKeys, RiggerMouse
from tests.ui.tray_reach import with_keys, with_mouse

HELD_MS = 1100


class Mouse(HopMouse, RiggerMouse):
    """The pointer alone."""

    def __init__(self, window):
        self.window = window

    def press(self, name):
        self.window.click(name)

    def hold(self, name):
        self.window.hold(name, getattr(self.window.by_name(name), "hold_ms", HELD_MS) + 40)

    def carry(self, thing, place):
        self.window.drag(thing, place)

    def push(self, port):
        """A plug at a port's mouth, by the button under the lens."""
        self.hold("plug.push")

    def reach(self, name):
        with_mouse(self.window, name)

    def empty(self):
        """Puts back what is in the hand."""
        if self.window.scene.host.carry:
            self.window.click((640, 40), button=3)

    def step_to(self, name, value):
        """A stepper or chooser to a value, by its two sides."""
        for _ in range(4000):
            widget = self.window.by_name(name)
            if widget.value == value:
                return
            side = "plus" if value > widget.value else "minus"
            far = abs(value - widget.value) // widget.by
            repeats = far if far <= SLOW_REPEATS else SLOW_REPEATS + round((far - SLOW_REPEATS) / 10)  # a little too far is set back by clicks
            if repeats > 4:
                self.window.hold(f"{name}:{side}", REPEAT_AFTER_MS + REPEAT_MS * (repeats - 1) + 20)
            else:
                self.window.click(f"{name}:{side}")
        raise AssertionError(f"{name} does not come to {value}")

    def slide_to(self, name, value):
        """A slider to a value: clicked on its track."""
        widget = self.window.by_name(name)
        track = widget._track()
        share = (value - widget.least) / (widget.most - widget.least)
        self.window.click((track.x + track.w * share, track.y + track.h / 2))

    def turn_knob(self, name, mark):
        self.window.click(f"{name}:{mark}")

    def wrench(self):
        x, y = self.window.by_name("wrench.pull").box.centre
        self.window.press((x + 70, y))
        self.window.move_to((x + 60, y + 40))
        self.window.move_to((x + 10, y + 75))
        self.window.release()
        self.window.wait(16)

    def switch_mode(self, name, upper):
        box = self.window.by_name(name).box
        self.window.click((box.centre[0], box.y + box.h * (0.25 if upper else 0.75)))

    def label(self, text):
        """The label's two lines from the chips."""
        for line in text.split(" / "):
            self._chips(line)

    def _chips(self, line):
        wanted = list(self._parts(line))
        for part in wanted:
            for _ in range(30):
                if f"bench.chip.{part}" in self.window.top.names:
                    self.press(f"bench.chip.{part}")
                    break
                if "bench.chips.more" not in self.window.top.names:
                    raise AssertionError(f"no chip {part} for {line}")
                self.press("bench.chips.more")

    def _parts(self, line):
        """The equipment first, then the place on it; some designations are one piece."""
        names = {key for key, _, _, _ in self.window.scene.bench.faces["label"].chips()}
        longest = max((name for name in names if line.startswith(name)), key=len, default=line)
        return [line] if longest == line else [longest, line]

    def row(self, listing, key):
        for _ in range(200):
            if key in self.window.by_name(listing).parts():
                break
            rows = [one.key for one in self.window.by_name(listing).rows]
            self.window.wheel(listing, -1 if rows.index(key.removeprefix("copy.")) >= self.window.by_name(listing).first else 1)
        self.window.click(f"{listing}:{key}")

    def copy(self, field):
        """What was read, into its line."""
        self.row("record.lines", field)
        self.press("record.copy")

    def write(self, field, pad, text):
        for _ in self.window.by_name(field).text:
            self.window.click(f"{pad}.erase")
        for letter in text.upper():
            name = {" ": "space", chr(0x2212): "-"}.get(letter, letter)
            self.window.click(f"{pad}.{name}")


class Swift(Mouse):
    """The pointer of somebody who knows the window: clicks instead of drags, the group where a thing lies at once, nothing set that is set."""

    def hold(self, name):
        """Armed by a click, confirmed by a second one: sooner than a second of holding."""
        self.window.click(name)
        self.window.wait(SETTLE_MS)
        self.window.click(name)

    def reach(self, name):
        kind, _, thing = name.partition(":")
        if kind in ("item", "cable") and name not in self.window.top.names:
            self.press(f"tray.group.{self._group(kind, thing)}")
        super().reach(name)

    def _group(self, kind, thing):
        view = self.window.app.shift.work.view()
        return "cable" if kind == "cable" else group_of(view.sheet.catalog, view.seen.items[thing].type)

    def push(self, port):
        """At the port itself."""
        self.hold(f"port:{port}")

    def copy(self, field):
        """By the key in the line itself."""
        self.row("record.lines", f"copy.{field}")

    def slide_to(self, name, value):
        if self.window.by_name(name).value != value:
            super().slide_to(name, value)

    def carry(self, thing, place):
        self.window.click(thing)
        self.window.click(place)

    take_over = carry


class Keys(HopKeys, RiggerKeys, Mouse):
    """The keyboard alone."""

    def press(self, name):
        self.window.focus(name)
        self.window.key("return")

    def hold(self, name):
        self.window.focus(name)
        self.window.hold_key("space", HELD_MS)

    def carry(self, thing, place):
        self.press(thing)
        self.press(place)

    def reach(self, name):
        with_keys(self.window, name)

    def empty(self):
        if self.window.scene.host.carry:
            self.window.key("escape")

    def step_to(self, name, value):
        self.window.focus(name)
        for _ in range(4000):
            widget = self.window.by_name(name)
            if widget.value == value:
                return
            far = (value - widget.value) // widget.by
            self.window.key("right" if far > 0 else "left", shift=abs(far) >= 10)
        raise AssertionError(f"{name} does not come to {value}")

    def slide_to(self, name, value):
        self.window.focus(name)
        for _ in range(2000):
            widget = self.window.by_name(name)
            if widget.value == value:
                return
            far = round((value - widget.value) / widget.by)
            self.window.key(("pageup" if abs(far) >= 10 else "right") if far > 0 else ("pagedown" if abs(far) >= 10 else "left"))
        raise AssertionError(f"{name} does not come to {value}")

    def turn_knob(self, name, mark):
        self.window.focus(name)
        for key in ("right", "right", "right", "left", "left", "left"):
            if self.window.by_name(name).mode == mark:
                return
            self.window.key(key)
        raise AssertionError(f"the knob does not come to {mark}")

    def wrench(self):
        self.press("wrench.pull")

    def switch_mode(self, name, upper):
        self.press(name)

    def label(self, text):
        first, _, second = text.partition(" / ")
        self.window.focus("bench.flag")
        for line in (first, second):
            self.window.type(line)
            self.window.key("return")

    def row(self, listing, key):
        self.window.focus(listing)
        self.window.key("home")
        for _ in range([one.key for one in self.window.by_name(listing).rows].index(key)):
            self.window.key("down")
        self.window.key("return")

    def write(self, field, pad, text):
        self.window.focus(field)
        self.window.key("end")
        for _ in self.window.by_name(field).text:
            self.window.key("backspace")
        self.window.type(text)


def _goes_on(before, after):
    """Whether one task follows from the other without a thought: the same done again, or work on the same part."""
    parts = [next((value for name, value in task.args if name in ("cable", "unit")), None) for task in (before, after)]
    return before.kind == after.kind or (parts[0] is not None and parts[0] == parts[1])


class Tradesman(HopHand, Rigger):
    """Does a plan of work with a kind of hand; every action that comes of it is in the log of the window's attempt."""

    def __init__(self, window, hand):
        self.window, self.hand = window, hand(window)
        self.units = 0
        self._last = ""

    @property
    def view(self):
        return self.window.app.shift.work.view()

    def works(self, *jobs, until=None):
        """Works through the expert's plan for some jobs of the attempt in hand."""
        attempt = self.window.attempt
        technician, last = technician_on(attempt), None
        for item in expert_plan(attempt.scenario, attempt.session.header.seed, jobs):
            if until and item.kind == until:
                return
            self.units += last is None or not _goes_on(last, item)
            last = item
            steps = technician.perform(item)
            outcome = None
            while True:
                try:
                    action, _ = steps.send(outcome)
                except StopIteration:
                    break
                outcome = outcome_of(self.does(action))

    def locks(self):
        """What of the job safety is done at the cabinet."""
        attempt = self.window.attempt
        technician = technician_on(attempt)
        for item in expert_plan(attempt.scenario, attempt.session.header.seed, ("safety",)):
            if item.kind in ("lock_all", "cover"):
                steps = technician.perform(item)
                outcome = None
                while True:
                    try:
                        action, _ = steps.send(outcome)
                    except StopIteration:
                        break
                    outcome = outcome_of(self.does(action))

    def does(self, action):
        """One action with the hands, of the person who is to do it; the entry that came of it."""
        before = len(self.window.attempt.session.entries)
        data = action_to_dict(action)
        do = data.pop("do")
        self.becomes(data.pop("by"))
        self._gesture(do)(**data)
        self._last = do
        made = [entry for entry in self.window.attempt.session.entries[before:] if entry.do == do]
        if not made and do in ("set_meter", "set_wrench", "go_to", "put_back"):  # it is so already: a hand does nothing
            made = [entry for entry in self.window.attempt.session.entries if entry.do == do]
        if not made:
            raise AssertionError(
                f"nothing came of {do} {data}: {[entry.action for entry in self.window.attempt.session.entries[before:]]}"
            )
        return made[-1]

    def _gesture(self, do):
        """How it is done where he is."""
        here = {"tower": "tower", "align": "hop"}.get(self.window.where, "do")
        return getattr(self, f"{here}_{do}", None) or getattr(self, f"do_{do}")

    # Walking and waiting

    def do_go_to(self, place, together=False):
        """He alone, or both."""
        self._at_work()
        self.hand.press("places")
        if self.window.by_name("places.who").chosen != int(not together):
            self.hand.press("places.who")
        self.hand.press(f"places.{place}")

    def do_wait(self, duration_ms):
        self._at_work()
        left = -(-duration_ms // 60_000)
        for minutes in (30, 10, 5, 3, 2, 1):
            while left >= minutes or (minutes == 1 and left > 0):
                self.hand.press("clock")
                self.hand.press(f"wait.{minutes}")
                left -= minutes

    # Goods

    def do_inspect_item(self, item):
        self._close_up(item)
        self.hand.press("item.inspect")

    def do_judge_item(self, item, verdict):
        self._close_up(item)
        self.hand.press("item.accept" if verdict == "accept" else "item.reject")

    def _close_up(self, item):
        if self.on_tower:
            self._under_glass(item)
            return
        panel = self.window.scene.panel
        if panel is not None and panel.name == "item" and panel.item == item:
            return
        self._close()
        if self.view.seen.place == "cabinet":
            self.hand.reach(f"item:{item}")
            if self.window.by_name("tray.mode").chosen == 0:
                self.hand.switch_mode("tray.mode", upper=False)
                self.hand.reach(f"item:{item}")
            self.hand.press(f"item:{item}")
            self._taking = True

    def _close(self):
        """Closes whatever sheet lies over the scene."""
        if self.window.scene.panel is not None:
            self.window.key("escape") if isinstance(self.hand, Keys) else self.hand.press(self._cross())

    def _cross(self):
        return next(name for name in self.window.top.names if name.endswith(".close"))

    def _at_work(self):
        """No sheet over the scene, the tray's hand open, nothing carried."""
        self._close()
        self.hand.empty()
        if "tray.mode" in self.window.top.names and self.window.by_name("tray.mode").chosen != 0:
            self.hand.switch_mode("tray.mode", upper=True)

    # Lock-out and power

    def do_tag_way(self, way):
        self._at_work()
        self.hand.press(f"way:{way}")
        self.hand.press("way.tag")

    def do_untag_way(self, way):
        self._at_work()
        self.hand.press(f"way:{way}")
        self.hand.press("way.untag")

    def do_cover_port(self, port, item):
        self._carried(f"item:{item}", f"port:{port}")

    def do_operate_breaker(self, way, closed):
        self._at_work()
        self.hand.press(f"way:{way}")
        self.hand.hold("way.on" if closed else "way.off")

    def do_switch_outdoor(self, unit, on):
        self._at_work()
        self.hand.press(f"unit:{unit}")
        self.hand.hold("odu.on" if on else "odu.off")

    def do_trigger_alarm(self, unit, active):
        self._at_work()
        self.hand.press(f"unit:{unit}")
        self.hand.press("sensor.on" if active else "sensor.off")

    def do_look_at(self, unit):
        self._at_work()
        self.hand.press(f"unit:{unit}")
        self.hand.press("unit.look")

    # Boards, breakers, modules, gear

    def _carried(self, thing, place):
        self._at_work()
        self.hand.reach(thing)
        self.hand.carry(thing, place)

    def do_fit_board(self, item, slot):
        self._carried(f"item:{item}", f"slot:{slot}")

    def do_fit_breaker(self, item, way):
        self._carried(f"item:{item}", f"way:{way}")

    def do_pull_breaker(self, way):
        self._at_work()
        self.hand.press(f"way:{way}")
        self.hand.press("way.pull")

    def do_fit_module(self, item, port):
        self._carried(f"item:{item}", f"port:{port}")

    def do_wear(self, item):
        self._at_work()
        self.hand.reach(f"item:{item}")
        self.hand.press(f"item:{item}")

    def do_cap_port(self, port):
        self._at_work()
        self.hand.press(f"port:{port}")
        self.hand.press("port.cap")

    # Cables

    def _bench(self, cable, face):
        if self.on_tower:
            self.tower_bench(cable, face)
            return
        self._at_work()
        if self.window.scene.hands.cable != cable:
            self.hand.reach(f"cable:{cable}")
            self.hand.press(f"cable:{cable}")
        if self.window.scene.bench.state.face != face:
            self.hand.press(f"bench.face.{face}")

    def _choose(self, name, wanted):
        widget = self.window.by_name(name)
        value = next(value for value in range(widget.least, widget.most + 1) if widget.shows(value) == wanted)
        self.hand.step_to(name, value)

    def _core(self, end, core):
        if not self.window.by_name(f"bench.core.{end}.{core}").chosen:
            self.hand.press(f"bench.core.{end}.{core}")

    def do_crimp_lug(self, cable, end, core, lug, die_cmm2, tool):
        self._bench(cable, "crimp")
        self._core(end, core)
        self._choose("bench.lug", stamp(self.view.sheet.catalog.types[lug]))
        self._choose("bench.die", f"{die_cmm2 / 100:g}\u00a0mm²".replace(".", self._point()))
        self.hand.hold("bench.crimp")

    def _point(self):
        return "," if self.window.app.lang == "id" else "."

    def do_pull_lug(self, cable, end, core):
        self._bench(cable, "crimp")
        self._core(end, core)
        self.hand.press("bench.pull")

    def do_cut_cable(self, cable, end, remove_mm):
        self._bench(cable, "cut")
        if f"bench.end.{end}" in self.window.top.names:
            self.hand.press(f"bench.end.{end}")
        self.hand.step_to("bench.length", remove_mm)
        self.hand.hold("bench.cut")

    def do_connect_cable(self, cable, end, core, port, washer, flipped):
        self._bench(cable, "ends")
        self.hand.carry(f"end:{cable}.{end}.{core}", f"port:{port}")
        plugging = self.window.scene.hands.plugging
        assert plugging is not None, (cable, end, core, port)
        if plugging.washer != washer:
            self.hand.press("plug.washer")
        if plugging.flipped != flipped:
            self.hand.press("plug.flip")
        self.hand.push(port)

    def do_disconnect_cable(self, cable, end, core):
        self._at_work()
        self.hand.press(f"port:{self.view.seen.ends[f'{cable}.{end}.{core}'].port}")
        self.hand.hold("plug.pull")

    def do_tighten(self, cable, end, core, tool, pulls):
        self._at_work()
        port = self.view.seen.ends[f"{cable}.{end}.{core}"].port
        if not self.window.by_name(f"port:{port}").chosen:  # it lies under the lens already
            self.hand.press(f"port:{port}")
        if not self.window.by_name(f"wrench.use:{tool}").chosen:
            self.hand.press(f"wrench.use:{tool}")
        for _ in range(pulls):
            self.hand.wrench()

    def do_set_wrench(self, tool, mn_m):
        self._tool(tool)
        self.hand.step_to("wrench.value", mn_m)
        self.window.wait(900)

    def do_route_cable(self, cable, guide, bend_mm, drip_loop):
        self._bench(cable, "route")
        index = [name for name, _ in self.view.guides].index(guide)
        self.hand.step_to("bench.guide", index)
        self.hand.slide_to("bench.bend", bend_mm)
        if self.window.by_name("bench.loop").chosen != int(drip_loop):
            self.hand.press("bench.loop")
        self.hand.press("bench.lay")

    def do_tie_cable(self, cable, pitch_mm):
        self._bench(cable, "fix")
        self.hand.step_to("bench.pitch", pitch_mm)
        self.hand.press("bench.tie")

    def do_seal_gland(self, cable):
        self._bench(cable, "fix")
        self.hand.press("bench.gland")

    def do_fit_kit(self, item, cable, spot, lead):
        assert (spot, lead) == ("entry", "down"), "in the cabinet there is one place, and one way for the lead"
        self._bench(cable, "fix")
        self.hand.press("bench.kit")

    def do_label_end(self, cable, end, text):
        self._bench(cable, "label")
        if f"bench.end.{end}" in self.window.top.names and self.window.scene.bench.state.end != end:
            self.hand.press(f"bench.end.{end}")
        if " / ".join(self.window.scene.bench.state.lines) != text:
            self.hand.label(text)
        self.hand.press("bench.print")

    def do_inspect_fibre(self, cable, end, instrument):
        self._bench(cable, "fibre")
        self.hand.press(f"bench.end.{end}")
        self.hand.press("bench.inspect")

    def do_clean_fibre(self, cable, end, item):
        self._bench(cable, "fibre")
        self.hand.press(f"bench.end.{end}")
        self.hand.press("bench.clean")

    # Instruments

    def _tool(self, tool):
        self._at_work()
        if self.window.scene.hands.instrument != tool:
            self.hand.reach(f"tool:{tool}")
            self.hand.press(f"tool:{tool}")
            self.hand.empty()

    def do_set_meter(self, instrument, mode):
        self._tool(instrument)
        self.hand.turn_knob("knob", mode)

    def do_prove_meter(self, instrument, source):
        self._tool(instrument)
        self.hand.press("meter.prove")

    def do_place_leads(self, instrument, red, black):
        self._tool(instrument)
        self.hand.carry("lead.red", f"port:{red}")
        self.hand.carry("lead.black", f"port:{black}")

    def do_read_meter(self, instrument):
        self._tool(instrument)
        self.window.wait(1300)
        self.hand.press("meter.read")

    def do_measure_earth(self, instrument, current_m, potential_m):
        self._tool(instrument)
        self.hand.step_to("earth.current.step", current_m)
        self.hand.step_to("earth.potential.step", potential_m)
        self.hand.press("earth.measure")

    def do_read_terminal(self, instrument, page):
        panel = self.window.scene.panel
        if panel is None or panel.name != "terminal":
            self._tool(instrument)
            self.hand.press("terminal.open")
        self.hand.press(f"terminal.page.{page}")

    def do_switch_cell(self, cell, active):
        panel = self.window.scene.panel
        if panel is None or panel.name != "terminal":
            self._tool("terminal-1")
            self.hand.press("terminal.open")
        if f"cell:{cell}" not in self.window.top.names:
            self.hand.press("terminal.page.cells")
        self.hand.hold(f"cell:{cell}")

    def do_call_test(self, instrument, sector):
        self._tool(instrument)
        self.hand.press(f"phone.{sector}")
        self.hand.press("phone.call")

    # Paperwork

    def _file(self, tab):
        panel = self.window.scene.panel
        if panel is None or panel.name != "handover":
            self._at_work()
            self.hand.press("file")
        if not self.window.by_name(f"handover.tab.{tab}").chosen:
            self.hand.press(f"handover.tab.{tab}")

    def do_write_record(self, field, value):
        if field == "as_built":
            self._file("built")
            self.hand.press("built.as_planned")
            return
        self._file("record")
        row = next(one for one in self.view.sheet.plan.fields if one.id == field)
        if not self.window.by_name(f"record.job.{row.job}").chosen:
            self.hand.press(f"record.job.{row.job}")
        read = self.view.readings.get((row.quantity, row.at))
        if read is not None and read.value == value:
            self.hand.copy(field)
            return
        self.hand.row("record.lines", field)
        text = value if isinstance(value, str) else reading_parts(self.window.app.lang, row.quantity, value)[0]
        self.hand.write(f"record:{field}", "record.pad", text)
        self.hand.press("record.write")

    def do_report(self, thing, about):
        self._file("punch")
        if about == "none":
            self.hand.press("punch.none")
            return
        for kind in THING_KINDS:
            if any(one.id == thing for one in things_of(self.view, self.window.app.texts, kind)):
                self.hand.press(f"punch.kind.{kind}")
                break
        self.hand.row("punch.things", thing)
        self.hand.press(f"punch.about.{about}")
        self.hand.press("punch.report")

    def do_call_noc(self, about, number):
        if number:
            self.asks_leave(number)
            return
        self._file("noc")
        self.hand.press(f"noc.call:{about}")

    def do_count_tools(self):
        self._file("site")
        self.hand.press("site.count_tools")

    def do_clean_site(self):
        self._file("site")
        self.hand.hold("site.clean")

    def do_take_photo(self, target):
        self._file("photo")
        seen = self.view.seen
        kind = "unit" if target in seen.units else "place" if target in self.view.places else "item" if target in seen.items else "cable"
        if not self.window.by_name(f"photo.kind.{kind}").chosen:
            self.hand.press(f"photo.kind.{kind}")
        self.hand.row("photo.targets", target)
        self.hand.press("photo.shutter")

    def hands_over(self):
        """The last page of the file, held and confirmed."""
        self._file("give")
        self.hand.hold("handover.give")
        self.hand.press("handover.confirm")
