"""Builds one portal several times and prints what each build cost. Called by Tests/Benchmarks/run."""

import os
import shutil
import statistics
import subprocess
import sys
import time


def build(tandem, portal, output, templates):
    command = [tandem, "build", portal, "--templates", templates, "--output", output, "--now", "2026-12-31", "--quiet"]
    start = time.perf_counter()
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit("the build failed")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    tandem, work, templates, runs = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
    portal, output = os.path.join(work, "portal"), os.path.join(work, "public")
    rows = {"first": [], "again": []}
    for _ in range(runs):
        shutil.rmtree(output, ignore_errors=True)
        rows["first"].append(build(tandem, portal, output, templates))
        rows["again"].append(build(tandem, portal, output, templates))
    print("%-8s %8s %8s %9s" % ("", "wall s", "CPU s", "peak MB"))
    for name, figures in rows.items():
        print("%-8s %8.2f %8.2f %9.0f" % (name, *(statistics.median(row[i] for row in figures) for i in range(3))))


main()
