"""The export contract: what every other program may rely on, as rows, a schema and files."""
