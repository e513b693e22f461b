#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Aikajana developers
"""What a frame of the month grid costs, in instructions, beside the least that GTK can draw such a
grid with; and that scrolling makes no widgets and tells a screen reader of none.

Usage: test-frames.py FRAME-COST

Instructions repeat within 1 % on a busy machine, as seconds do not. The goals are ratios to a floor
that is measured in the same run."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.environ['AIKA_SOURCE_ROOT'], 'tests', 'ui'))

import aika  # noqa: E402
from aika import App, xdotool  # noqa: E402
from gi.repository import Atspi, GLib  # noqa: E402

FRAME_COST = sys.argv.pop(1)
N_FRAMES = 30 if os.environ.get('AIKA_TEST_LONG') else 10
SIZES = (100, 1000, 10000)

SCROLL_MAX = 1.3                # × the floor, at 1 000 rows
DRAG_MAX = 1.5
GROWTH_MAX = 1.1                # of any size to the smallest of them
WIDGETS_MAX = 3000

costs = {}


def read_counts(folder):
    """The instructions of the dumps of callgrind, in millions, by what they are called."""
    counts = {}
    for name in os.listdir(folder):
        with open(os.path.join(folder, name), encoding='utf-8', errors='replace') as dump:
            words = [line.split() for line in dump if line.startswith(('desc: Trigger:', 'summary:', 'totals:'))]
        title = next(w[-1] for w in words if w[0] == 'desc:')
        counts.setdefault(title, []).append(next(int(w[1]) for w in words if w[0] != 'desc:') / 1e6)
    return counts


def measure(subject, n_rows):
    """Instructions for a scroll and a drag frame, in millions, and how many widgets there are."""
    if (subject, n_rows) in costs:
        return costs[subject, n_rows]

    env = dict(os.environ, GSETTINGS_SCHEMA_DIR=os.path.join(aika.BUILD, 'data'))
    env.pop('MALLOC_PERTURB_', None)        # would count what is filled with it
    with tempfile.TemporaryDirectory() as folder:
        run = subprocess.run(['valgrind', '--tool=callgrind', '--instr-atstart=no', '--collect-atstart=no',
                              '--callgrind-out-file=' + os.path.join(folder, 'dump'),
                              FRAME_COST, subject, str(n_rows), str(N_FRAMES)],
                             env=env, capture_output=True, text=True)
        assert run.returncode == 0, run.stderr[-2000:]
        counts = read_counts(folder)

    assert len(counts['scroll']) == len(counts['drag']) == N_FRAMES, counts
    # A new row comes into view in some frames of scrolling: all count. In those of a drag the same
    # happens, unless the desktop asks for the whole window once.
    costs[subject, n_rows] = statistics.mean(counts['scroll']), statistics.median(counts['drag']), int(run.stdout.split()[-1])
    print('# %s of %d rows: scroll %.2f, drag %.2f million instructions a frame; %d widgets'
          % (subject, n_rows, *costs[subject, n_rows]), flush=True)
    return costs[subject, n_rows]


def check_ratio(what, cost, least, most):
    print('# %s: %.2f : %.2f = %.2f, at most %.2f' % (what, cost, least, cost / least, most))
    assert cost <= most * least, '%s costs %.2f times as much' % (what, cost / least)


def a_scroll_frame_costs_little_more_than_the_floor():
    check_ratio('scroll', measure('sheet', 1000)[0], measure('floor', 1000)[0], SCROLL_MAX)


def a_drag_frame_costs_little_more_than_the_floor():
    check_ratio('drag', measure('sheet', 1000)[1], measure('floor', 1000)[1], DRAG_MAX)


def check_growth(what, which):
    least = min(measure('sheet', n_rows)[which] for n_rows in SIZES)
    for n_rows in SIZES:
        check_ratio('%s at %d rows' % (what, n_rows), measure('sheet', n_rows)[which], least, GROWTH_MAX)


def a_scroll_frame_costs_the_same_in_a_long_plan():
    check_growth('scroll', 0)


def a_drag_frame_costs_the_same_in_a_long_plan():
    check_growth('drag', 1)


def a_long_plan_makes_few_widgets():
    n_widgets = measure('sheet', 10000)[2]
    assert n_widgets <= WIDGETS_MAX, n_widgets


def long_plan(n_rows):
    when = {'kind': 'day-range', 'precision': 'day', 'spans': [{'start': '2026-02-03', 'end': '2026-05-15'}]}
    items = [{'id': 'i%d' % i, 'title': 'Työvaihe %d' % i, 'marks': [{'id': 'm%d' % i, 'when': when}]}
             for i in range(n_rows)]
    return json.dumps({'format': 'aikajana-plan', 'version': 1, 'id': 'p', 'title': 'Pitkä', 'language': 'fi',
                       'items': items})


class Ear:
    """Hears what is said over AT-SPI of children and names."""

    SORTS = 'object:children-changed', 'object:property-change:accessible-name'

    def __init__(self):
        self.heard = []
        self.listener = Atspi.EventListener.new(lambda event: self.heard.append(event.type))
        for sort in self.SORTS:
            assert self.listener.register(sort)

    def listen(self, seconds=1.0):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if not GLib.MainContext.default().iteration(False):
                time.sleep(0.02)

    def take(self):
        heard, self.heard = self.heard, []
        return heard


def scrolling_tells_a_screen_reader_of_no_child_and_no_name():
    with App(plan='pitka.aikajana', text=long_plan(10000), size=(1600, 1000)) as app:
        place = app.rect(app.get('Työvaihe 3, '))
        ear = Ear()
        xdotool('mousemove', 900, 600, 'click', 5)      # brings the bar of the scroller, of which newer versions tell
        ear.listen()
        ear.take()
        for _ in range(40):
            xdotool('click', 5)
            ear.listen(0.02)
        ear.listen()
        heard = ear.take()
        assert not heard, heard[:5]
        assert app.rect(app.get('Työvaihe 3, ')) != place, 'nothing was scrolled'

        # It does hear, of a row that comes.
        app.key('ctrl+Return')
        ear.listen()
        assert ear.take(), 'a new row was not heard'


aika.run([
    a_scroll_frame_costs_little_more_than_the_floor,
    a_drag_frame_costs_little_more_than_the_floor,
    a_scroll_frame_costs_the_same_in_a_long_plan,
    a_drag_frame_costs_the_same_in_a_long_plan,
    a_long_plan_makes_few_widgets,
    scrolling_tells_a_screen_reader_of_no_child_and_no_name,
])
