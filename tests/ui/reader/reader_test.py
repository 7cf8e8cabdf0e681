#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Reads and writes in the real editor as a screen reader does: over AT-SPI, on a session bus of its own.

reader_test.py WEERGA_EDITOR
"""
import os
import subprocess
import sys
import tempfile
import time
import unittest

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

EDITOR = sys.argv.pop(1) if len(sys.argv) > 1 else "weerga-editor"
PATIENCE_S = 60

PAIRS = [
    ("Geachte voorzitter,", "Dear Speaker,"),
    ("De haven van de stad is sinds gisteren gesloten.", ""),
    ("Zie ook Kamerstuk 21 501-02.", "See also Parliamentary Paper 21 501-02."),
    ("De brief is op 3 maart verzonden.", ""),
    ("De minister van Buitenlandse Zaken,", "Minister of Foreign Affairs"),
]
# Roles without a name of their own: nothing is read there and nothing can be done.
SILENT = {Atspi.Role.SEPARATOR}
UNKNOWN = {Atspi.Role.UNKNOWN, Atspi.Role.INVALID}


def letter():
    units = "".join(
        f'<unit id="u{i}"><segment id="s1"><source>{s}</source>' + (f"<target>{t}</target>" if t else "") +
        "</segment></unit>" for i, (s, t) in enumerate(PAIRS, 1))
    return ('<?xml version="1.0" encoding="UTF-8"?><xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" '
            f'srcLang="nl" trgLang="en-GB"><file id="f1">{units}</file></xliff>')


def children(object):
    return [child for child in (object.get_child_at_index(i) for i in range(object.get_child_count())) if child]


def walk(object, path=""):
    """Every object below, with the names that lead to it. No recursion: a wrong tree may be deep."""
    waiting = [(object, path)]
    while waiting:
        here, path = waiting.pop()
        path += f"/{here.get_role_name()}:{here.get_name()[:30]}"
        yield here, path
        waiting.extend((child, path) for child in children(here))


def wait_for(what, found):
    """The first true answer of `found`; trees change while they are read, so errors of the bus mean "not yet"."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        try:
            answer = found()
            if answer:
                return answer
        except GLib.Error:
            pass
        GLib.MainContext.default().iteration(False)
    raise AssertionError(f"waited in vain for {what}")


