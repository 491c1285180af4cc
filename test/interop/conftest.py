import json
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def run_script(name, *arguments):
    """Runs a TypeScript file of this folder and returns the JSON lines it prints."""
    command = ["npx", "tsx", f"test/interop/{name}", *map(str, arguments)]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert result.returncode == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture(scope="session")
def written(tmp_path_factory):
    """The folder with the tables that our writer made, and what they must hold at each version."""
    folder = tmp_path_factory.mktemp("written")
    return folder, run_script("write-tables.ts", folder)
