"""Charts as SVG text, made of the rows that stand in the table beside them."""

from ordret.web.charts import figures, lineage, shapes

__all__ = ["figures", "lineage", "shapes"]
