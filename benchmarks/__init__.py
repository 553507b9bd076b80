"""What `make bench` measures. Nothing here takes part in a build, and no test waits for a clock: tests count, measurements measure."""
