# Every task of factcheck, each working from an empty checkout with Python 3.11 or newer, its venv module and make.
#
#   make audit   compare the seed articles, write report.md and show it
#   make test    run the tests and measure what they cover
#   make lint    check style, types and layers           make fix   repair what can be repaired
#   make record  TEST=file::test   ask a language model again what a test replays, see cassettes/README.md
#   make wheel   build the packages into dist/           make clean remove everything that make made
#   make bench   measure speed, memory and growth        make bench-deps   the peers to measure beside
#   make bench-recognition   measure recognition on other people's suites, if they are there
#   make eval    compare the built-in extractor with a recorded language model on the seed articles
#   make docs    write docs/rules.md and the excerpts in README.md and docs/ again
#   make lexicon write what the CLDR knows of units and currencies into rules/lexicon again
#   make pins    resolve requirements/ again (needs uv); UPGRADE=--upgrade takes the newest releases

PYTHON ?= $(shell python3.11 -c 'print("python3.11")' 2>/dev/null || echo python3)
UV ?= uv
UPGRADE ?=

BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
RUNTIME := .venv/.runtime
DEVELOPMENT := .venv/.development
PEERS := .venv/.peers
INSTALL_PACKAGE = $(PIP) install --quiet --no-deps --no-build-isolation --editable .
RESOLVE = $(UV) pip compile pyproject.toml --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-header $(UPGRADE)

# What decides whether a finding is true must be tested in every branch.
PROVEN := factcheck/values.py,factcheck/printed_values.py,factcheck/comparison/*,factcheck/folding.py,factcheck/grounding/*,factcheck/rules.py

.PHONY: audit test record coverage lint fix wheel bench bench-recognition bench-deps eval docs lexicon pins clean

audit: $(RUNTIME)
	rm -f report.md
	$(BIN)/factcheck compare seeds/*.txt -o report.md --exit-zero --extractor builtin
	@test -s report.md || { echo "report.md was not written, or is empty" >&2; exit 1; }
	cat report.md

test: $(DEVELOPMENT)
	$(BIN)/python -m pytest --cov --cov-report=term:skip-covered

record: $(DEVELOPMENT)
	@test -n "$(TEST)" || { echo "name one test: make record TEST=tests/FILE.py::TEST" >&2; exit 1; }
	$(BIN)/python -m pytest --record-mode=rewrite "$(TEST)"

coverage: $(DEVELOPMENT)
	@test -f .coverage || { echo "nothing was measured yet: run 'make test' first" >&2; exit 1; }
	$(BIN)/coverage report --format=total
	$(BIN)/coverage report --include='$(PROVEN)' --show-missing --fail-under=100

lint: $(DEVELOPMENT)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

fix: $(DEVELOPMENT)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

wheel: $(DEVELOPMENT)
	rm -rf dist
	$(BIN)/python -m build --no-isolation

bench: $(DEVELOPMENT)
	$(BIN)/python benchmarks/bench.py

bench-recognition: $(DEVELOPMENT)
	$(BIN)/python -m benchmarks.recognition

bench-deps: $(PEERS)

eval: $(DEVELOPMENT)
	$(BIN)/python -m benchmarks.evaluation

docs: $(DEVELOPMENT)
	$(BIN)/python docs/refresh.py

lexicon: $(DEVELOPMENT)
	$(BIN)/python docs/lexicon.py

pins:
	@command -v $(UV) >/dev/null || { echo "'$(UV)' not found: install uv, or name it: make pins UV=path" >&2; exit 1; }
	$(RESOLVE) --group dev --output-file requirements/dev.txt
	$(RESOLVE) --constraint requirements/dev.txt --output-file requirements/runtime.txt
	$(RESOLVE) --constraint requirements/dev.txt --extra github --output-file requirements/github.txt
	$(RESOLVE) --constraint requirements/dev.txt --extra bench --output-file requirements/bench.txt
	$(subst compile pyproject.toml,compile,$(RESOLVE)) --constraint requirements/dev.txt --group build \
		--output-file requirements/build.txt

clean:
	rm -rf .venv dist build .coverage .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	rm -f report.md report.html
	find . -type d -name __pycache__ -prune -exec rm -rf {} +

# Each stamp says that its pins are installed; it is older than the pins exactly when they changed.
# A new environment starts empty, so it takes its stamps with it.
$(RUNTIME): requirements/build.txt requirements/runtime.txt pyproject.toml | $(BIN)/python
	$(PIP) install --quiet --require-hashes -r requirements/build.txt -r requirements/runtime.txt
	$(INSTALL_PACKAGE)
	@touch $@

$(DEVELOPMENT): requirements/dev.txt pyproject.toml | $(BIN)/python
	$(PIP) install --quiet --require-hashes -r requirements/dev.txt
	$(INSTALL_PACKAGE)
	@touch $@

$(PEERS): requirements/bench.txt $(DEVELOPMENT)
	$(PIP) install --quiet --use-pep517 --require-hashes -r requirements/bench.txt
	@touch $@

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "factcheck needs Python 3.11 or newer, and '$(PYTHON)' is not: install it," \
			"or name it: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' || { \
		echo "'$(PYTHON)' cannot make virtual environments: install its venv module" \
			"(Debian, Ubuntu: apt install python3-venv)" >&2; exit 1; }
	$(PYTHON) -m venv --clear .venv
