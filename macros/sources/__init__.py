"""Do the public sources that the data names still answer? Never part of a build: only `make check-sources` asks the internet."""
