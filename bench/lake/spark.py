"""The same work as merge-bench.ts with Spark: spark.py INPUT CHANGES FOLDER TARGET_FILE_SIZE. Prints one JSON line.

Needs pyspark, and SPARK_DELTA_JARS as test/interop/spark_session.py says.
"""

import json
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "test" / "interop"))
import spark_session  # noqa: E402

input_file, changes_file, folder, target = sys.argv[1:]
spark = spark_session.start(Path(tempfile.mkdtemp()))
spark.conf.set("spark.sql.shuffle.partitions", "4")
# Otherwise VACUUM lists files in 10,000 tasks.
spark.conf.set("spark.sql.sources.parallelPartitionDiscovery.parallelism", "4")
spark.conf.set("spark.databricks.delta.optimize.maxFileSize", target)
spark.conf.set("spark.databricks.delta.retentionDurationCheck.enabled", "false")


def timed(call):
    start = time.perf_counter()
    call()
    return (time.perf_counter() - start) * 1000


def write(frame, path, mode):
    frame.write.format("delta").mode(mode).save(path)


# The first use of the writer loads classes for seconds; that is not the work compared here.
write(spark.range(1000), f"{folder}-warm", "overwrite")
spark.sql(f"OPTIMIZE delta.`{folder}-warm`").collect()

rows = spark.read.parquet(input_file)
changes = spark.read.parquet(changes_file)
changes.createOrReplaceTempView("changes")
result = {"version": spark.version, "write": timed(lambda: write(rows, folder, "error"))}
result["merge"] = timed(
    lambda: spark.sql(
        f"MERGE INTO delta.`{folder}` AS t USING changes AS s ON t.id = s.id "
        "WHEN MATCHED THEN UPDATE SET * WHEN NOT MATCHED THEN INSERT *"
    ).collect()
)
result["rewrite"] = timed(lambda: write(rows, folder, "overwrite"))
for piece in range(40):
    write(changes.limit(250).coalesce(1), folder, "append")
result["optimize"] = timed(lambda: spark.sql(f"OPTIMIZE delta.`{folder}`").collect())
result["vacuum"] = timed(lambda: spark.sql(f"VACUUM delta.`{folder}` RETAIN 0 HOURS").collect())
print(json.dumps(result))
spark.stop()
