"""Reads every Delta table below a folder with our reader and with delta-rs, and compares the rows.

    python test/interop/foreign_tables.py FOLDER [REPORT.md]

Prints a line per table; with REPORT.md, writes them as a table of Markdown, too.
"""

import json
import sys
import tempfile
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
from conftest import run_script
from deltalake import DeltaTable, QueryBuilder, __version__

ROWS_COMPARED_ONE_BY_ONE = 100_000

KNOWN_DIFFERENCES = {
    "table_with_edge_timestamps": "delta-rs reads the year 9999 as 1816 (INT96 as nanoseconds); the log's statistics say 9999",
}


def outcomes(folder):
    """One dict per table: what our reader says, and `delta_rs`: how that compares."""
    with tempfile.TemporaryDirectory() as out:
        for result in run_script("read-foreign-tables.ts", folder, out):
            yield {**result, "delta_rs": compared(Path(folder), result)}


def compared(folder, ours):
    try:
        table = DeltaTable(folder / ours["table"])
        version, files = table.version(), len(table.file_uris())
        if ours["outcome"] not in ("read", "log_only"):
            return "opens it"
        if (version, files) != (ours["version"], ours["files"]):
            return f"DIFFERS: version {version} with {files} files"
        if ours["outcome"] == "log_only":
            return "same version and files"
        theirs = rows_of(table)
    except BaseException as error:  # a panic in Rust is no Exception
        if isinstance(error, (KeyboardInterrupt, SystemExit)):
            raise
        return f"cannot read it: {str(error).splitlines()[0][:90]}"
    if same_rows(pq.read_table(ours["file"]), theirs):
        return "same rows"
    return KNOWN_DIFFERENCES.get(ours["table"], "DIFFERS in rows")


def rows_of(table):
    # The scan by pyarrow knows neither deletion vectors nor column mapping, delta-rs's own engine does.
    return pa.table(QueryBuilder().register("t", table).execute("SELECT * FROM t").read_all())


def same_rows(ours, theirs):
    if sorted(ours.column_names) != sorted(theirs.column_names) or ours.num_rows != theirs.num_rows:
        return False
    theirs = theirs.select(ours.column_names)
    if ours.num_rows > ROWS_COMPARED_ONE_BY_ONE:
        order = [(name, "ascending") for name in ours.column_names]
        return ours.sort_by(order).equals(theirs.cast(ours.schema).sort_by(order))
    return sorted(map(text, ours.to_pylist())) == sorted(map(text, theirs.to_pylist()))


def text(row):
    return json.dumps(row, default=repr, sort_keys=True)


def markdown(results):
    yield "# Tables written by others"
    yield ""
    yield "Outcome of reading the test tables of delta-rs (`crates/test/tests/data` of delta-io/delta-rs) with `lake/`,"
    yield f"compared row by row with delta-rs {__version__} (Python) reading the same files. Made by"
    yield "`python test/interop/foreign_tables.py FOLDER docs/generated/delta-tables.md`."
    yield ""
    counts = {}
    for each in results:
        counts[each["outcome"]] = counts.get(each["outcome"], 0) + 1
    names = {"read": "read", "log_only": "log read, data files absent from the test data", "refused": "refused by name"}
    yield ", ".join(f"{count} {names.get(outcome, outcome)}" for outcome, count in sorted(counts.items())) + "."
    yield ""
    yield "| Table | Protocol | Features | Outcome | Version | Files | Rows | delta-rs |"
    yield "| --- | --- | --- | --- | --- | --- | --- | --- |"
    for each in results:
        cells = [
            each["table"],
            "/".join(map(str, each.get("protocol", []))),
            ", ".join(each.get("features") or []),
            each["outcome"].replace("_", " ") if each["outcome"] != "failed" else f"failed: {each['message']}",
            *(str(each.get(name, "")) for name in ("version", "files", "rows")),
            each["delta_rs"],
        ]
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


if __name__ == "__main__":
    found = list(outcomes(sys.argv[1]))
    for each in found:
        print(f"{each['table']}: {each['outcome']}; delta-rs: {each['delta_rs']}")
    if len(sys.argv) > 2:
        Path(sys.argv[2]).write_text("\n".join(markdown(found)) + "\n")
