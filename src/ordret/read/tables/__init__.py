"""Reports as rows of tables: Parquet, Arrow and CSV."""

from ordret.read.tables.tables import arrow_file, arrow_stream, csv, parquet

__all__ = ["arrow_file", "arrow_stream", "csv", "parquet"]
