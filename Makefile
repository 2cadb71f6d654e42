# What runs the program makes its environment first, from requirements.lock, and makes it anew when the lock changes.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: demo test check bench screens schema lock clean

# The example corpus into a record of its own, demo/ordret.db, and a short tour of what it holds.
demo: $(READY)
	$(BIN)/python examples/tour.py

test: $(READY)
	$(BIN)/python -m pytest -q

# What must hold before a change lands: style, types, and the quality gate.
check: $(READY)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/ordret gate gold

# Figures on annotated data, which is not part of the project: make bench DATA=folder [BIG=folder] (see bench/README.md).
bench: $(READY)
	$(BIN)/python -m bench $(DATA) $(BIG)

# Pictures of every page into screens/, to be looked at; needs Chromium.
screens: $(READY)
	$(BIN)/python -m bench.screens screens $(DB)

# Writes docs/schema.json and docs/commands.md from the program.
schema: $(READY)
	$(BIN)/python -m ordret.export.schema
	$(BIN)/python -m ordret.cli.reference

# Pins every dependency with its hashes, for all platforms.
lock: $(READY)
	$(PIP) uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --all-extras \
	  pyproject.toml -o requirements.lock

clean:
	rm -rf .venv demo screens

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Ordret needs Python 3.11 or newer")'
	$(PYTHON) -m venv --clear .venv
	$(PIP) --require-hashes -r requirements.lock
	$(PIP) --no-deps --no-build-isolation --editable .
	touch $(READY)
