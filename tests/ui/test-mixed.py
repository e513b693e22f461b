#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Aikajana developers
"""Sequences of pointer and key events that nobody thought of: whatever is done to a plan, the program
complains of nothing, the saved plan loads, and undoing all gives the bytes of the opened file back.

AIKA_TEST_SEED=N repeats one sequence, AIKA_TEST_LONG=1 runs two hundred of them."""

import os
import random
import subprocess
import sys

import aika
from aika import App, Atspi, wait_for, xdotool

N_SEQUENCES, N_LONG_SEQUENCES = 8, 200
FIRST_SEED = 20260414
N_ACTS = 40
MAX_STEPS = 400         # more than a sequence can make
PLANS = ('kainuu', 'mallila', 'loimaa', 'rauma', 'kaarina', 'mikkeli')
ARROWS = ('Left', 'Right', 'Up', 'Down')
WORDS = ('seminaari', '24.4.', 'huhtikuu 2026', '5.-6.9.', 'syksy 2018', '31.13.', 'x', 'KH', '12', 'Ä–”ö',
         'koko prosessin ajan', '3/2026', 'työpaja', 'ensin\nsitten\n')
MOVES = ['ctrl+' + key for key in ARROWS] + ['ctrl+shift+' + key for key in ARROWS] + \
    ['alt+Up', 'alt+Down', 'alt+shift+Left', 'alt+shift+Right']
# Tab would leave the grid: letters typed in the menu of the window open other windows.
WALKS = ARROWS + tuple('shift+' + key for key in ARROWS) + (
    'Home', 'End', 'Page_Up', 'Page_Down', 'ctrl+Home', 'ctrl+End', 'ctrl+space', 'ctrl+a', 'F8')
EDITS = ('space', 'Delete', 'Insert', 'Return', 'ctrl+Return', 'F2', 'ctrl+d', 'ctrl+g', 'ctrl+1', 'ctrl+2', 'ctrl+3')
PASTES = ('ctrl+c', 'ctrl+x', 'ctrl+v', 'ctrl+v')


