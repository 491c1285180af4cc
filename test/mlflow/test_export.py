"""MLflow reads the exported tree as it is, and moves it into a database."""

import subprocess

import pytest
from conftest import mlflow_program, run_script
from mlflow import MlflowClient
from mlflow.models import Model


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    folder = tmp_path_factory.mktemp("export")
    run_script("export-registry.ts", folder)
    return folder


@pytest.fixture(scope="module", params=["files", "database"])
def client(request, exported, tmp_path_factory):
    if request.param == "files":
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("MLFLOW_ALLOW_FILE_STORE", "true")
            yield MlflowClient(f"file://{exported}/mlruns")
    else:
        database = f"sqlite:///{tmp_path_factory.mktemp('database')}/mlflow.db"
        migrate = [mlflow_program(), "migrate-filestore", "--source", exported, "--target", database]
        subprocess.run(migrate, check=True, capture_output=True, timeout=300)
        yield MlflowClient(database)


def test_experiments_are_the_models(client):
    names = {experiment.name for experiment in client.search_experiments()}

    assert {"liftoff/demand_forecast", "liftoff/customer_value"} <= names


def test_runs_hold_parameters_figures_and_hashes(client):
    experiment = client.get_experiment_by_name("liftoff/demand_forecast")

    runs = client.search_runs([experiment.experiment_id], order_by=["attributes.start_time"])

    assert [run.info.run_name for run in runs] == [f"demand_forecast {number}" for number in (1, 2, 3)]
    second = runs[1]
    assert second.info.status == "FINISHED"
    assert second.info.start_time == 1793620800000
    assert second.data.params == {"horizon": "28", "note": 'ação: "sim"'}
    assert second.data.metrics["mase"] == 0.75
    assert second.data.metrics["by_category.Eletronico"] == 0.75
    assert second.data.metrics["headline.floor"] == 1
    assert second.data.tags["liftoff.code_hash"] == "c" * 64
    assert second.data.tags["liftoff.table.gold.sales_daily"] == "4"
    folds = client.get_metric_history(second.info.run_id, "folds.mase")
    assert [(each.step, each.value) for each in folds] == [(0, 0.65), (1, 0.85)]


def test_the_registry_knows_versions_and_the_champion(client):
    champion = client.get_model_version_by_alias("demand_forecast", "champion")
    versions = client.search_model_versions("name='demand_forecast'")

    assert sorted(int(each.version) for each in versions) == [1, 2, 3]
    assert int(champion.version) == 2
    assert champion.tags["liftoff.run_id"] == "run-2"
    assert client.get_run(champion.run_id).info.run_name == "demand_forecast 2"
    assert "champion" not in client.get_registered_model("customer_value").aliases


def test_artifacts_are_a_model_that_mlflow_understands(client, tmp_path):
    version = client.get_model_version("demand_forecast", "3")

    files = [each.path for each in client.list_artifacts(version.run_id, "model")]
    folder = client.download_artifacts(version.run_id, "model", str(tmp_path))

    assert sorted(files) == ["model/MLmodel", "model/README.md", "model/model.json"]
    model = Model.load(folder)
    assert model.flavors["liftoff_lake"]["model"] == "demand_forecast"
    assert (tmp_path / "model" / "model.json").read_text() == '{"version":3}\n'
