# `make help` lists what there is. Everything runs in .venv, which the first target that needs it
# sets up; see docs/INSTALL.md.
.POSIX:
.SUFFIXES:
.PHONY: help setup run test check format lint types imports unit e2e bench models screenshots \
	translations lock wheel clean

BIN = .venv/bin
CODE = facealbum tests benchmarks packaging models
# The window's tests draw into memory: no screen is needed, and none is disturbed.
UNSEEN = env QT_QPA_PLATFORM=offscreen

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z0-9]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

setup: ## make .venv and install what is missing; instant when nothing is
	@sh packaging/setup.sh

run: setup ## open the window; PHOTOS=FOLDER drops a folder in
	@case "$$PHOTOS" in "~") PHOTOS="$$HOME" ;; "~/"*) PHOTOS="$$HOME/$${PHOTOS#??}" ;; esac; \
	exec $(BIN)/facealbum gui $${PHOTOS:+"$$PHOTOS"}

test: check unit ## set up, then format, lint, types, import rules and all tests

check: format lint types imports ## the fast part: format, lint, types, import rules

format: setup
	$(BIN)/ruff format --check --diff $(CODE)

lint: setup
	$(BIN)/ruff check $(CODE)

types: setup
	$(BIN)/mypy

imports: setup
	$(BIN)/lint-imports

unit: setup
	$(UNSEEN) $(BIN)/python -m pytest -q -n auto --dist worksteal -m "not long"

e2e: setup ## drive the real window: the short sittings of test, and the long ones
	$(BIN)/python -m pytest -q tests/e2e

bench: setup ## print every figure of the README
	$(UNSEEN) $(BIN)/python benchmarks/run.py

models: setup ## make the models again from their sources and check them
	$(BIN)/python -m venv build/models
	build/models/bin/python -m pip install --quiet --requirement models/requirements-build.txt
	build/models/bin/python models/build_models.py

screenshots: setup ## draw the pictures of the README again, on the sample album
	$(UNSEEN) $(BIN)/python packaging/screenshots.py

translations: setup ## collect the texts of the window for translators, and compile what they wrote
	$(BIN)/python packaging/translations.py

lock: setup ## choose the newest versions that pyproject.toml allows
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile pyproject.toml --extra dev --universal --fork-strategy fewest \
		--python-version 3.11 --generate-hashes --no-emit-index-url --no-header --quiet --upgrade \
		--output-file requirements.lock

wheel: setup ## build the wheel in dist/
	$(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .

clean: ## remove what was made, the environment too
	rm -rf .venv build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis \
		.import_linter_cache .benchmarks
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
