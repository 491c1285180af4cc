"""A real tracking server keeps what it is told over REST."""

import signal
import socket
import subprocess
import time
import urllib.request

import pytest
from conftest import mlflow_program, run_script
from mlflow import MlflowClient
from mlflow.models import Model


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def wait_for(address, server, log):
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        assert server.poll() is None, log.read_text()
        try:
            with urllib.request.urlopen(f"{address}/health", timeout=2):
                return
        except OSError:
            time.sleep(0.5)
    raise AssertionError(f"the server does not answer: {log.read_text()}")


@pytest.fixture(scope="module", params=["keeps files", "keeps no files"])
def server(request, tmp_path_factory):
    """Address of a server, and whether it passes files on."""
    folder = tmp_path_factory.mktemp("server")
    port = free_port()
    command = [mlflow_program(), "server", "--host", "127.0.0.1", "--port", str(port), "--workers", "1"]
    command += ["--backend-store-uri", f"sqlite:///{folder}/mlflow.db"]
    keeps = request.param == "keeps files"
    command += ["--artifacts-destination", folder / "files"] if keeps else ["--no-serve-artifacts"]
    command += [] if keeps else ["--default-artifact-root", "s3://elsewhere"]
    log = folder / "log"
    with log.open("w") as output:
        process = subprocess.Popen(
            command, cwd=folder, stdout=output, stderr=output, start_new_session=True
        )
        try:
            address = f"http://127.0.0.1:{port}"
            wait_for(address, process, log)
            yield address, keeps
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=30)


@pytest.fixture(scope="module")
def tracked(server):
    address, keeps = server
    run_script("track-versions.ts", address)
    return MlflowClient(address), keeps


def test_each_version_is_one_run_however_often_it_is_told(tracked):
    client, _ = tracked
    experiment = client.get_experiment_by_name("liftoff/demand_forecast")

    runs = client.search_runs([experiment.experiment_id], order_by=["attributes.start_time"])

    assert [run.info.run_name for run in runs] == [f"demand_forecast {number}" for number in (1, 2, 3)]
    second = runs[1]
    assert second.info.status == "FINISHED"
    assert second.data.params == {"horizon": "28", "note": 'ação: "sim"'}
    assert second.data.metrics["mase"] == 0.75
    assert second.data.tags["liftoff.data_hash"] == "d" * 64
    folds = client.get_metric_history(second.info.run_id, "folds.mase")
    assert sorted((each.step, each.value) for each in folds) == [(0, 0.65), (1, 0.85)]


def test_the_champion_has_the_alias(tracked):
    client, _ = tracked

    champion = client.get_model_version_by_alias("demand_forecast", "champion")

    assert len(client.search_model_versions("name='demand_forecast'")) == 3
    assert champion.tags["liftoff.version"] == "2"
    assert "champion" not in client.get_registered_model("customer_value").aliases


def test_files_are_where_the_version_says(tracked, tmp_path):
    client, keeps = tracked
    champion = client.get_model_version_by_alias("demand_forecast", "champion")

    if not keeps:
        assert champion.source == "s3://liftoff-lake/models/demand_forecast/versions/00000002"
        return

    folder = client.download_artifacts(champion.run_id, "model", str(tmp_path))
    assert Model.load(folder).flavors["liftoff_lake"]["data"] == "model.json"
    assert (tmp_path / "model" / "model.json").read_text() == '{"version":2}\n'
