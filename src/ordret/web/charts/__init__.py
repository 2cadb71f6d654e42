"""Charts as SVG text, made of the rows that stand in the table beside them."""
