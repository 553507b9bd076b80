# Commands of this project; README.md says what each is for. Needs git, make (GNU Make 3.81 or later), Python >= 3.11,
# Node >= 20 with npm. Everything else is installed by the commands themselves, from lock files, inside this folder.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help setup serve site preview check schemas diff summary new-report new-update draft check-sources pictures test bench release publish-release \
	lint format lock clean

export NO_MKDOCS_2_WARNING := 1
export PYTHONUTF8 := 1
export PYTHONDONTWRITEBYTECODE := 1

PYTHON := .venv/bin/python
# Wheels only: building a source package would run code that no lock file pins.
INSTALL := $(PYTHON) -m pip install --quiet --no-input --disable-pip-version-check --require-hashes --only-binary :all:
RESOLVE := $(PYTHON) -m uv pip compile --quiet --no-config --universal --python-version 3.11 --generate-hashes --no-header --upgrade

# A stamp newer than the lock file means: installed. Only a changed lock file, or a missing stamp, installs again.
SITE_STAMP := .venv/.site-installed
DRAFT_STAMP := .venv/.draft-installed
DEV_STAMP := .venv/.dev-installed
NODE_STAMP := node_modules/.site-installed
NODE_DEV_STAMP := node_modules/.dev-installed

# A virtual environment outlives an upgrade of the Python it was made with, but does not work any more: make it anew.
$(shell test ! -e $(SITE_STAMP) || $(PYTHON) -c '' 2>/dev/null || rm -f $(SITE_STAMP))

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(DEV_STAMP) $(NODE_DEV_STAMP) ## install everything that the commands need

serve: $(SITE_STAMP) $(NODE_STAMP) ## check the data, build, serve http://127.0.0.1:8000, rebuild on change
	$(PYTHON) -m scripts.serve

site: $(SITE_STAMP) $(NODE_STAMP) ## check the data and build the whole site into site/
	$(PYTHON) -m scripts.build

check: $(SITE_STAMP) ## check the data only (REPORT=path: prove excerpts against that text; FORMAT=json or github)
	@$(PYTHON) -m scripts.check $(if $(REPORT),--report "$(REPORT)") $(if $(FORMAT),--format "$(FORMAT)")

schemas: $(SITE_STAMP) ## write again what is made from the code: JSON Schemas, the page of mistakes
	$(PYTHON) -m scripts.schemas
	$(PYTHON) -m scripts.bad_input_table

preview: $(SITE_STAMP) $(NODE_STAMP) ## build the site into preview/, to be opened from disk without a server
	$(PYTHON) -m scripts.preview

DIFF = $(PYTHON) -m scripts.diff $(if $(BASE),--base "$(BASE)")
diff: $(SITE_STAMP) ## tell what the changes here do to the public data (BASE=revision to compare with)
	@$(DIFF)

summary: $(SITE_STAMP) ## the same, for the summary of a workflow run
	@$(DIFF) >> "$${GITHUB_STEP_SUMMARY:-/dev/stdout}"

new-report: $(SITE_STAMP) ## begin the data of a report (ID=151-2025)
	@$(PYTHON) -m scripts.new_report $(if $(ID),"$(ID)")

new-update: $(SITE_STAMP) ## begin an update of a commitment (COMMITMENT=id)
	@$(PYTHON) -m scripts.new_update $(if $(COMMITMENT),"$(COMMITMENT)")

draft: $(DRAFT_STAMP) ## read a document into draft data (FILE=bao-cao.docx ID=kh-165-2025; FORMAT=json: print what it found, write nothing)
	@$(PYTHON) -m scripts.draft $(if $(FILE),"$(FILE)") $(if $(ID),--id "$(ID)") $(if $(FORMAT),--format "$(FORMAT)")

check-sources: $(SITE_STAMP) ## ask every source address in the data whether it still answers (uses the internet)
	@$(PYTHON) -m scripts.check_sources $(if $(OUTPUT),--output "$(OUTPUT)")

pictures: setup ## take the pictures of the README and of the page "Đóng góp" anew
	CHROMIUM="$$($(PYTHON) -m scripts.browser)" && export CHROMIUM && $(PYTHON) -m scripts.pictures

test: setup lint ## run every test there is, a real browser included
	CHROMIUM="$$($(PYTHON) -m scripts.browser)" && export CHROMIUM && $(PYTHON) -m pytest

bench: setup site ## measure and print the figures that BENCHMARKS.md reports (SIZES="1 10 100": builds at these sizes; default 1 10)
	$(PYTHON) -m scripts.bench_builders $(if $(SIZES),--sizes $(SIZES))
	$(PYTHON) -m scripts.bench_exports
	$(PYTHON) -m scripts.bench_charts
	$(PYTHON) -m scripts.bench_naive
	$(PYTHON) -m scripts.lighthouse
	$(PYTHON) -m scripts.bench_search --write

release: $(SITE_STAMP) ## name a new version of the data and write what changed
	@$(PYTHON) -m scripts.release

# Only in the release workflow, on a site that another job built: needs nothing installed but Python and gh.
publish-release:
	@python3 -m scripts.publish_release "$(TAG)"

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
	$(RESOLVE) requirements/draft.in --output-file requirements/draft.txt
	$(RESOLVE) requirements/dev.in --output-file requirements/dev.txt
	npm update --package-lock-only

clean: ## remove everything that the commands made
	rm -rf .venv node_modules site preview .site-* .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis

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

$(DRAFT_STAMP): requirements/draft.txt $(SITE_STAMP)
	@echo "Cài các gói Python để đọc văn bản vào .venv/ …" >&2
	@$(INSTALL) --requirement requirements/draft.txt
	@touch $@

$(DEV_STAMP): requirements/dev.txt $(SITE_STAMP)
	@echo "Cài các gói Python để kiểm thử vào .venv/ …" >&2
	@$(INSTALL) --requirement requirements/dev.txt
	@touch $@

# Building needs 8 MB of packages, testing 140: whoever only edits data does not wait for the rest.
NODE_CHECK := if ! node -e 'process.exitCode = parseInt(process.versions.node) < 20 ? 1 : 0' 2>/dev/null || ! npm --version >/dev/null 2>&1; then \
	  echo "Cần Node.js 20 trở lên và npm. / Node.js 20 or newer with npm is needed." >&2; exit 1; \
	fi

$(NODE_STAMP): package-lock.json package.json .npmrc
	@$(NODE_CHECK)
	@echo "Cài các gói npm vào node_modules/ …" >&2
	@npm ci --omit=dev --loglevel=error >/dev/null
	@touch $@

$(NODE_DEV_STAMP): package-lock.json package.json .npmrc
	@$(NODE_CHECK)
	@echo "Cài các gói npm để kiểm thử vào node_modules/ …" >&2
	@npm ci --loglevel=error >/dev/null
	@touch $(NODE_STAMP) $@
