# make site    the sample portal, in public/
# make tandem  the program, as .build/release/tandem
# make test    every test
# make lint    the formatter's strict check
# make html    the Nu HTML checker over public/ (needs python3 and java)
# make browser-test  the portal in a real browser (needs python3 and chromium)
# make bench   times a build of a generated portal
# make clean   removes what was built

SWIFT ?= swift
# Homebrew's libraries that no pkg-config tells of.
ifeq ($(shell uname -s),Darwin)
export CPATH := /opt/homebrew/include:/usr/local/include:$(CPATH)
export LIBRARY_PATH := /opt/homebrew/lib:/usr/local/lib:$(LIBRARY_PATH)
endif
RELEASE = .build/release/tandem
PYTHON = .build/python/bin/python

# What a release gains from knowing all of its code. On Linux it carries Swift's libraries in itself, so that no call
# to them takes a detour, and allocates by mimalloc, which suits many small values on many cores; lld is the linker that
# comes with Swift.
RELEASE_FLAGS = -Xswiftc -cross-module-optimization
ifeq ($(shell uname -s),Linux)
RELEASE_FLAGS += --static-swift-stdlib -Xswiftc -use-ld=lld \
  -Xlinker --no-as-needed -Xlinker -lmimalloc -Xlinker --as-needed
endif

.PHONY: site tandem test lint format html browser-test bench clean setup

site: tandem
	$(RELEASE) build
	@echo "The site is in public/: open public/index.html in a browser."

tandem: setup
	$(SWIFT) build -c release --product tandem $(RELEASE_FLAGS)

test: setup
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

lint:
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests

format:
	$(SWIFT) format --in-place --parallel --recursive Package.swift Sources Tests

html: site python
	@Tests/Browser/check-html public

browser-test: site python
	@command -v chromium >/dev/null || command -v google-chrome >/dev/null || { \
	  echo "The browser tests need Chromium. On Debian: apt-get install chromium" >&2; exit 1; }
	$(PYTHON) -m pytest -q -p no:cacheprovider Tests/Browser

bench: tandem
	@Tests/Benchmarks/run $(RELEASE)

clean:
	rm -rf .build public

# What the checks in Python need, in a folder of its own.
.PHONY: python
python:
	@test -x $(PYTHON) || python3 -m venv .build/python || { \
	  echo "These checks need Python 3 with venv. On Debian: apt-get install python3-venv" >&2; exit 1; }
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check -r Tests/Browser/requirements.txt

# Says what is missing, and installs what can be installed.
setup:
	@command -v $(SWIFT) >/dev/null || { \
	  echo "Tandem needs Swift 6.1 or later: https://www.swift.org/install/" >&2; exit 1; }
	@has() { printf '#include <%s>\n' "$$1" | cc -E -I/opt/homebrew/include -I/usr/local/include - >/dev/null 2>&1; }; \
	debian=; brewed=; \
	has cmark.h || { debian="$$debian libcmark-dev"; brewed="$$brewed cmark"; }; \
	has libstemmer.h || { debian="$$debian libstemmer-dev"; brewed="$$brewed snowball"; }; \
	[ "$$(uname -s)" = Darwin ] || has curl/curl.h \
	  || { debian="$$debian libcurl4-openssl-dev"; brewed="$$brewed curl"; }; \
	[ "$$(uname -s)" = Darwin ] || has mimalloc.h || debian="$$debian libmimalloc-dev"; \
	[ -n "$$debian" ] || exit 0; \
	if command -v apt-get >/dev/null; then \
	  echo "Installing$$debian ..."; \
	  sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	  if [ -n "$$sudo" ] && ! command -v sudo >/dev/null; then \
	    echo "Tandem needs$$debian. Ask an administrator to run: apt-get install$$debian" >&2; exit 1; fi; \
	  { DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -q $$debian \
	    || { $$sudo apt-get update -q && DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -q $$debian; }; } \
	  || { echo "Could not install$$debian. With network and administrator rights, run: apt-get install$$debian" >&2; exit 1; }; \
	elif command -v brew >/dev/null; then \
	  echo "Installing$$brewed ..."; \
	  brew install $$brewed || { echo "Could not install$$brewed. Run: brew install$$brewed" >&2; exit 1; }; \
	else \
	  echo "Tandem needs the libraries cmark and libstemmer, and on Linux libcurl and mimalloc, with their headers (Debian: libcmark-dev libstemmer-dev libcurl4-openssl-dev libmimalloc-dev, Homebrew: cmark snowball)." >&2; exit 1; \
	fi
