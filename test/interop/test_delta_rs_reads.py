"""delta-rs reads what our writer made: equal rows, schema, partition values, at every version."""

import datetime
import json
import shutil
from decimal import Decimal

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from deltalake import DeltaTable, write_deltalake

CASES = [
    ("every_type", 0),
    ("every_type", 1),
    ("partitioned", 1),
    *[("operations", version) for version in range(1, 8)],
    *[("checkpointed", version) for version in (9, 10, 11, 25)],
    *[("evolved", version) for version in (2, 3, 4, 5)],
    ("z_ordered", 2),
    ("constrained", 3),
    *[("spliced", version) for version in (2, 3, 4)],
]


def plain(value, kind):
    """A value as the expectation writes it."""
    if value is None:
        return None
    if isinstance(kind, dict) and kind["type"] == "struct":
        return {each["name"]: plain(value[each["name"]], each["type"]) for each in kind["fields"]}
    if isinstance(kind, dict) and kind["type"] == "array":
        return [plain(each, kind["elementType"]) for each in value]
    if isinstance(kind, dict) and kind["type"] == "map":
        entries = value.items() if isinstance(value, dict) else value
        return [[plain(k, kind["keyType"]), plain(v, kind["valueType"])] for k, v in entries]
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, bytes):
        return value.hex().upper()
    if isinstance(value, datetime.datetime):
        since = value - datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
        return since // datetime.timedelta(microseconds=1)
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value


def sort_key(row):
    return json.dumps(row, sort_keys=True)


@pytest.mark.parametrize("name,version", CASES)
def test_rows_schema_and_partitions(written, name, version):
    folder, expectations = written
    [expected] = [e for e in expectations if e["table"] == name and e["version"] == version]

    table = DeltaTable(folder / name, version=version)
    rows = table.to_pyarrow_table().to_pylist()

    kinds = {each["name"]: each["type"] for each in expected["schema"]["fields"]}
    actual = [{key: plain(value, kinds[key]) for key, value in row.items()} for row in rows]
    assert sorted(actual, key=sort_key) == sorted(expected["rows"], key=sort_key)
    assert json.loads(table.schema().to_json()) == expected["schema"]
    assert table.metadata().partition_columns == expected["partitionColumns"]
    assert table.protocol().min_reader_version == 1
    assert table.protocol().min_writer_version == (3 if name == "constrained" else 2)


def test_every_case_has_rows_to_compare(written):
    _, expectations = written
    assert {(e["table"], e["version"]) for e in expectations} == set(CASES)
    assert all(e["rows"] for e in expectations if e["version"] > 0)


def test_statistics_bound_every_value(written):
    folder, _ = written
    table = DeltaTable(folder / "every_type")

    [statistics] = pa.table(table.get_add_actions(flatten=True)).to_pylist()
    rows = table.to_pyarrow_table().to_pylist()

    assert statistics["num_records"] == 10
    for column in ("id", "l", "i", "sh", "by", "price", "wide", "d", "f", "day", "instant", "maybe"):
        values = [row[column] for row in rows if row[column] is not None]
        assert statistics[f"min.{column}"] <= min(values), column
        assert statistics[f"max.{column}"] >= max(values), column
        assert statistics[f"null_count.{column}"] == 10 - len(values), column


def test_row_groups_stay_as_they_are(written):
    """All implementations read files of copied row groups only if there are such files."""
    folder, _ = written

    def last_row_groups(version):
        paths = sorted(DeltaTable(folder / "spliced", version=version).file_uris())
        groups = [pq.ParquetFile(path).metadata for path in paths]
        return [group.row_group(group.num_row_groups - 1).to_dict() for group in groups]

    def without_offsets(group):
        columns = [{k: v for k, v in each.items() if "offset" not in k} for each in group["columns"]]
        return {**group, "columns": columns}

    def by_rows(version):
        return sorted(map(repr, map(without_offsets, last_row_groups(version))))

    # Had the files been written whole, rows would have moved up from group to group.
    assert by_rows(3) == by_rows(1)
    paths = [str(path) for path in DeltaTable(folder / "spliced", version=4).file_uris()]
    assert all(pq.ParquetFile(path).num_row_groups > 1 for path in paths)
    assert duckdb.read_parquet(paths).count("id").fetchall() == [(16_000 - 10 - 4_001,)]


def test_transactions_are_seen(written):
    folder, _ = written
    assert DeltaTable(folder / "checkpointed").transaction_version("a") == 25
    assert DeltaTable(folder / "operations").transaction_version("interop") == 5


def test_constraint_holds_in_delta_rs(written, tmp_path):
    folder, _ = written
    shutil.copytree(folder / "constrained", tmp_path / "constrained")
    broken = pa.table({"id": pa.array([9], pa.int32()), "amount": pa.array([-1], pa.int64())})

    with pytest.raises(Exception, match="failed validation check"):
        write_deltalake(tmp_path / "constrained", broken, mode="append")


def test_delta_rs_goes_on_with_our_table(written, tmp_path):
    folder, expectations = written
    shutil.copytree(folder / "operations", tmp_path / "operations")
    before = DeltaTable(tmp_path / "operations").to_pyarrow_table()

    write_deltalake(tmp_path / "operations", before, mode="append")
    table = DeltaTable(tmp_path / "operations")
    table.delete("id = 3")

    assert table.to_pyarrow_table().num_rows == 2 * before.num_rows - 2
