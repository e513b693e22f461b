#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Aikajana developers
"""Count what `meson test` recorded, and show what failed.

Usage: results.py NAME BUILD STATUS [NAME BUILD STATUS ...]

Each pass has a name, a build directory whose meson-logs/ is read, and the exit
status of its `meson test`. A case is a TAP line, or a whole test that does not
speak TAP. A test that fails beside its cases (it crashed, hung or lost its
plan) counts as one failed case more, for the JUnit file is silent about it.
The last line is "N passed, N failed" with ", N skipped" where there are any.
The exit status is 0 only when something ran and nothing failed.
"""

import json
import re
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

BAD_RESULTS = {"FAIL", "ERROR", "TIMEOUT", "INTERRUPT", "UNEXPECTEDPASS"}
BAD_ELEMENTS = {"failure", "error"}
LOG_LINES = 150

# What XML 1.0 forbids; a test may print any byte, and meson writes it as is.
FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Pass:
    """The counts of one `meson test`, and the failed tests with their logs."""

    def __init__(self):
        self.passed = 0
        self.failed = 0
        self.skipped = 0
        self.failures = []  # (test, result, [failed case], log)


def read_cases(junit):
    """Map a test's name to its [(case, state)], and the names that speak TAP."""
    text = junit.read_text(encoding="utf-8", errors="replace")
    root = ElementTree.fromstring(FORBIDDEN.sub("\ufffd", text).encode())
    cases = {}
    tap = set()
    for suite in root.iter("testsuite"):
        for case in suite.iter("testcase"):
            children = {child.tag for child in case}
            if children & BAD_ELEMENTS:
                state = "failed"
            elif "skipped" in children:
                state = "skipped"
            else:
                state = "passed"
            # Meson names a suite after its project and the TAP program, and
            # puts the tests without TAP into one suite named after the project.
            if case.get("classname") == suite.get("name") and "." in suite.get("name"):
                test = suite.get("name").split(".", 1)[1]
                tap.add(test)
            else:
                test = case.get("name")
            cases.setdefault(test, []).append((case.get("name"), state))
    return cases, tap


def read_pass(build, status):
    logs = Path(build) / "meson-logs"
    result = Pass()
    try:
        cases, tap = read_cases(logs / "testlog.junit.xml")
        lines = (logs / "testlog.json").read_text(encoding="utf-8", errors="replace")
        records = [json.loads(line) for line in lines.splitlines() if line.strip()]
    except FileNotFoundError:
        cases, tap, records = {}, set(), []

    for record in records:
        name = record["name"]
        states = cases.get(name, [])
        if record["result"] in BAD_RESULTS:
            if not any(state == "failed" for _, state in states):
                own = ("the whole test", "failed")
                states = states + [own] if name in tap else [own]
            log = "".join(record.get(stream) or "" for stream in ("stdout", "stderr"))
            failed = [case for case, state in states if state == "failed"]
            result.failures.append((name, record["result"], failed, log))
        for _, state in states:
            setattr(result, state, getattr(result, state) + 1)

    if status != 0 and not result.failures:
        result.failed += 1
        result.failures.append(("meson test", f"exit status {status}", [], ""))
    return result


def show_failure(pass_name, test, outcome, cases, log):
    print(f"\n--- {test} ({pass_name}): {outcome}")
    for case in cases:
        print(f"    {case}")
    lines = [line for line in log.splitlines() if not re.match(r"ok \d", line)]
    if len(lines) > LOG_LINES:
        print(f"    (the last {LOG_LINES} lines of {len(lines)})")
    for line in lines[-LOG_LINES:]:
        print(f"    {FORBIDDEN.sub(chr(0xfffd), line)}")


def main(arguments):
    passes = []
    for name, build, status in zip(*[iter(arguments)] * 3):
        passes.append((name, read_pass(build, int(status))))

    for name, result in passes:
        for failure in result.failures:
            show_failure(name, *failure)

    print()
    empty = False
    for name, result in passes:
        print(f"{name}: {result.passed} cases passed and {result.failed} failed", end="")
        print(f", and {result.skipped} were skipped" if result.skipped else "")
        if result.passed + result.failed == 0:
            print(f"{name}: no test ran, which counts as a failure")
            empty = True

    passed = sum(result.passed for _, result in passes)
    failed = sum(result.failed for _, result in passes)
    skipped = sum(result.skipped for _, result in passes)
    print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    return 1 if failed or empty else 0


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(main(sys.argv[1:]))
