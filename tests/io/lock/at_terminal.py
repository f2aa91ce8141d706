"""Runs a program at a terminal of its own, and types a line each time a question stands there (": " at the end of a line).
Prints all that the terminal showed; ends as the program did.

usage: at_terminal.py LINES PROGRAM WORD...       LINES are typed one after the other; a bar stands between them
"""
import os
import pty
import sys

lines = sys.argv[1].split("|")
child, terminal = pty.fork()
if child == 0:
    os.execv(sys.argv[2], sys.argv[2:])
shown = asked = b""
while True:
    try:
        read = os.read(terminal, 1024)
    except OSError:  # The program has ended.
        break
    if not read:
        break
    shown += read
    asked += read
    if asked.endswith(b": ") and lines:
        os.write(terminal, (lines.pop(0) + "\n").encode())
        asked = b""
sys.stdout.buffer.write(shown)
sys.stdout.flush()
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
