"""What `bench` measures of the window: scenes drawn, entered, moved in; start, memory, idle. No display is needed but for the last."""

from __future__ import annotations

import itertools
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.cli.clock import now_iso

if TYPE_CHECKING:
    from simulator.ui.app import App

SCENARIO = "cikole-first-site"
TIMES = 200
SCENES = ("home", "briefing", "safety", "tower", "align", "cabinet", "debrief")
ALMOST_DONE = 0.97
"""The cabinet is measured with nearly all its cables."""


@contextmanager
def shown(scene: str) -> Iterator[App]:
    """A scene as it stands in a window nobody sees, 1280 x 720."""
    from simulator.scenario.load import load_scenario
    from simulator.ui.gallery import half_way, hang
    from simulator.ui.office import Office
    from simulator.ui.stage import Stage

    with tempfile.TemporaryDirectory() as folder, Stage(headless=True) as stage:
        stage.open()
        office = Office(Path(folder), now_iso)
        app = hang(stage, office, "id", load_scenario(SCENARIO), scene if scene != "cabinet" else "home")
        if scene == "cabinet":
            half_way(app, load_scenario(SCENARIO), 0, "cabinet", ALMOST_DONE)
            app.picture()
        yield app
        app.let_go()
        office.close()


def taken_ms(act: Callable[[], object], times: int = TIMES, before: Callable[[], object] = lambda: None) -> list[float]:
    """How long something takes, again and again, ms, shortest first; what is done before each is not counted."""
    found = []
    for _ in range(times):
        before()
        start = time.perf_counter()
        act()
        found.append((time.perf_counter() - start) * 1000.0)
    return sorted(found)


def redraws(scene: str) -> list[float]:
    """Full redraws with the static layers baked, each after the widgets were made anew, as an entry in the log has them made."""
    with shown(scene) as app:
        assert app.scene is not None

        def draw() -> None:
            assert app.scene is not None
            app.scene.draw(app.stage.begin_frame())

        draw()
        return taken_ms(draw, before=app.scene.refresh)


def redraw_median_ms(scene: str) -> float:
    """The median of full redraws."""
    return statistics.median(redraws(scene))


def redraw_p99_ms(scene: str) -> float:
    """What 99 of 100 full redraws stay below."""
    found = redraws(scene)
    return found[round(len(found) * 0.99) - 1]


def moving_ms(scene: str) -> float:
    """A dirty update while the pointer goes over a scene: the median of events handled and pictures brought up to date."""
    from simulator.ui.events import PointerMove

    with shown(scene) as app:
        places = iter([(200 + 900 * (index % 50) / 50, 80 + 560 * (index % 31) / 31) for index in range(TIMES + 1)] * 2)

        def move() -> None:
            app.happened(PointerMove(*next(places)))
            app.picture()

        move()
        return statistics.median(taken_ms(move))


def dragged_cable_ms() -> float | None:
    """Drawing the cable that hangs from a dragged plug, the rest of the picture apart; None while no plug is free."""
    from simulator.ui.shapes import hanging

    with shown("cabinet") as app:
        painter = app.stage.begin_frame()
        ends = iter([(400 + index % 60, 300 + index % 40) for index in range(2 * TIMES)])

        def drag() -> None:
            points = hanging((300, 600), next(ends), 40, 16)
            painter.strokes([(a, b, "#F5C518", 6.0) for a, b in itertools.pairwise(points)])

        return statistics.median(taken_ms(drag))


def tower_turning_ms() -> float:
    """The tower in the work view while it is turned: the mean of the whole of it in sight, and of hands: medians, all else apart."""
    from simulator.ui.scenes.tower import TowerScene
    from simulator.ui.steel.camera import Camera

    with shown("tower") as app:
        scene = app.scene
        assert isinstance(scene, TowerScene)
        view, painter, room = scene.picture, app.stage.begin_frame(), scene.work_box
        medians = []
        for camera in (Camera(200.0, 21.0, 0.0), Camera(225.0, 38.0, 1.0)):
            view.camera = camera

            def turn() -> None:
                view.turn(3.0)
                view.draw_live(painter, room)

            turn()
            medians.append(statistics.median(taken_ms(turn)))
        return statistics.mean(medians)


def load_swinging_ms() -> float:
    """A load swings on its running rope and straps sway: work time and the picture go on by a frame, the median."""
    from simulator.scenario.load import load_scenario
    from simulator.ui.gallery import hauling

    with shown("tower") as app:
        hauling(app, load_scenario(SCENARIO), 0)
        app.picture()
        shift, times = app.shift, itertools.count(1000, 17)
        assert shift is not None

        def sway() -> None:
            assert app.scene is not None
            shift.pass_time(17)
            app.scene.step(next(times))
            app.picture()

        for _ in range(8):  # the first pictures are baked
            sway()
        return statistics.median(taken_ms(sway))


def live_meter_ms() -> float:
    """The meter's display follows a voltage: a step of time and the picture brought up to date, the median."""
    with shown("align") as app:
        shift, times = app.shift, itertools.count(1000, 250)
        assert shift is not None

        def live() -> None:
            assert app.scene is not None
            app.scene.step(next(times))
            app.picture()

        return statistics.median(taken_ms(live, before=lambda: shift.pass_time(250)))


def scope_moving_ms() -> float:
    """Turning the spotting scope by a drag, the land all drawn: the median of events handled and pictures brought up to date."""
    from simulator.ui.events import PointerDown, PointerMove

    with shown("align") as app:
        assert app.scene is not None
        x, y = app.scene.host.by_name("scope.view").box.centre  # type: ignore[attr-defined]
        app.happened(PointerDown(x, y))
        turns = itertools.count(1)

        def move() -> None:
            step = next(turns)
            app.happened(PointerMove(x + 60 * (step % 40) / 40, y + 30 * (step % 23) / 23, held=True))
            app.picture()

        move()
        return statistics.median(taken_ms(move))


