# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Aikajana developers
"""Run functions as TAP cases: one line a case, what went wrong as comments."""

import sys
import traceback


class Skip(Exception):
    """Raised by a case that cannot run here; says why."""


def run(cases):
    """Run CASES, a list of (name, function), and return the exit status."""
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    print(f"1..{len(cases)}")
    n_failed = 0
    for number, (name, case) in enumerate(cases, 1):
        try:
            case()
        except Skip as reason:
            print(f"ok {number} {name} # SKIP {reason}")
        except Exception as problem:
            n_failed += 1
            print(f"not ok {number} {name}")
            text = str(problem) if isinstance(problem, AssertionError) and str(problem) \
                else traceback.format_exc()
            for line in text.splitlines():
                print(f"# {line}")
        else:
            print(f"ok {number} {name}")
        sys.stdout.flush()
    return 1 if n_failed else 0
