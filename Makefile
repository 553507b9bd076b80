# Commands of this project; README.md says what each is for. Needs git, make (GNU Make 3.81 or later), Python >= 3.11 with venv.
# Everything else is installed by the commands themselves, from lock files, inside this folder.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help setup serve site preview check schemas diff summary new-report new-update draft review rewrite check-sources pictures test test-quick test-browsers prove bench release publish-release \
	lint format lock clean check-repository published propose ready-check ready-site ready-draft ready-quick ready-bench address

export NO_MKDOCS_2_WARNING := 1
export PYTHONUTF8 := 1
# Packages are installed as they come: Python keeps what it compiles of those that are loaded.
unexport PYTHONDONTWRITEBYTECODE

PYTHON := .venv/bin/python
RESOLVE := $(PYTHON) -m uv pip compile --quiet --no-config --universal --python-version 3.11 --generate-hashes --no-header --upgrade

# Installs what is missing, says in words what is in the way (scripts/setup/). Nothing to do: a fifth of a second.
SETUP := @sh scripts/python.sh -m scripts.setup

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install everything that the commands need (`make bench` brings what it measures with)
	$(SETUP) tests

ready-check ready-site ready-draft ready-quick ready-bench: ready-%:
	$(SETUP) $*

serve: ready-site ## check the data, build, serve http://127.0.0.1:8000, rebuild on change (PORT=8001: another port)
	@exec $(PYTHON) -m scripts.serve $(if $(PORT),--port "$(PORT)")

site: ready-site ## check the data and build the whole site into site/
	@exec $(PYTHON) -m scripts.build

check: ready-check ## check the data only (REPORT=path: prove excerpts against that text; FORMAT=json or github)
	@exec $(PYTHON) -m scripts.check $(if $(REPORT),--report "$(REPORT)") $(if $(FORMAT),--format "$(FORMAT)")

schemas: ready-check ## write again what is made from the code: JSON Schemas, the page of mistakes
	$(PYTHON) -m scripts.schemas
	$(PYTHON) -m scripts.bad_input_table

preview: ready-site ## build the site into preview/, to be opened from disk without a server
	$(PYTHON) -m scripts.preview

DIFF = $(PYTHON) -m scripts.diff $(if $(BASE),--base "$(BASE)") $(if $(filter no,$(PAGES)),--no-pages)
diff: ready-check ## tell what the changes here do to the public data (BASE=revision to compare with; PAGES=no: quicker)
	@$(DIFF)

summary: ready-check ## the same, for the summary of a workflow run
	@$(DIFF) >> "$${GITHUB_STEP_SUMMARY:-/dev/stdout}"

new-report: ready-check ## begin the data of a report (ID=151-2025)
	@$(PYTHON) -m scripts.new_report $(if $(ID),"$(ID)")

new-update: ready-check ## begin an update of a commitment (COMMITMENT=id), or make one from a message or an issue (FROM=file)
	@$(PYTHON) -m scripts.new_update $(if $(COMMITMENT),"$(COMMITMENT)") $(if $(FROM),--from "$(FROM)")

draft: ready-draft ## read a document into draft data (FILE=bao-cao.docx ID=kh-9-2030; FORMAT=json: print what it found, write nothing)
	@exec $(PYTHON) -m scripts.draft $(if $(FILE),"$(FILE)") $(if $(ID),--id "$(ID)") $(if $(FORMAT),--format "$(FORMAT)")

review: ready-draft ## go through a draft beside its text, on a page that only this machine sees (ID=kh-9-2030; FILE=, PORT=8021)
	@exec $(PYTHON) -m scripts.review $(if $(ID),"$(ID)") $(if $(FILE),--file "$(FILE)") $(if $(PORT),--port "$(PORT)")

rewrite: ready-draft ## write mentions and citations of a report anew from its text, and prove them (FILE=van-ban.txt ID=150-2024)
	@exec $(PYTHON) -m scripts.draft $(if $(FILE),"$(FILE)") --rewrite $(if $(ID),--id "$(ID)")

