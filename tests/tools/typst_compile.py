"""Typesets a kept Typst project with Typst's own compiler, from the package `typst`.

Usage: typst_compile.py PROJECT OUTPUT.pdf
"""

import pathlib
import sys

import typst

project, output = map(pathlib.Path, sys.argv[1:3])
typst.compile(
    str(project / "announcement.typ"),
    output=str(output),
    root=str(project),
    font_paths=[str(project / "fonts")],
    ignore_system_fonts=True,
    pdf_standards=["ua-1", "a-2a"],
)
