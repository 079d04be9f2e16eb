"""Sets everything up and serves the archive from this terminal."""

from __future__ import annotations

import contextlib
import errno
import signal
import socket
from typing import Any

from django.core.management import BaseCommand, CommandError, call_command
from django.core.management.base import CommandParser
from django.core.servers.basehttp import (
    ThreadedWSGIServer,
    WSGIRequestHandler,
    get_internal_wsgi_application,
)
from django.db import DatabaseError, DataError, IntegrityError, ProgrammingError

from minutes.management import first_start
from minutes.management.explaining import explain_database


class CannotStart(CommandError):
    """Says in one line what happened and what to do."""


class Command(BaseCommand):
    help = "Set everything up, and serve the archive until Ctrl-C."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--address", default="127.0.0.1")

    def handle(self, *args: Any, address: str, port: int, **options: Any) -> None:
        # The port first: whoever started twice learns so before anything is done.
        with bound_server(address, port) as server:
            try:
                self.prepare()
            except (DataError, IntegrityError, ProgrammingError):
                raise  # a mistake of ours, to be seen whole
            except (DatabaseError, OSError) as error:
                raise CannotStart(explain_database(error)) from error
            self.serve(server, address)

    def prepare(self) -> None:
        """Bring the database up to date; fill it if nobody has used it yet."""
        call_command("migrate", interactive=False, verbosity=0)
        if not first_start.is_first_start():
            return
        self.stdout.write("First start: loading the reference data and five notes")
        accounts = first_start.load()
        self.stdout.write("Two accounts, whose passwords are shown only this once:")
        for account in accounts:
            self.stdout.write(
                f"  {account.role:<13}  {account.email:<22}  {account.password}"
            )

    def serve(self, server: ThreadedWSGIServer, address: str) -> None:
        server.set_app(get_internal_wsgi_application())
        try:
            server.server_activate()
        except OSError as error:
            raise CannotStart(
                explain_port(error, address, server.server_port)
            ) from error
        host = f"[{address}]" if ":" in address else address
        self.stdout.write(
            f"Mötesminne is at http://{host}:{server.server_port}/ (Ctrl-C ends it)"
        )
        self.stdout.flush()
        # A shell that starts us with `&` has Ctrl-C ignored; whoever sends it means it.
        signal.signal(signal.SIGINT, signal.default_int_handler)
        with contextlib.suppress(KeyboardInterrupt):
            server.serve_forever()
        self.stdout.write("Stopped.")


def bound_server(address: str, port: int) -> ThreadedWSGIServer:
    """A server that holds its port and answers nobody yet."""
    server = ThreadedWSGIServer(
        (address, port),
        WSGIRequestHandler,
        ipv6=":" in address,
        bind_and_activate=False,
    )
    try:
        server.server_bind()
    except (OSError, OverflowError) as error:
        server.server_close()
        raise CannotStart(explain_port(error, address, port)) from error
    return server


def explain_port(error: OSError | OverflowError, address: str, port: int) -> str:
    if isinstance(error, OverflowError):
        return f"there is no port {port}: choose one from 1024 to 65535 with --port."
    if isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL:
        return f"{address} is no address of this machine: choose another --address."
    if error.errno == errno.EADDRINUSE:
        return f"port {port} is taken: end the other program, or add --port {port + 1}."
    if error.errno == errno.EACCES:
        return f"port {port} is kept for the system: choose one from 1024 with --port."
    return f"port {port} cannot be opened ({error.strerror}): choose another --port."
