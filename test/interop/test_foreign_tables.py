"""Every table below DELTA_TABLES (a folder, such as crates/test/tests/data of delta-io/delta-rs) is read as delta-rs
reads it, or refused by the name of the feature."""

import os

import pytest
from foreign_tables import outcomes

FOLDER = os.environ.get("DELTA_TABLES")


@pytest.mark.skipif(FOLDER is None, reason="DELTA_TABLES is not set: no folder with tables of others")
def test_each_table_is_read_alike_or_refused_by_name():
    found = list(outcomes(FOLDER))

    assert len(found) > 0
    assert [each for each in found if each["outcome"] == "failed"] == []
    assert [each for each in found if each["delta_rs"].startswith("DIFFERS")] == []
    assert all(each["features"] for each in found if each["outcome"] == "refused")
