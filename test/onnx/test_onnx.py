"""Models of scikit-learn, converted to ONNX, score here as they do in Python."""

import json
import subprocess
from pathlib import Path

import numpy as np
import pytest
from skl2onnx import to_onnx
from skl2onnx.common.data_types import FloatTensorType, StringTensorType
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import GradientBoostingClassifier, RandomForestRegressor
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

ROOT = Path(__file__).resolve().parents[2]
RANDOM = np.random.default_rng(7)
FEATURES = RANDOM.normal(size=(400, 3)).astype(np.float32)
LABELS = (FEATURES[:, 0] + FEATURES[:, 1] ** 2 > 0.5).astype(int)
VALUES = (3 * FEATURES[:, 0] - FEATURES[:, 2]).astype(np.float32)


def scored(onnx, columns, rows, folder):
    (folder / "model.onnx").write_bytes(onnx.SerializeToString())
    (folder / "cells.json").write_text(json.dumps({"columns": columns, "rows": rows}))
    command = ["npx", "tsx", "test/onnx/score-file.ts", folder / "model.onnx", folder / "cells.json"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


@pytest.mark.parametrize(
    "model",
    [
        make_pipeline(StandardScaler(), LogisticRegression()),
        GradientBoostingClassifier(n_estimators=30, random_state=1),
    ],
)
def test_a_classifier_says_the_probability_of_the_second_class(model, tmp_path):
    model.fit(FEATURES, LABELS)
    options = {id(model): {"zipmap": False}}

    scores = scored(to_onnx(model, FEATURES[:1], options=options), ["a", "b", "c"], FEATURES.tolist(), tmp_path)

    assert [score["class"] for score in scores] == model.predict(FEATURES).tolist()
    expected = model.predict_proba(FEATURES)[:, 1]
    np.testing.assert_allclose([score["score"] for score in scores], expected, atol=1e-5)


@pytest.mark.parametrize(
    "model", [LinearRegression(), RandomForestRegressor(20, max_depth=5, random_state=1)]
)
def test_a_regression_says_its_number(model, tmp_path):
    model.fit(FEATURES, VALUES)

    scores = scored(to_onnx(model, FEATURES[:1]), ["a", "b", "c"], FEATURES.tolist(), tmp_path)

    np.testing.assert_allclose([score["score"] for score in scores], model.predict(FEATURES), atol=1e-4)
    assert {score["class"] for score in scores} == {None}


def test_columns_of_texts_and_numbers_go_into_inputs_of_their_names(tmp_path):
    import pandas as pd

    frame = pd.DataFrame({"category": ["Roupas", "Móveis", "Roupas", "Calçados"] * 20, "days": range(80)})
    labels = ((frame["category"] == "Roupas") & (frame["days"] > 20)).astype(int)
    columns = ColumnTransformer([("c", OneHotEncoder(), ["category"]), ("d", StandardScaler(), ["days"])])
    model = make_pipeline(columns, LogisticRegression()).fit(frame, labels)
    inputs = [("category", StringTensorType([None, 1])), ("days", FloatTensorType([None, 1]))]
    onnx = to_onnx(model, initial_types=inputs, options={id(model): {"zipmap": False}})

    scores = scored(onnx, ["days", "category"], frame[["days", "category"]].values.tolist(), tmp_path)

    expected = model.predict_proba(frame)[:, 1]
    np.testing.assert_allclose([score["score"] for score in scores], expected, atol=1e-5)
