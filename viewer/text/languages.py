"""The languages that source is written in, and the file names that stand for them.

Looks into no file (see ``code_shape``) and highlights nothing.
"""

from __future__ import annotations

from viewer.text.records import NamedTuple


class Language(NamedTuple):
    """A language as people call it, and the name under which it is known for highlighting.

    ``indented`` says that white space at the head of a line says something in it.
    """

    name: str
    lexer: str
    indented: bool = False


LANGUAGES = {
    language.lexer: language
    for language in (
        Language("Batch", "batch"),
        Language("BibTeX", "bibtex"),
        Language("C", "c"),
        Language("C#", "csharp"),
        Language("C++", "cpp"),
        Language("Clojure", "clojure"),
        Language("CMake", "cmake"),
        Language("CSS", "css"),
        Language("Dart", "dart"),
        Language("Diff", "diff", True),
        Language("Dockerfile", "docker"),
        Language("Elixir", "elixir"),
        Language("Erlang", "erlang"),
        Language("F#", "fsharp", True),
        Language("Fortran", "fortran"),
        Language("Go", "go"),
        Language("Groovy", "groovy"),
        Language("Haskell", "haskell", True),
        Language("HTML", "html"),
        Language("Java", "java"),
        Language("JavaScript", "javascript"),
        Language("JSON", "json"),
        Language("Julia", "julia"),
        Language("Kotlin", "kotlin"),
        Language("Less", "less"),
        Language("Lisp", "common-lisp"),
        Language("Lua", "lua"),
        Language("Makefile", "make", True),
        Language("Markdown", "markdown", True),
        Language("Nix", "nix"),
        Language("Objective-C", "objective-c"),
        Language("OCaml", "ocaml"),
        Language("Pascal", "delphi"),
        Language("Perl", "perl"),
        Language("PHP", "php"),
        Language("PowerShell", "powershell"),
        Language("INI", "ini"),
        Language("Python", "python", True),
        Language("QML", "qml"),
        Language("R", "r"),
        Language("Ruby", "ruby"),
        Language("Rust", "rust"),
        Language("Sass", "sass", True),
        Language("Scala", "scala"),
        Language("SCSS", "scss"),
        Language("Shell", "bash"),
        Language("SQL", "sql"),
        Language("Swift", "swift"),
        Language("Tcl", "tcl"),
        Language("TOML", "toml"),
        Language("TypeScript", "typescript"),
        Language("Vim script", "vim"),
        Language("XML", "xml"),
        Language("YAML", "yaml", True),
        Language("Zig", "zig"),
    )
}
CODE, CSV = Language("Program code", "text"), Language("CSV", "text")
PLAIN = Language("Plain text", "text")
HTML, JSON, MARKDOWN, XML = (LANGUAGES[lexer] for lexer in ("html", "json", "markdown", "xml"))

# Endings that no story has; those of markup that stories are written in (.md, .tex, .rst) are not here.
_SUFFIXES = {
    **dict.fromkeys(("bat", "cmd"), "batch"),
    "bib": "bibtex",
    "c": "c",
    "h": "c",
    "cs": "csharp",
    **dict.fromkeys(("cc", "cpp", "cxx", "hpp", "hh"), "cpp"),
    **dict.fromkeys(("clj", "cljs", "edn"), "clojure"),
    "cmake": "cmake",
    "css": "css",
    "dart": "dart",
    **dict.fromkeys(("diff", "patch"), "diff"),
    **dict.fromkeys(("ex", "exs"), "elixir"),
    "erl": "erlang",
    **dict.fromkeys(("fs", "fsx"), "fsharp"),
    **dict.fromkeys(("f90", "f95", "for"), "fortran"),
    "go": "go",
    **dict.fromkeys(("gradle", "groovy"), "groovy"),
    "hs": "haskell",
    "java": "java",
    **dict.fromkeys(("js", "jsx", "mjs", "cjs"), "javascript"),
    **dict.fromkeys(("json", "jsonl", "geojson", "ipynb", "webmanifest"), "json"),
    "jl": "julia",
    **dict.fromkeys(("kt", "kts"), "kotlin"),
    "less": "less",
    **dict.fromkeys(("lisp", "el", "scm"), "common-lisp"),
    "lua": "lua",
    **dict.fromkeys(("mk", "mak"), "make"),
    "nix": "nix",
    "mm": "objective-c",
    **dict.fromkeys(("ml", "mli"), "ocaml"),
    **dict.fromkeys(("pas", "dpr"), "delphi"),
    **dict.fromkeys(("pl", "pm"), "perl"),
    "php": "php",
    **dict.fromkeys(("ps1", "psm1"), "powershell"),
    **dict.fromkeys(("ini", "cfg", "conf", "properties", "desktop"), "ini"),
    **dict.fromkeys(("py", "pyi", "pyw"), "python"),
    "qml": "qml",
    "r": "r",
    **dict.fromkeys(("rb", "rake"), "ruby"),
    "rs": "rust",
    "sass": "sass",
    "scala": "scala",
    "scss": "scss",
    **dict.fromkeys(("sh", "bash", "zsh", "ksh"), "bash"),
    "sql": "sql",
    **dict.fromkeys(("svelte", "vue"), "html"),
    "swift": "swift",
    "tcl": "tcl",
    "toml": "toml",
    **dict.fromkeys(("ts", "tsx"), "typescript"),
    "vim": "vim",
    **dict.fromkeys(("xml", "xsd", "xsl", "xslt", "rss", "atom", "svg", "plist", "wsdl"), "xml"),
    **dict.fromkeys(("yaml", "yml"), "yaml"),
    "zig": "zig",
}
_NAMES = {
    "makefile": "make",
    "gnumakefile": "make",
    "dockerfile": "docker",
    "cmakelists.txt": "cmake",
    "rakefile": "ruby",
    "gemfile": "ruby",
    ".bashrc": "bash",
    ".profile": "bash",
    ".gitconfig": "ini",
    ".editorconfig": "ini",
}
_TABLES = ("csv", "tsv")


def language_named(name: str) -> Language | None:
    """Return the language that a file name (without folders) stands for, or None."""
    name = name.lower()
    lexer = _NAMES.get(name)
    if lexer is None:
        suffix = name.rpartition(".")[2] if "." in name else ""
        if suffix in _TABLES:
            return CSV
        lexer = _SUFFIXES.get(suffix)
    return LANGUAGES[lexer] if lexer else None
