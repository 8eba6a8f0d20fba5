"""The minutes as a whole process, in turn with the Typst compiler on the same paper; figures on stdout.

Called by typst.rs, which makes the database and the source:
    in_turn.py PROGRAM DB MEETING NOW SOURCE.typ FONTS
"""

import importlib.metadata
import importlib.util
import os
import statistics
import subprocess
import sys
import time

RUNS = 15
# Without tags for screen readers, which the program does not write either.
COMPILE = (
    "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2], font_paths=[sys.argv[3]],"
    " ignore_system_fonts=True, pdf_tags=False)"
)


def run(command):
    """Seconds by the clock, seconds of processor time and peak megabytes of one process."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{command[0]} ended with {process.returncode}")
    return seconds, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024 / 1e6


def main():
    program, db, meeting, now, source, fonts = sys.argv[1:]
    if importlib.util.find_spec("typst") is None:
        print("minutes against Typst: not measured, this Python has no package “typst” (see README)")
        return
    python = [sys.executable, "-I", "-c"]
    ours, theirs = source + ".ours.pdf", source + ".typst.pdf"
    commands = {
        "baithak minutes": [program, "minutes", "--db", db, "--meeting", meeting, "--now", now, "--out", ours],
        f"Typst {importlib.metadata.version('typst')}": [*python, COMPILE, source, theirs, fonts],
        "  of it, Python loading it": [*python, "import typst"],
    }
    figures = {name: [] for name in commands}
    for round_number in range(RUNS + 1):
        for name, command in commands.items():
            for old in filter(os.path.exists, (ours, theirs)):
                os.remove(old)
            figure = run(command)
            # The first round only fills the system's file cache.
            if round_number > 0:
                figures[name].append(figure)
    print(f"minutes of 200 directions as a whole process, medians of {RUNS}, in turn")
    for name, runs in figures.items():
        seconds, processor, peak = (statistics.median(column) for column in zip(*runs))
        print(f"  {name:26} {seconds * 1000:7.0f} ms  {processor * 1000:7.0f} ms of processor  {peak:6.1f} MB")
    ours_and_theirs = list(zip(*list(figures.values())[:2]))
    for index, what in enumerate(("time", "processor time")):
        ratio = statistics.median(ours[index] / theirs[index] for ours, theirs in ours_and_theirs)
        print(f"  {what}, ours by theirs, pair by pair: {ratio:.2f}")


main()
