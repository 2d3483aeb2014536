"""The rules of the house, asked of the whole project: style, types, layers, sizes, and what may be missing."""

import ast
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "simulator"
LONGEST_FUNCTION = 60
LONGEST_FILE = 400


def ask(*command):
    """Runs a Python tool in the checkout and fails with all it said if it is not content."""
    done = subprocess.run(
        [sys.executable, *command], cwd=ROOT, capture_output=True, encoding="utf-8", errors="replace", check=False
    )
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}\n{done.stderr}"


def test_style():
    ask("-m", "ruff", "check", "--output-format", "concise", "--no-cache", "simulator", "tests", "start.py")


def test_types():
    ask("-m", "mypy", "--no-error-summary")


def test_layers():
    script = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    ask("-c", script, "--no-cache", "--no-logo")


def sources():
    return sorted(path for path in PACKAGE.rglob("*.py") if "_bundled" not in path.parts)


def functions(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def test_no_function_is_too_long():
    lengths = {
        f"{path.relative_to(ROOT)}:{node.lineno}: {node.name}": (node.end_lineno or 0) - node.lineno + 1
        for path in sources()
        for node in functions(path)
    }
    assert lengths
    assert not {name: length for name, length in lengths.items() if length > LONGEST_FUNCTION}


def test_no_file_is_too_long():
    lengths = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in sources()}
    assert lengths
    assert not {name: length for name, length in lengths.items() if length > LONGEST_FILE}


def test_the_command_starts_without_pygame():
    # While there is no command there is nothing to ask; once its package exists, it must answer.
    if not (PACKAGE / "cli").is_dir():
        return
    # A None in sys.modules makes any import of that name fail, as if it were not installed.
    ask("-c", "import sys; sys.modules['pygame'] = None; import simulator.cli.main, simulator.cli.commands")
