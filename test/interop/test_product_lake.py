"""delta-rs and DuckDB in Python read every table of the lake that the demo left, with the rows that we read."""

import json
import os
import subprocess
from pathlib import Path

import duckdb
import pytest
from conftest import ROOT
from deltalake import DeltaTable

LAKE = Path(os.environ.get("LIFTOFF_LAKE", ROOT / ".liftoff" / "demo" / "lake"))
TABLES = sorted(str(log.parent.relative_to(LAKE)) for log in LAKE.glob("*/*/_delta_log"))
EXPORTS = sorted(file.name for file in (LAKE / "gold").glob("*.parquet"))


def test_there_is_a_lake():
    assert len(TABLES) >= 15, f"no lake in {LAKE}: run `npm run demo` first"
    assert len(EXPORTS) >= 8


def digest(connection, relation):
    """Number of rows and a sum over hashes of their text: equal for equal rows in any order."""
    columns = [row[0] for row in connection.execute(f"describe from {relation}").fetchall()]
    texts = ", ".join(f'"{name}" := "{name}"::varchar' for name in sorted(columns))
    query = f"select count(*), sum(hash(struct_pack({texts}))::hugeint)::varchar from {relation}"
    rows, total = connection.execute(query).fetchone()
    return sorted(columns), rows, total


def ours(table, folder):
    """The table as our own reader sees it, as a Parquet file."""
    file = folder / f"{table.replace('/', '-')}.parquet"
    command = ["npx", "tsx", "test/interop/export-table.ts", str(LAKE), table, str(file)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=120)
    return file


@pytest.fixture()
def connection():
    with duckdb.connect() as opened:
        opened.execute("set TimeZone = 'UTC'")
        yield opened


@pytest.mark.parametrize("table", TABLES)
def test_delta_rs_reads_the_same_rows(table, connection, tmp_path):
    theirs = DeltaTable(str(LAKE / table)).to_pyarrow_table()
    connection.register("theirs", theirs)

    assert digest(connection, "theirs") == digest(connection, f"'{ours(table, tmp_path)}'")


@pytest.mark.parametrize("export", EXPORTS)
def test_an_export_holds_what_its_manifest_says(export, connection):
    manifest = json.loads((LAKE / "gold" / export).with_suffix(".json").read_text())
    table = DeltaTable(str(LAKE / "gold" / Path(export).stem), version=manifest["version"])
    connection.register("theirs", table.to_pyarrow_table())

    _, rows, _ = exported = digest(connection, f"'{LAKE / 'gold' / export}'")

    assert rows == manifest["rows"]
    assert exported == digest(connection, "theirs")
