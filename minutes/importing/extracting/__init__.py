"""What runs in the process apart: one module a kind of file, bytes in, lines out."""
