# Serves a folder on this machine alone, for ./run: serve.py FOLDER PORT. Port 0 is any free one.
import errno
import functools
import http.server
import sys

folder, port = sys.argv[1], int(sys.argv[2])
try:
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", port), functools.partial(http.server.SimpleHTTPRequestHandler, directory=folder))
except OSError as error:
    if error.errno == errno.EADDRINUSE:
        sys.exit(f"\nStopped: port {port} is taken; try ./run --serve {port % 65535 + 1}")
    if error.errno == errno.EACCES:
        sys.exit(f"\nStopped: port {port} is kept for the system; try ./run --serve 8000")
    sys.exit(f"\nStopped: port {port} cannot be served: {error.strerror}")
print(f"   serving on http://127.0.0.1:{server.server_port}/ until Ctrl+C", flush=True)
try:
    server.serve_forever()
except KeyboardInterrupt:
    print()
