"""The record in a browser: pages that work without script, each with the same rows for programs beside it."""