class Editor:
    """The program with a home of its own."""

    def __init__(self, *arguments):
        self.home = tempfile.TemporaryDirectory()
        folders = {f"XDG_{kind}_HOME": os.path.join(self.home.name, kind) for kind in ("DATA", "CONFIG", "STATE", "CACHE")}
        environment = dict(os.environ, HOME=self.home.name, GDK_BACKEND="x11", LC_ALL="C.UTF-8", **folders)
        environment.pop("NO_AT_BRIDGE", None)
        self.letter = os.path.join(self.home.name, "brief.xlf")
        with open(self.letter, "w", encoding="utf-8") as file:
            file.write(letter())
        places = {"LETTER": self.letter, "DUTCH": self.text("brief.nl.txt", [s for s, _ in PAIRS]),
                  "ENGLISH": self.text("brief.en.txt", [t or "The letter was sent." for _, t in PAIRS]),
                  "FOLDER": self.home.name}
        self.process = subprocess.Popen([EDITOR, *(places.get(a, a) for a in arguments)],
                                        env=environment, stderr=subprocess.DEVNULL)
        self.window = wait_for("the window on the accessibility bus", self.find_window)

    def text(self, name, sentences):
        path = os.path.join(self.home.name, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n\n".join(sentences) + "\n")
        return path

    def find_window(self):
        desktop = Atspi.get_desktop(0)
        for application in children(desktop):
            if application.get_process_id() == self.process.pid and application.get_child_count() > 0:
                return application.get_child_at_index(0)
        return None

    def find(self, role, begin):
        def found():
            for object, _ in walk(self.window):
                if object.get_role() == role and object.get_name().startswith(begin):
                    return object
            return None
        return wait_for(f"{role.value_nick} “{begin}…”", found)

    def other_window(self):
        """A window beside the main one."""
        def found():
            others = [w for w in children(self.window.get_parent()) if w.get_name() != self.window.get_name()]
            return others[-1] if others else None
        return wait_for("another window", found)

    def close(self):
        self.process.kill()
        self.process.wait()
        self.home.cleanup()


def showing(object):
    return object.get_state_set().contains(Atspi.StateType.SHOWING)


def faults(window):
    nameless, roleless, count = [], [], 0
    for object, path in walk(window):
        count += 1
        if object.get_role() in UNKNOWN:
            roleless.append(path)
        if not object.get_name().strip() and object.get_role() not in SILENT:
            nameless.append(path)
    return nameless, roleless, count


class WelcomeTest(unittest.TestCase):
    def setUp(self):
        self.editor = Editor()
        self.addCleanup(self.editor.close)

    def test_every_control_has_a_name_and_a_role(self):
        self.editor.find(Atspi.Role.LIST, "Welcome")
        nameless, roleless, count = faults(self.editor.window)
        self.assertGreater(count, 50, "the tree is too small to be the whole window")
        self.assertEqual(nameless, [])
        self.assertEqual(roleless, [])
        print(f"welcome page: {count} objects, 0 without a name")

    def test_the_first_run_tour_can_be_read(self):
        cards = children(self.editor.find(Atspi.Role.LIST, "Welcome"))
        self.assertTrue(any("Ctrl+Enter confirms" in card.get_name() for card in cards))


class LetterTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.editor = Editor("LETTER")
        cls.addClassCleanup(cls.editor.close)
        cls.rows = cls.editor.find(Atspi.Role.LIST, "Segment 1 of 5")
        cls.text = cls.editor.find(Atspi.Role.TEXT, "Translation of")

    def row_items(self):
        return [child for child in children(self.rows) if child.get_role() == Atspi.Role.LIST_ITEM]

    def activate(self, number):
        self.row_items()[number - 1].do_action(0)
        wait_for(f"segment {number}", lambda: self.rows.get_name().startswith(f"Segment {number} of"))

    def words(self):
        return Atspi.Text.get_text(self.text, 0, Atspi.Text.get_character_count(self.text))

    def test_every_control_has_a_name_and_a_role(self):
        nameless, roleless, count = faults(self.editor.window)
        self.assertGreater(count, 80, "the tree is too small to be the whole window")
        self.assertEqual(nameless, [])
        self.assertEqual(roleless, [])
        print(f"open letter: {count} objects, 0 without a name")

    def test_a_row_says_its_number_its_progress_and_both_texts(self):
        items = self.row_items()
        self.assertEqual(len(items), len(PAIRS))
        self.assertEqual(items[2].get_name(), "Segment 3, draft: " + " — ".join(PAIRS[2]))
        self.assertTrue(items[1].get_name().startswith("Segment 2, open: De haven"))

    def test_a_row_can_be_read_letter_by_letter(self):
        item = self.row_items()[0]
        self.assertEqual(Atspi.Text.get_text(item, 0, 9), "Segment 1")

    def test_activating_a_row_makes_it_the_edited_one(self):
        self.activate(3)
        self.assertTrue(self.text.get_name().endswith(PAIRS[2][0]))
        wait_for("its text", lambda: self.words() == PAIRS[2][1])
        self.assertTrue(self.row_items()[2].get_state_set().contains(Atspi.StateType.SELECTED))

    def test_what_a_screen_reader_writes_is_the_target(self):
        self.activate(2)
        Atspi.EditableText.set_text_contents(self.text, "The port — café — is closed.")
        wait_for("the row with the written words",
                 lambda: self.row_items()[1].get_name().endswith("— The port — café — is closed."))
        self.assertEqual(self.words(), "The port — café — is closed.")

    def test_words_are_inserted_and_removed_at_a_place_in_characters(self):
        self.activate(4)
        Atspi.EditableText.set_text_contents(self.text, "Ærø letter")
        Atspi.EditableText.insert_text(self.text, 4, "old ", 4)
        self.assertEqual(self.words(), "Ærø old letter")
        Atspi.EditableText.delete_text(self.text, 0, 4)
        self.assertEqual(self.words(), "old letter")

    def test_caret_and_selection_can_be_read_and_moved(self):
        self.activate(5)
        Atspi.Text.set_caret_offset(self.text, 8)
        self.assertEqual(Atspi.Text.get_caret_offset(self.text), 8)
        Atspi.Text.set_selection(self.text, 0, 12, 19)
        self.assertEqual(Atspi.Text.get_n_selections(self.text), 1)
        selected = Atspi.Text.get_selection(self.text, 0)
        self.assertEqual((selected.start_offset, selected.end_offset), (12, 19))

    def test_the_word_at_the_caret_can_be_asked_for(self):
        self.activate(5)
        word = Atspi.Text.get_string_at_offset(self.text, 13, Atspi.TextGranularity.WORD)
        self.assertEqual(word.content.strip(), "Foreign")

    def test_typing_is_told_as_it_happens(self):
        self.activate(1)
        told = []
        typed = [0.0]
        listener = Atspi.EventListener.new(lambda event, *_: told.append((event.type, event.any_data)), None)
        listener.register("object:text-changed")
        listener.register("object:text-caret-moved")

        def told_of(kind):
            # The program tells only what somebody asked for, and the question takes its time to arrive: type again, but
            # no more than a person would.
            if time.monotonic() > typed[-1] + 0.5:
                typed.append(time.monotonic())
                Atspi.EditableText.insert_text(self.text, 0, "My ", 3)
            GLib.MainContext.default().iteration(False)
            return any(what.startswith(kind) for what, _ in told)

        wait_for("the words that were inserted", lambda: told_of("object:text-changed:insert"))
        wait_for("the caret that moved", lambda: told_of("object:text-caret-moved"))

    def test_filters_panes_and_status_are_read(self):
        names = [object.get_name() for object, _ in walk(self.editor.window)]
        for words in ("All 5", "Translation memory, unfolded", "Status: ", "Map of the letter", "Dutch → British English"):
            self.assertTrue(any(name.startswith(words) for name in names), words)


class OtherWindowsTest(unittest.TestCase):
    """Windows beside the main one: nothing in them without a name either."""

    def walk_window(self, *arguments, role, begin):
        editor = Editor(*arguments)
        self.addCleanup(editor.close)
        window = editor.other_window()
        wait_for(begin, lambda: [o for o, _ in walk(window) if o.get_role() == role and o.get_name().startswith(begin)])
        nameless, roleless, _ = faults(window)
        self.assertEqual(nameless, [])
        self.assertEqual(roleless, [])
        return window

    def test_an_alignment_reads_its_beads(self):
        window = self.walk_window("--align", "DUTCH", "ENGLISH", role=Atspi.Role.LIST, begin="Bead ")
        words = " ".join(o.get_name() for o, _ in walk(window))
        self.assertIn("Geachte voorzitter", words)
        self.assertIn("Dear Speaker", words)

    def test_a_folder_of_letters_reads_its_pairs(self):
        window = self.walk_window("--align-folder", "FOLDER", role=Atspi.Role.LIST, begin="Pairs of letters")
        wait_for("the pair", lambda: any("brief.nl.txt" in o.get_name() for o, _ in walk(window)))


if __name__ == "__main__":
    unittest.main(verbosity=1)
