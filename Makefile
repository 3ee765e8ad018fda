.PHONY: help brief test check docs format bench fuzz wheel pin ci clean

help:    ## this list
	@sed -n 's/^\([a-z]*\): *## /\1	/p' $(MAKEFILE_LIST) | expand -t 10

brief:   ## the briefing on the example talks
	./go brief examples/six-party

test:    ## the tests
	./go test

check:   ## lint, format, types, import rules
	./go check

docs:    ## the documentation as pages, in docs/_build/html
	./go docs

format:  ## put imports and layout in order
	.venv/bin/ruff check --fix && .venv/bin/ruff format

bench:   ## the benchmarks
	./go bench

fuzz:    ## a hundred thousand mutated inputs
	./go fuzz 100000

wheel:   ## the wheel, in dist/
	PATH="$(CURDIR)/.venv/bin:$$PATH" python -c 'import uv_build; print(uv_build.build_wheel("dist"))'

pin:     ## constraints.txt anew (needs uv)
	python3 scripts/pin.py

ci:      ## everything, from nothing
	.ci/run

clean:   ## what the tools and builds left
	rm -rf .venv .venv-bootstrap build dist .*_cache .hypothesis
