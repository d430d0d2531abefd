# Every target sets up .venv by itself; nothing but Python 3.11 and make is needed.

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt
DRAGOMAN_SHARED ?= $(if $(wildcard ../shared/tools/score.py),../shared,)
export DRAGOMAN_SHARED

COMPILED := .venv-compiled

.PHONY: help demo test lint check fix golden bench gate compiled

help:
	@echo "make demo    read the bundled articles and show the record they make"
	@echo "make test    run all tests (with the shared articles, if DRAGOMAN_SHARED names them)"
	@echo "make lint    style and types"
	@echo "make check   lint, language packs, tests"
	@echo "make fix     mend what ruff can mend"
	@echo "make golden  write golden documents, the README's example and generated pages anew; review the difference"
	@echo "make bench   measure quality, merging, speed and memory; compare quality with its floors"
	@echo "make compiled  install with the reader compiled into $(COMPILED): the same readings, sooner"
	@echo "make gate    compare quality with its floors, and raise them where it has risen"

demo: .venv/run
	@$(BIN)/dragoman demo

test: .venv/dev
	$(BIN)/pytest -n auto

lint: .venv/dev
	$(BIN)/ruff check src tests tools bench setup.py
	$(BIN)/mypy src tests bench tools

check: lint
	$(BIN)/dragoman pack check
	$(MAKE) test

fix: .venv/dev
	$(BIN)/ruff check --fix src tests tools bench setup.py

golden: .venv/dev
	$(BIN)/pytest tests/golden --update-golden
	@git status --short -- tests/golden README.md docs

bench: .venv/dev
	$(BIN)/python -m bench.quality
	$(BIN)/python -m bench.acts.merged
	$(BIN)/python -m bench.acts.merged heldout
	$(BIN)/python -m bench.acts.merged samples
	$(BIN)/python -m bench.gate
	$(BIN)/python -m bench.speed
	$(MAKE) compiled
	$(COMPILED)/bin/python -m bench.speed --memory 0

gate: .venv/dev
	$(BIN)/python -m bench.gate --raise

.venv/run: pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	DRAGOMAN_PURE=1 $(PIP) -e .
	@touch $@

.venv/dev: .venv/run
	DRAGOMAN_PURE=1 $(PIP) -e '.[dev,postgres]'
	@touch $@

# An installation of its own, made anew whenever a source has changed: what is compiled never stands beside what is edited.
compiled: $(COMPILED)/made

$(COMPILED)/made: setup.py pyproject.toml constraints.txt $(shell find src/dragoman -type f -not -path '*/__pycache__/*')
	$(PYTHON) -m venv $(COMPILED)
	$(COMPILED)/bin/python -m pip install --quiet --disable-pip-version-check -c constraints.txt --upgrade .
	@touch $@
