import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# Nothing is told to anybody; before MLflow is imported.
os.environ["MLFLOW_DISABLE_TELEMETRY"] = "true"
os.environ["DO_NOT_TRACK"] = "true"


def run_script(name, *arguments, **environment):
    """Runs a TypeScript file of this folder and returns what it prints."""
    command = ["npx", "tsx", f"test/mlflow/{name}", *map(str, arguments)]
    result = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=300, env={**os.environ, **environment}
    )
    assert result.returncode == 0, result.stderr
    return result.stdout


def mlflow_program():
    return Path(sys.executable).parent / "mlflow"