class Sequence:
    """The acts of a seed, each the words of one call of xdotool; they know the grid as it was at the start."""

    def __init__(self, seed, area, things):
        self.random = random.Random(seed)
        self.area, self.things = area, things

    def make(self):
        kinds = (self.drag, 3), (self.resize, 2), (self.paint, 3), (self.type, 3), (self.paste, 2), (self.undo, 2), \
            (self.zoom, 2), (self.fold, 1), (self.walk, 4), (self.edit, 3), (self.move, 3), (self.click, 4), (self.escape, 1)
        return [kind() for kind in self.random.choices(*zip(*kinds), k=N_ACTS)]

    def find_cell(self):
        x, y, width, height = self.area
        return x + self.random.randrange(5, width - 5), y + self.random.randrange(5, height - 5)

    def find_thing(self, edge=False):
        """A point of a row or a mark: anywhere in it, or where it ends."""
        x, y, width, height = self.random.choice(self.things)
        if edge:
            return x + self.random.choice((2, max(2, width - 3))), y + height // 2
        return x + self.random.randrange(max(1, width)), y + height // 2

    def drag_between(self, start, end):
        steps = 8
        words = ['mousemove', *start, 'mousedown', 1]
        for i in range(1, steps + 1):
            words += ['mousemove', *(max(0, a + (b - a) * i // steps) for a, b in zip(start, end)), 'sleep', 0.004]
        held = self.random.choice((None,) * 4 + ('shift', 'ctrl', 'Escape'))
        if held == 'Escape':
            return words + ['key', 'Escape', 'mouseup', 1]
        return ['keydown', held, *words, 'mouseup', 1, 'keyup', held] if held else words + ['mouseup', 1]

    def drag(self):
        start = self.find_thing()
        return self.drag_between(start, self.random.choice((self.find_cell(), (self.find_cell()[0], start[1]))))

    def resize(self):
        start = self.find_thing(edge=True)
        return self.drag_between(start, (start[0] + self.random.randrange(-150, 150), start[1]))

    def paint(self):
        start = self.find_cell()
        return self.drag_between(start, (self.find_cell()[0], start[1] + self.random.choice((0, 0, 40))))

    def click(self):
        x, y = self.random.choice((self.find_cell, self.find_thing))()
        button, times = self.random.choice(((1, 1), (1, 1), (1, 2), (3, 1)))
        held = self.random.choice((None, None, 'shift', 'ctrl'))
        words = ['mousemove', x, y, 'click', '--repeat', times, '--delay', 20, button]
        return ['keydown', held, *words, 'keyup', held] if held and button == 1 else words

    def type(self):
        return ['type', '--delay', 4, self.random.choice(WORDS) + self.random.choice(('', '\n', '\t'))]

    def keys(self, choices, most):
        return ['key', '--delay', 8, *(self.random.choice(choices) for _ in range(self.random.randint(1, most)))]

    def paste(self):
        return self.keys(PASTES, 3)

    def undo(self):
        return self.keys(('ctrl+z', 'ctrl+z', 'ctrl+shift+z'), 4)

    def zoom(self):
        if self.random.random() < 0.5:
            return self.keys(('ctrl+plus', 'ctrl+minus', 'ctrl+0'), 3)
        return ['mousemove', *self.find_cell(), 'keydown', 'ctrl', 'click', '--repeat', 3, '--delay', 8,
                self.random.choice((4, 5)), 'keyup', 'ctrl', 'click', self.random.choice((4, 5))]

    def fold(self):
        x, y, _width, height = self.random.choice(self.things)
        return ['mousemove', self.area[0] + 15, y + height // 2, 'click', 1, 'key', 'Return']

    def walk(self):
        return self.keys(WALKS, 6)

    def edit(self):
        return self.keys(EDITS, 2)

    def move(self):
        return self.keys(MOVES, 4)

    def escape(self):
        return self.keys(('Escape',), 1)


def look(app):
    """Where the grid is, and the rows and marks that are in sight."""
    grid = wait_for('the rows', lambda: next((n for n in app.all() if n.get_name().startswith('Kuukausiruudukko')
                                              and n.get_child_count() > 1 and n.get_role_name() == 'list'), None))
    x, y, width, height = app.rect(grid)
    left, top, wide, high = app.rect(grid.get_parent())
    right, bottom = min(x + width, left + wide), min(y + height, top + high)
    x, y = max(x, left), max(y, top)
    things = [app.rect(grid.get_child_at_index(i)) for i in range(grid.get_child_count())]
    return (x, y, right - x, bottom - y), \
        [thing for thing in things if x <= thing[0] and y <= thing[1] and thing[1] + thing[3] <= bottom and thing[2] > 0]


def can_undo(app):
    button = app.get('Kumoa', role='push button')
    return button.get_state_set().contains(Atspi.StateType.SENSITIVE)


def come_to_rest(app):
    """Lets go of everything and leaves what is open."""
    xdotool('mouseup', 1, 'keyup', 'ctrl', 'keyup', 'shift', 'keyup', 'alt')
    app.settle()
    app.key('Escape', 'Escape', 'Escape')
    app.settle()


def undo_all(app):
    for _ in range(MAX_STEPS // 10):
        if not can_undo(app):
            return
        xdotool('key', '--delay', 8, *['ctrl+z'] * 10)
        app.settle()
    raise AssertionError('there is something to undo for ever')


def check(app):
    complaints = app.complaints()
    assert not complaints, 'on standard error: ' + '; '.join(complaints[:5])
    assert app.process.poll() is None, 'the program ended: ' + app.read_errors()


def run_sequence(seed, acts=None):
    """Runs the acts of a seed, or those given, in a window of their own; returns whether they changed the plan."""
    plan = PLANS[seed % len(PLANS)]
    with App(plan + '.aikajana', ready=aika.ANY_VIEW) as app:
        app.key('alt+1')
        opened = app.bytes()
        made = Sequence(seed, *look(app)).make()
        for act in made if acts is None else acts:
            xdotool(*act)
        come_to_rest(app)
        check(app)
        app.save()
        is_changed = app.bytes() != opened
        told = subprocess.run([os.path.join(aika.BUILD, 'app', 'aikajana'), 'check', app.file], env=app.env,
                              capture_output=True, text=True)
        assert told.returncode == 0, 'the saved plan does not load: ' + told.stdout + told.stderr
        undo_all(app)
        check(app)
        app.save()
        assert app.bytes() == opened, 'undoing all did not give back the bytes of the opened file'
        return is_changed


n_changed = 0


def make_case(seed):
    def case():
        global n_changed
        try:
            n_changed += run_sequence(seed)
        except Exception:
            print('# AIKA_TEST_SEED=%d repeats this sequence' % seed, flush=True)
            raise
    case.__name__ = 'sequence_%d_of_%s' % (seed, PLANS[seed % len(PLANS)])
    return case


def make_last_case(n_sequences):
    def most_sequences_change_their_plan():
        assert n_changed > n_sequences / 2, '%d of %d' % (n_changed, n_sequences)
    return most_sequences_change_their_plan


if __name__ == '__main__':
    if 'AIKA_TEST_SEED' in os.environ:
        seeds = [int(os.environ['AIKA_TEST_SEED'])]
    else:
        n_sequences = N_LONG_SEQUENCES if os.environ.get('AIKA_TEST_LONG') else N_SEQUENCES
        seeds = range(FIRST_SEED, FIRST_SEED + n_sequences)
    print('# from seed %d on' % seeds[0], file=sys.stderr)
    aika.run([make_case(seed) for seed in seeds] + [make_last_case(len(seeds))])
