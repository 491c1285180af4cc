"""The same work as merge-bench.ts with delta-rs: delta_rs.py INPUT CHANGES FOLDER TARGET_FILE_SIZE. Prints one JSON line."""

import json
import sys
import time

import pyarrow as pa
import pyarrow.parquet as pq
from deltalake import DeltaTable, WriterProperties, __version__, write_deltalake

input_file, changes_file, folder, target = sys.argv[1:]
TARGET = int(target)
PROPERTIES = WriterProperties(compression="ZSTD")


def timed(call):
    start = time.perf_counter()
    call()
    return (time.perf_counter() - start) * 1000


def write(mode):
    # In pieces, as they come from the file: this side, too, need not hold all rows at once.
    reader = pq.ParquetFile(input_file)
    batches = reader.iter_batches(batch_size=65536)

    stream = pa.RecordBatchReader.from_batches(reader.schema_arrow, batches)
    write_deltalake(folder, stream, mode=mode, target_file_size=TARGET, writer_properties=PROPERTIES)


def merge(changes):
    (
        DeltaTable(folder)
        .merge(changes, "t.id = s.id", source_alias="s", target_alias="t", writer_properties=PROPERTIES)
        .when_matched_update_all()
        .when_not_matched_insert_all()
        .execute()
    )


changes = pq.read_table(changes_file)
result = {"version": __version__, "write": timed(lambda: write("error"))}
result["merge"] = timed(lambda: merge(changes))
result["rewrite"] = timed(lambda: write("overwrite"))
for piece in range(40):
    write_deltalake(folder, changes.slice(piece * 250, 250), mode="append")
result["optimize"] = timed(lambda: DeltaTable(folder).optimize.compact(target_size=TARGET))
result["vacuum"] = timed(
    lambda: DeltaTable(folder).vacuum(retention_hours=0, dry_run=False, enforce_retention_duration=False)
)
print(json.dumps(result))
