"""A real window on a real X server that shows it to nobody: started, used by injected mouse and keys, looked at, closed."""

import os
import shutil
import struct
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

SITE = "cikole-first-site"
SCREEN = (1366, 768)
LONG_S = 40.0

pytestmark = pytest.mark.skipif(
    not (shutil.which("Xvfb") and shutil.which("xdotool")), reason="needs the packages xvfb and xdotool"
)


def until(is_so, what):
    """Waits until something is so, and says what it was when it never came."""
    end = time.monotonic() + LONG_S
    while time.monotonic() < end:
        found = is_so()
        if found:
            return found
        time.sleep(0.1)
    raise AssertionError(what)


def screen(file):
    """The picture an X server keeps in its file (XWD: header, colours, pixels), rows of (blue, green, red, unused)."""
    raw = file.read_bytes()
    head = struct.unpack(">25I", raw[:100])
    size, width, height, line, colours = head[0], head[4], head[5], head[12], head[19]
    pixels = np.frombuffer(raw, np.uint8, count=line * height, offset=size + 12 * colours)
    return pixels.reshape(height, line)[:, : width * 4].reshape(height, width, 4)


def still(file):
    """The picture, in a tuple, when half a second has changed hardly anything of it; else nothing."""
    first = screen(file).copy()
    time.sleep(0.5)
    return (first,) if (screen(file) == first).mean() > 0.99 else ()


@pytest.fixture
def server(tmp_path):
    """An X server with a screen of its own, on a free number, ready when it says so."""
    folder = tmp_path / "screen"
    folder.mkdir()
    told, says = os.pipe()
    command = ["Xvfb", "-displayfd", str(says), "-screen", "0", f"{SCREEN[0]}x{SCREEN[1]}x24", "-fbdir", str(folder), "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, pass_fds=(says,)) as process, os.fdopen(told) as ready:
        os.close(says)
        number = ready.readline().strip()
        assert number, "the X server did not start"
        yield f":{number}", folder / "Xvfb_screen0"
        process.terminate()


def test_a_real_window_is_opened_used_looked_at_and_closed(server, tmp_path):
    display, picture = server
    environment = {name: value for name, value in os.environ.items() if name not in ("SDL_VIDEODRIVER", "WAYLAND_DISPLAY")}
    environment |= {"DISPLAY": display, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}

    def hand(*words):
        return subprocess.run(["xdotool", *words], env=environment, capture_output=True, text=True, encoding="utf-8", check=False).stdout.strip()

    def log():
        found = sorted((tmp_path / "data").glob("attempts/*/session.jsonl"))
        return found[0].read_text(encoding="utf-8") if found else ""

    command = [sys.executable, "-m", "simulator", "play", SITE, "--job", "safety", "--trainee", "7", "--data", str(tmp_path / "data")]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8") as program:
        try:
            window = until(lambda: hand("search", "--onlyvisible", ".").split("\n")[0] or program.poll(), "no window came")
            assert program.poll() is None, program.stderr.read()
            until(log, "no attempt was begun")
            until(lambda: len(np.unique(screen(picture)[::7, ::7, :3].reshape(-1, 3), axis=0)) > 200, "the screen stayed empty")
            hand("windowfocus", window)
            hand("key", "F5")
            until(lambda: '"do":"pause"' in log(), "the pause was not entered")
            hand("key", "F5")
            until(lambda: '"do":"resume"' in log(), "the resume was not entered")
            before = until(lambda: still(picture), "the picture never came to rest")[0]
            hand("key", "F11")
            until(lambda: (screen(picture) == before).mean() < 0.9, "nothing grew")
            until(lambda: still(picture), "the full screen never came to rest")
            hand("key", "F11")
            until(lambda: (screen(picture) == before).mean() > 0.95, "the window did not come back to where and how large it was")
            left, top = (int(word.partition("=")[2]) for word in hand("getwindowgeometry", "--shell", window).split("\n")[1:3])
            scale = min(SCREEN[0] / 1280, (SCREEN[1] - 80) / 720, 1.0)
            hand("mousemove", str(left + round(86 * scale)), str(top + round(28 * scale)), "click", "1")
            time.sleep(0.5)
            hand("key", "Tab", "Tab", "Return")
            hand("key", "Escape")
            for point in ((300, 300), (640, 400), (900, 690), (1200, 200)):
                hand("mousemove", str(left + round(point[0] * scale)), str(top + round(point[1] * scale)), "click", "1")
            assert program.poll() is None, program.stderr.read()
            program.terminate()  # as the system asks at the end of a session: the window closes, and says that all is saved
            assert program.wait(timeout=20) == 0
        finally:
            program.kill()
        assert program.stderr.read() == ""
    done = subprocess.run([sys.executable, "-m", "simulator", "verify", str(next((tmp_path / "data").glob("attempts/*/session.jsonl")))], env=environment, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
