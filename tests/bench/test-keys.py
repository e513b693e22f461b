#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Aikajana developers
"""What a step of the cursor costs, in instructions, with the details that follow it: as much in a
long plan as in a short one.

Usage: test-keys.py KEY-COST"""

import os
import statistics
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.environ['AIKA_SOURCE_ROOT'], 'tests', 'ui'))

import aika  # noqa: E402

KEY_COST = sys.argv.pop(1)
SHORT, LONG = 100, 1000         # rows
GROWTH_MAX = 1.25               # what looks for a row or a day in all of the plan


def measure():
    """Instructions for a step, in millions, by the rows of the plan."""
    env = dict(os.environ, GSETTINGS_SCHEMA_DIR=os.path.join(aika.BUILD, 'data'))
    env['GTK_A11Y'] = 'none'                # tells its bus of the focus from some moment on, not in all steps
    env.pop('MALLOC_PERTURB_', None)        # would count what is filled with it
    counts = {}
    with tempfile.TemporaryDirectory() as folder:
        run = subprocess.run(['valgrind', '--tool=callgrind', '--instr-atstart=no', '--collect-atstart=no',
                              '--callgrind-out-file=' + os.path.join(folder, 'dump'), KEY_COST, str(SHORT), str(LONG)],
                             env=env, capture_output=True, text=True)
        assert run.returncode == 0, run.stderr[-2000:]
        for name in os.listdir(folder):
            with open(os.path.join(folder, name), encoding='utf-8', errors='replace') as dump:
                words = [line.split() for line in dump if line.startswith(('desc: Trigger:', 'summary:', 'totals:'))]
            title = next(w[-1] for w in words if w[0] == 'desc:')
            counts.setdefault(title, []).append(next(int(w[1]) for w in words if w[0] != 'desc:') / 1e6)
    return {n_rows: statistics.median(counts['step-%d' % n_rows]) for n_rows in (SHORT, LONG)}


def a_step_of_the_cursor_costs_the_same_in_a_long_plan():
    costs = measure()
    print('# a step: %.2f million instructions at %d rows, %.2f at %d: %.2f times as much, at most %.2f'
          % (costs[SHORT], SHORT, costs[LONG], LONG, costs[LONG] / costs[SHORT], GROWTH_MAX))
    assert costs[LONG] <= GROWTH_MAX * costs[SHORT]


aika.run([a_step_of_the_cursor_costs_the_same_in_a_long_plan])
