"""Our reader reads what delta-rs made: appends, merges, deletes, checkpoints, truncated logs."""

import datetime
import json
from decimal import Decimal

import pyarrow as pa
import pytest
from conftest import run_script
from deltalake import DeltaTable, write_deltalake

SCHEMA = pa.schema(
    [
        ("id", pa.int32()),
        ("region", pa.string()),
        ("day", pa.date32()),
        ("price", pa.decimal128(12, 2)),
        ("at", pa.timestamp("us", tz="UTC")),
        ("tags", pa.list_(pa.string())),
        ("nested", pa.struct([("a", pa.int64()), ("b", pa.string())])),
    ]
)


def rows(start, stop):
    regions = ["sul", "a/b é=%", None, "x y+z"]
    return [
        {
            "id": n,
            "region": regions[n % 4],
            "day": datetime.date(2024, 2, 27) + datetime.timedelta(days=n % 3),
            "price": Decimal(n) + Decimal("0.01"),
            "at": datetime.datetime(2024, 1, 1, 0, 0, n % 60, 123456, tzinfo=datetime.timezone.utc),
            "tags": ["t", None, str(n)],
            "nested": {"a": n, "b": None},
        }
        for n in range(start, stop)
    ]


def batch(start, stop):
    return pa.Table.from_pylist(rows(start, stop), schema=SCHEMA)


def as_ours(row):
    return {
        **row,
        "day": row["day"].isoformat(),
        "price": str(row["price"]),
        "at": row["at"].strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
    }


def read(folder, name, *version):
    [result] = run_script("read-table.ts", folder, name, *version)
    return result


@pytest.mark.parametrize("partition_by", [[], ["region"], ["day", "region"], ["at"]])
def test_rows_at_every_version(tmp_path, partition_by):
    write_deltalake(tmp_path / "t", batch(0, 8), partition_by=partition_by)
    write_deltalake(tmp_path / "t", batch(8, 12), mode="append")
    DeltaTable(tmp_path / "t").delete("id % 2 = 1")

    assert read(tmp_path, "t", 0)["rows"] == [as_ours(r) for r in rows(0, 8)]
    assert read(tmp_path, "t", 1)["rows"] == [as_ours(r) for r in rows(0, 12)]
    assert read(tmp_path, "t")["rows"] == [as_ours(r) for r in rows(0, 12) if r["id"] % 2 == 0]


def test_checkpoint_and_truncated_log(tmp_path):
    write_deltalake(tmp_path / "t", batch(0, 2), partition_by=["region"])
    for n in range(2, 8):
        write_deltalake(tmp_path / "t", batch(n, n + 1), mode="append")
    DeltaTable(tmp_path / "t").create_checkpoint()
    for version in range(0, 6):
        (tmp_path / "t" / "_delta_log" / f"{version:020}.json").unlink()
    write_deltalake(tmp_path / "t", batch(8, 9), mode="append")

    assert read(tmp_path, "t")["rows"] == [as_ours(r) for r in rows(0, 9)]
    assert read(tmp_path, "t", 6)["rows"] == [as_ours(r) for r in rows(0, 8)]


def test_added_column_is_null_in_older_files(tmp_path):
    write_deltalake(tmp_path / "t", pa.table({"id": pa.array([1], pa.int32())}))
    newer = pa.table({"id": pa.array([2], pa.int32()), "note": ["new"]})
    write_deltalake(tmp_path / "t", newer, mode="append", schema_mode="merge")

    assert read(tmp_path, "t")["rows"] == [{"id": 1, "note": None}, {"id": 2, "note": "new"}]


def test_merge_of_delta_rs(tmp_path):
    write_deltalake(tmp_path / "t", batch(0, 6))
    changes = batch(4, 8)
    (
        DeltaTable(tmp_path / "t")
        .merge(changes, "s.id = t.id", source_alias="s", target_alias="t")
        .when_matched_delete()
        .when_not_matched_insert_all()
        .execute()
    )

    assert [r["id"] for r in read(tmp_path, "t")["rows"]] == [0, 1, 2, 3, 6, 7]


def test_timestamps_without_zone(tmp_path):
    naive = datetime.datetime(2024, 1, 1, 2, 3, 4, 567891)
    write_deltalake(tmp_path / "t", pa.table({"at": pa.array([naive], pa.timestamp("us"))}))

    assert read(tmp_path, "t")["rows"] == [{"at": naive.isoformat()}]


def test_unsupported_feature_is_refused_by_name(tmp_path):
    write_deltalake(tmp_path / "t", pa.table({"id": [1]}))
    log = tmp_path / "t" / "_delta_log" / f"{0:020}.json"
    lines = [json.loads(line) for line in log.read_text().splitlines()]
    features = ["variantType"]
    newer = {"minReaderVersion": 3, "minWriterVersion": 7, "readerFeatures": features, "writerFeatures": features}
    changed = [{"protocol": newer} if "protocol" in line else line for line in lines]
    log.write_text("".join(json.dumps(line) + "\n" for line in changed))

    with pytest.raises(AssertionError, match="variantType"):
        read(tmp_path, "t")

