"""Runs the factcheck of this checkout, wherever another one is installed.

With `--serve SOCKET` it waits for calls and forks for each, so that word lists are read once for many tests.
A call brings its arguments, environment, working folder and standard streams, and gets an exit code.
"""

from __future__ import annotations

import contextlib
import importlib
import io
import json
import os
import signal
import socket
import sys
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).parents[2]
_SAMPLES = _ROOT / "examples" / "newsroom" / "articles"
_LONGEST_CALL = 1_000_000
_STREAMS = (0, 1, 2)


def main() -> int:
    """Answer one call, here or by way of a server that waits for it."""
    if sys.argv[1:2] == ["--serve"]:
        _serve(sys.argv[2])
    if address := os.environ.pop("FAKE_PYTHON_SERVER", ""):
        return _asked(address)
    return int(_factcheck().main(sys.argv[1:]))


def _factcheck() -> Any:  # noqa: ANN401 - a module that is found only from here on
    sys.path.insert(0, str(_ROOT))
    return importlib.import_module("factcheck.cli")


def _asked(address: str) -> int:
    call = json.dumps([sys.argv[1:], dict(os.environ), str(Path.cwd())]).encode()
    with socket.socket(socket.AF_UNIX) as line:
        line.connect(address)
        socket.send_fds(line, [call], _STREAMS)
        line.shutdown(socket.SHUT_WR)
        return int(line.recv(8) or b"99")


def _serve(address: str) -> None:
    program = _factcheck()
    for module in ("factcheck.cli.pull_request", "factcheck.github.rest"):
        importlib.import_module(module)
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        for article in ("lagerhalle.md", "bruecke.md"):
            program.main(["audit", str(_SAMPLES / article), "--extractor", "builtin", "--isolated"])
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(address)
        listener.listen()
        while True:
            line, _ = listener.accept()
            if os.fork() == 0:
                _answer(line, program)
            line.close()


def _answer(line: socket.socket, program: Any) -> None:  # noqa: ANN401 - a module
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    call, streams, _, _ = socket.recv_fds(line, _LONGEST_CALL, len(_STREAMS))
    for given, own in zip(streams, _STREAMS, strict=True):
        os.dup2(given, own)
    sys.stdout, sys.stderr = (os.fdopen(own, "w", encoding="utf-8", closefd=False) for own in _STREAMS[1:])
    arguments, environment, folder = json.loads(call)
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    code = program.main(arguments)
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    line.sendall(str(code).encode())
    os._exit(0)


if __name__ == "__main__":
    sys.exit(main())
