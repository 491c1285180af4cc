"""A local Spark with Delta, or the reason why there is none.

Set SPARK_DELTA_JARS to a folder with delta-spark_2.12-3.3.2.jar and delta-storage-3.3.2.jar, from Maven Central:

    mvn dependency:copy -Dartifact=io.delta:delta-spark_2.12:3.3.2 -DoutputDirectory=FOLDER
    mvn dependency:copy -Dartifact=io.delta:delta-storage:3.3.2 -DoutputDirectory=FOLDER

and install pyspark==3.5.7 beside requirements.txt; it needs Java 17.
"""

import os
from pathlib import Path

JARS = ("delta-spark_2.12-3.3.2.jar", "delta-storage-3.3.2.jar")


def missing():
    """What Spark lacks here; None when nothing."""
    try:
        import pyspark  # noqa: F401
    except ImportError:
        return "pyspark is not installed"
    folder = os.environ.get("SPARK_DELTA_JARS")
    if folder is None:
        return "SPARK_DELTA_JARS is not set"
    absent = [name for name in JARS if not (Path(folder) / name).exists()]
    return f"{folder} lacks {', '.join(absent)}" if absent else None


def start(scratch):
    from pyspark.sql import SparkSession

    folder = Path(os.environ["SPARK_DELTA_JARS"])
    return (
        SparkSession.builder.master("local[2]")
        .appName("interop")
        .config("spark.jars", ",".join(str(folder / name) for name in JARS))
        .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
        .config("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.memory", "2g")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.databricks.delta.snapshotPartitions", "2")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.warehouse.dir", str(scratch / "warehouse"))
        .config("spark.local.dir", str(scratch / "local"))
        .config("spark.driver.extraJavaOptions", f"-Dderby.system.home={scratch}")
        .getOrCreate()
    )
