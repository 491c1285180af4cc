"""Spark with delta-spark reads what our writer made, at every version, and goes on with it; we read what Spark makes."""

import datetime
import json
from decimal import Decimal

import pytest
import spark_session
from conftest import run_script
from test_delta_rs_reads import CASES, plain, sort_key

pytestmark = pytest.mark.skipif(
    spark_session.missing() is not None, reason=f"No Spark: {spark_session.missing()}"
)


@pytest.fixture(scope="session")
def spark(tmp_path_factory):
    session = spark_session.start(tmp_path_factory.mktemp("spark"))
    yield session
    session.stop()


def utc(value):
    """Spark hands out timestamps without zone, in the zone of this process, and binaries as arrays."""
    if isinstance(value, bytearray):
        return bytes(value)
    return value.astimezone(datetime.timezone.utc) if isinstance(value, datetime.datetime) else value


def as_plain(row, kinds):
    return {key: plain(utc(value), kinds[key]) for key, value in row.asDict(recursive=True).items()}


@pytest.mark.parametrize("name,version", CASES)
def test_rows_and_schema(spark, written, name, version):
    folder, expectations = written
    [expected] = [e for e in expectations if e["table"] == name and e["version"] == version]

    frame = spark.read.format("delta").option("versionAsOf", version).load(str(folder / name))

    kinds = {each["name"]: each["type"] for each in expected["schema"]["fields"]}
    actual = [as_plain(row, kinds) for row in frame.collect()]
    assert sorted(actual, key=sort_key) == sorted(expected["rows"], key=sort_key)
    theirs = [(each.name, each.dataType.jsonValue()) for each in frame.schema.fields]
    assert [name for name, _ in theirs] == list(kinds)
    assert [kind for _, kind in theirs] == [loosened(kind) for kind in kinds.values()]


def loosened(kind):
    """Reading makes every nested field nullable."""
    return json.loads(json.dumps(kind).replace('"nullable": false', '"nullable": true'))


def test_constraint_holds_in_spark(spark, written):
    folder, _ = written

    with pytest.raises(Exception, match="positive"):
        spark.sql(f"INSERT INTO delta.`{folder / 'constrained'}` VALUES (9, -1)")


def test_spark_goes_on_with_our_table(spark, written, tmp_path):
    import shutil

    folder, _ = written
    shutil.copytree(folder / "operations", tmp_path / "operations")
    path = tmp_path / "operations"

    spark.sql(f"DELETE FROM delta.`{path}` WHERE id = 3")
    spark.sql(f"UPDATE delta.`{path}` SET price = 99 WHERE id = 4")
    spark.sql(f"OPTIMIZE delta.`{path}` ZORDER BY (id)")

    [result] = run_script("read-table.ts", tmp_path, "operations")
    assert [row["id"] for row in result["rows"]] == [0, 1, 2, 4, 5, 6, 7, 8]
    assert [row["price"] for row in result["rows"] if row["id"] == 4] == ["99.00"]


def frame_of(spark, start, stop):
    rows = [
        (
            n,
            ["sul", "a/b é=%", None, "x y+z"][n % 4],
            Decimal(n) + Decimal("0.01"),
            datetime.date(2024, 2, 27) + datetime.timedelta(days=n % 3),
            ["t", None, str(n)],
            {"k": n},
        )
        for n in range(start, stop)
    ]
    schema = "id INT, region STRING, price DECIMAL(12,2), day DATE, tags ARRAY<STRING>, counts MAP<STRING, INT>"
    return spark.createDataFrame(rows, schema).repartition(1)


def as_ours(n):
    return {
        "id": n,
        "region": ["sul", "a/b é=%", None, "x y+z"][n % 4],
        "price": f"{n}.01",
        "day": (datetime.date(2024, 2, 27) + datetime.timedelta(days=n % 3)).isoformat(),
        "tags": ["t", None, str(n)],
        "counts": [["k", n]],
    }


@pytest.mark.parametrize(
    "properties",
    [
        {},
        {"delta.checkpointPolicy": "v2"},
        {"delta.columnMapping.mode": "name"},
        {"delta.columnMapping.mode": "id"},
        {"delta.enableDeletionVectors": "true"},
    ],
    ids=lambda properties: "-".join(properties.values()) or "plain",
)
def test_what_spark_writes(spark, tmp_path, properties):
    path = tmp_path / "t"
    writer = frame_of(spark, 0, 4).write.format("delta").partitionBy("region")
    for name, value in {"delta.checkpointInterval": "4", **properties}.items():
        writer = writer.option(name, value)
    writer.save(str(path))
    for n in range(4, 10):
        frame_of(spark, n, n + 1).write.format("delta").mode("append").save(str(path))
    spark.sql(f"DELETE FROM delta.`{path}` WHERE id % 4 = 1 AND price > 2")

    def read(*version):
        [result] = run_script("read-table.ts", tmp_path, "t", *version)
        return result["rows"]

    last = [as_ours(n) for n in range(10) if not (n % 4 == 1 and n > 1)]
    assert read() == last
    assert read(2) == [as_ours(n) for n in range(6)]
    checkpoint = max(int(each.name[:20]) for each in (path / "_delta_log").glob("0*.checkpoint*"))
    for version in range(checkpoint):
        (path / "_delta_log" / f"{version:020}.json").unlink()
    assert checkpoint == 4
    assert read() == last
    assert read(5) == [as_ours(n) for n in range(9)]