def entering_ms(scene: str) -> float:
    """A scene entered: made, laid out, its static layers drawn; the slowest of three."""
    with shown(scene) as app:
        found = []
        for _ in range(3):
            painter = app.stage.begin_frame()
            painter.studio.layers.clear()
            start = time.perf_counter()
            app.make_scene()
            app.picture()
            found.append((time.perf_counter() - start) * 1000.0)
        return max(found)


def beginning_ms(job: str) -> float:
    """From the wish for a job alone to its first picture, what the expert does before it included; the scenario and the scene's code are there."""
    from simulator.ui.starting import start

    with shown("home") as app:
        found = []
        for seed in range(3):  # another seed each time: nothing of it was worked out before
            began = time.perf_counter()
            start(app, {"mode": "practice", "jobs": (job,), "seed": seed})
            app.picture()
            found.append((time.perf_counter() - began) * 1000.0)
        return min(found)


START = (
    "import os\nos.environ['SDL_VIDEODRIVER'] = 'dummy'\n"
    "from simulator.cli.clock import now_iso\nfrom simulator.ui.app import App\nfrom simulator.ui.office import Office\nfrom simulator.ui.stage import Stage\n"
    "from pathlib import Path\nstage = Stage(headless=True, cache=Path({cache!r}))\nstage.open()\napp = App(stage, Office(Path({data!r}), now_iso), 'id')\n"
    "app.home()\napp.picture()\nprint('shown', flush=True)\n"
)


def start_s() -> float:
    """From the start of the process to the first whole picture of home, all imports included: the median of five, files warm, code compiled."""
    with tempfile.TemporaryDirectory() as folder:
        code = START.format(cache=str(Path(folder) / "cache"), data=str(Path(folder) / "data"))
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment["PYTHONPYCACHEPREFIX"] = str(Path(folder) / "compiled")
        subprocess.run([sys.executable, "-c", code], capture_output=True, env=environment, check=False)
        found = []
        for _ in range(5):
            start = time.perf_counter()
            with subprocess.Popen(
                [sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, encoding="utf-8", env=environment
            ) as process:
                assert process.stdout is not None
                process.stdout.readline()
                found.append(time.perf_counter() - start)
        return statistics.median(found)


def _run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=False)
    return done.stdout


def peak_kib() -> int:
    """Peak memory of this process itself, KiB. Where it can be, not what the process that started it once had."""
    status = Path("/proc/self/status")
    if status.exists():
        return next(int(line.split()[1]) for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM"))
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024 if sys.platform == "darwin" else 1)


def memory_mib(scene: str) -> float | None:
    """Peak memory of a process that shows a scene, MiB; None where the system does not tell (Windows)."""
    if sys.platform == "win32":
        return None
    code = (
        "from simulator.cli.measures_window import peak_kib, shown\n"
        f"with shown({scene!r}) as app:\n    app.picture()\nprint(peak_kib())\n"
    )
    with tempfile.TemporaryDirectory() as folder:
        code = START.format(cache=str(Path(folder) / "cache"), data=str(Path(folder) / "data")) if scene == "home" else code
        if scene == "home":
            code += "from simulator.cli.measures_window import peak_kib\nprint(peak_kib())\n"
        return float(_run(code).split()[-1]) / 1024.0


def idle_percent() -> float | None:
    """Share of a core that the cabinet takes in a real window while nobody touches it; None without a display."""
    if not (os.environ.get("DISPLAY") and sys.platform.startswith("linux")):
        return None
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "simulator", "play", SCENARIO, "--job", "cable", "--data", folder]
        environment = {name: value for name, value in os.environ.items() if name != "SDL_VIDEODRIVER"}
        with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            time.sleep(6)
            before = _used_s(process.pid)
            time.sleep(5)
            used = _used_s(process.pid) - before
            process.terminate()
    return used / 5 * 100.0


def _used_s(pid: int) -> float:
    """Processor time of a process, s."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / float(os.sysconf("SC_CLK_TCK"))


Row = tuple[str, str, float, Callable[[], float | None]]
BUDGETS: tuple[Row, ...] = (
    *((f"redraw_{scene}_median", "ms", 5.0, partial(redraw_median_ms, scene)) for scene in SCENES),
    *((f"redraw_{scene}_p99", "ms", 8.0, partial(redraw_p99_ms, scene)) for scene in SCENES),
    *((f"moving_{scene}", "ms", 1.0, partial(moving_ms, scene)) for scene in SCENES),
    *((f"entering_{scene}", "ms", 400.0, partial(entering_ms, scene)) for scene in SCENES),
    *((f"beginning_{job}", "ms", 1000.0, partial(beginning_ms, job)) for job in ("cable", "handover")),
    ("dragged_cable", "ms", 0.2, dragged_cable_ms),
    ("tower_turning", "ms", 4.0, tower_turning_ms),
    ("load_swinging", "ms", 1.0, load_swinging_ms),
    ("live_meter", "ms", 1.0, live_meter_ms),
    ("scope_moving", "ms", 2.0, scope_moving_ms),
    ("window_start", "s", 0.4, start_s),
    ("memory_home", "MiB", 120.0, partial(memory_mib, "home")),
    *((f"memory_{scene}", "MiB", 250.0, partial(memory_mib, scene)) for scene in ("cabinet", "tower", "align")),
    ("idle_window", "%", 5.0, idle_percent),
)
"""Name, unit, budget, how it is measured."""
