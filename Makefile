# Commands of this project; README.md says what each is for. Needs git, make (GNU Make 3.81 or later), Python >= 3.11,
# Node >= 20 with npm. Everything else is installed by the commands themselves, from lock files, inside this folder.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help setup serve site check schemas test bench lint format lock clean

export NO_MKDOCS_2_WARNING := 1
export PYTHONUTF8 := 1
export PYTHONDONTWRITEBYTECODE := 1

PYTHON := .venv/bin/python
# Wheels only: building a source package would run code that no lock file pins.
INSTALL := $(PYTHON) -m pip install --quiet --no-input --disable-pip-version-check --require-hashes --only-binary :all:
RESOLVE := $(PYTHON) -m uv pip compile --quiet --no-config --universal --python-version 3.11 --generate-hashes --no-header --upgrade

# A stamp newer than the lock file means: installed. Only a changed lock file, or a missing stamp, installs again.
SITE_STAMP := .venv/.site-installed
DEV_STAMP := .venv/.dev-installed
NODE_STAMP := node_modules/.installed

# A virtual environment outlives an upgrade of the Python it was made with, but does not work any more: make it anew.
$(shell test ! -e $(SITE_STAMP) || $(PYTHON) -c '' 2>/dev/null || rm -f $(SITE_STAMP))

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-7s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(DEV_STAMP) $(NODE_STAMP) ## install everything that the commands need

serve: $(SITE_STAMP) $(NODE_STAMP) ## check the data, build, serve http://127.0.0.1:8000, rebuild on change
	$(PYTHON) -m scripts.serve

site: $(SITE_STAMP) $(NODE_STAMP) ## check the data and build the whole site into site/
	$(PYTHON) -m scripts.build

check: $(SITE_STAMP) ## check the data only (REPORT=path: prove excerpts against that text; FORMAT=json or github)
	@$(PYTHON) -m scripts.check $(if $(REPORT),--report "$(REPORT)") $(if $(FORMAT),--format "$(FORMAT)")

schemas: $(SITE_STAMP) ## write again what is made from the code: JSON Schemas, the page of mistakes
	$(PYTHON) -m scripts.schemas
	$(PYTHON) -m scripts.bad_input_table

test: setup lint ## run every test there is, a real browser included
	CHROMIUM="$$($(PYTHON) -m scripts.browser)" && export CHROMIUM && $(PYTHON) -m pytest

bench: setup ## measure and print the figures that BENCHMARKS.md reports
	$(PYTHON) -m scripts.bench

lint: $(DEV_STAMP) ## check style, types and workflows
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	.venv/bin/jactionlint --profile correctness --shellcheck= .github/workflows/*.yml
	.venv/bin/zizmor --offline --quiet --persona pedantic .github/workflows

format: $(DEV_STAMP) ## put the code into the agreed form
	$(PYTHON) -m ruff check --fix .
	$(PYTHON) -m ruff format .

lock: $(DEV_STAMP) ## resolve requirements/*.in and package.json anew
	$(RESOLVE) requirements/site.in --output-file requirements/site.txt
	$(RESOLVE) requirements/dev.in --output-file requirements/dev.txt
	npm update --package-lock-only

clean: ## remove everything that the commands made
	rm -rf .venv node_modules site .site-* .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis

# Each candidate is run, not only looked up: a name on the PATH may be a stand-in for a Python that is not there.
# The environment is emptied first, so that a package which was dropped from the lock file is gone.
$(SITE_STAMP): requirements/site.txt
	@found=; for python in python3.13 python3.12 python3.11 python3; do \
	  if "$$python" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then found="$$python"; break; fi; \
	done; \
	if [ -z "$$found" ]; then \
	  echo "Cần Python 3.11 trở lên, có mô-đun venv. / Python 3.11 or newer with its venv module is needed" \
	    "(Debian, Ubuntu: apt install python3-venv)." >&2; exit 1; \
	fi; \
	echo "Cài các gói Python vào .venv/ …" >&2; "$$found" -m venv --clear .venv
	@$(INSTALL) --requirement requirements/site.txt
	@touch $@

$(DEV_STAMP): requirements/dev.txt $(SITE_STAMP)
	@echo "Cài các gói Python để kiểm thử vào .venv/ …" >&2
	@$(INSTALL) --requirement requirements/dev.txt
	@touch $@

$(NODE_STAMP): package-lock.json package.json .npmrc
	@if ! node -e 'process.exitCode = parseInt(process.versions.node) < 20 ? 1 : 0' 2>/dev/null || ! npm --version >/dev/null 2>&1; then \
	  echo "Cần Node.js 20 trở lên và npm. / Node.js 20 or newer with npm is needed." >&2; exit 1; \
	fi
	@echo "Cài các gói npm vào node_modules/ …" >&2
	@npm ci --loglevel=error >/dev/null
	@touch $@
