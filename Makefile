# Two commands do everything on a fresh machine: `make review` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STATUTES ?= ../shared/statutes

.PHONY: review test test-all lint format types bench docs clean

review: $(VENV)/.installed
	$(BIN)/accord review examples/valdoria --out build/review

test: $(VENV)/.installed-dev lint types
	$(BIN)/python -m pytest

test-all: test
	$(BIN)/accord evaluate matching $(STATUTES)

lint: $(VENV)/.installed-dev
	$(BIN)/ruff check src tests benchmarks
	$(BIN)/ruff format --check src tests benchmarks
	$(BIN)/lint-imports

format: $(VENV)/.installed-dev
	$(BIN)/ruff check --fix src tests benchmarks
	$(BIN)/ruff format src tests benchmarks

types: $(VENV)/.installed-dev
	$(BIN)/mypy

bench: $(VENV)/.installed-dev
	$(BIN)/python benchmarks/matching.py $(STATUTES)

docs: $(VENV)/.installed-dev
	$(BIN)/python -m accord.cli.reference docs/reference/cli.md
	$(BIN)/python -m accord.capacity.reference docs/reference/indicators.md

clean:
	rm -rf build dist

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	touch $@

$(VENV)/.installed-dev: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	touch $@ $(VENV)/.installed