check-sources: ready-check ## ask every source address in the data whether it still answers (ARCHIVES=folder: look for copies of them too; uses the internet)
	@$(PYTHON) -m scripts.check_sources $(if $(OUTPUT),--output "$(OUTPUT)") $(if $(ARCHIVES),--archives "$(ARCHIVES)")

# Only in the weekly workflow, with what another job found: needs nothing installed but Python.
propose:
	@python3 -m scripts.propose "$(FOLDER)"

pictures: setup ## take the pictures of the README and of the page "Đóng góp" anew
	CHROMIUM="$$($(PYTHON) -m scripts.browser)" && export CHROMIUM && $(PYTHON) -m scripts.pictures

test: setup ## run every test there is, a real browser and what `make lint` runs included
	CHROMIUM="$$($(PYTHON) -m scripts.browser)" && export CHROMIUM && $(PYTHON) -m pytest

test-quick: ready-quick ## what publishing waits for: the data, what is made of it, one build
	@$(PYTHON) -m pytest -m quick

test-browsers: setup ## what readers do most, in Firefox and in WebKit as well (installs them where it may; says which is missing)
	@$(PYTHON) -m scripts.other_browsers
	@$(PYTHON) -m pytest -n 0 -rs tests/other_browsers

prove: ready-check ## keep which excerpts were proved against the texts at REPORT=path, so that others need no text
	@$(PYTHON) -m scripts.prove $(if $(REPORT),--report "$(REPORT)")

bench: ready-bench site ## measure and print the figures that BENCHMARKS.md reports (SIZES="1 10 100": builds at these sizes; default 1 10)
	$(PYTHON) -m benchmarks.figures
	$(PYTHON) -m benchmarks.builders $(if $(SIZES),--sizes $(SIZES))
	$(PYTHON) -m benchmarks.exports
	$(PYTHON) -m benchmarks.charts
	$(PYTHON) -m benchmarks.naive
	$(PYTHON) -m benchmarks.slow_line
	$(PYTHON) -m benchmarks.lighthouse
	$(PYTHON) -m benchmarks.search --write

check-repository: ready-check ## tell what this repository still lacks to publish (OFFLINE=yes: ask nobody; GH_TOKEN=…: what only administrators see)
	@$(PYTHON) -m scripts.check_repository $(if $(OFFLINE),--offline)

published: ready-check ## tell the next steps of a workflow which commit is live now (TAG=data-…: may that commit be released?)
	@$(PYTHON) -m scripts.published $(if $(TAG),--tag "$(TAG)")

address: ready-check ## tell the next steps of a workflow where the site will stand (variable SITE_URL, else GitHub Pages)
	@$(PYTHON) -m scripts.address

release: ready-check ## name a new version of the data and write what changed
	@$(PYTHON) -m scripts.release

# Only in the release workflow, on a site that another job built: needs nothing installed but Python and gh.
publish-release:
	@python3 -m scripts.publish_release "$(TAG)"

lint: setup ## check style, types and workflows
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	$(PYTHON) -m jactionlint --profile correctness --shellcheck= .github/workflows/*.yml
	.venv/bin/zizmor --offline --quiet --persona pedantic .github/workflows

format: setup ## put the code into the agreed form
	$(PYTHON) -m ruff check --fix .
	$(PYTHON) -m ruff format .

lock: setup ## resolve requirements/*.in and package.json anew
	$(RESOLVE) requirements/site.in --output-file requirements/site.txt
	$(RESOLVE) requirements/draft.in --output-file requirements/draft.txt
	$(RESOLVE) requirements/node.in --output-file requirements/node.txt
	$(RESOLVE) requirements/uv.in --output-file requirements/uv.txt
	$(RESOLVE) requirements/quick.in --output-file requirements/quick.txt
	$(RESOLVE) requirements/dev.in --output-file requirements/dev.txt
	$(PYTHON) -m scripts.npm update --package-lock-only

clean: ## remove everything that the commands made
	rm -rf .venv node_modules site preview .site-* .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find macros scripts drafting benchmarks tests -name __pycache__ -prune -exec rm -rf {} +
