# ruff: noqa: N802 - methods bear the names of Jinja's nodes
"""Jinja's compiler, with less left to do for every value that a page shows.

What it makes shows what Jinja's own shows, or fails: on an attribute that is not there, where Jinja would
look for an item, or for a default. Then the page is rendered again by Jinja's own, which has the last word.
"""

from __future__ import annotations

import keyword
from collections.abc import Iterable
from typing import Any

import jinja2
import markupsafe
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import markup_join
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

from generator.files.text import escaped

SAYING = ("t", "asset")
"""Globals whose result depends on their arguments alone: said once, when a template is compiled."""

MARKUP = ("attrs", "coverage", "dated", "heading", "markdown", "script", "spark", "stamp")
"""Filters whose result is markup, and need not be asked."""

OWN: tuple[type[nodes.Node], ...] = (
    nodes.Extends,
    nodes.Block,
    nodes.Import,
    nodes.FromImport,
    nodes.Macro,
)
"""A part that has one of these is a template in its own right."""


def shown(value: object) -> str:
    """The value as markup, as `markupsafe.escape` gives it."""
    if type(value) is str:
        return escaped(value)
    return value if type(value) is Markup else markupsafe.escape(value)


def joined(values: tuple[object, ...]) -> str:
    """What `~` makes of the values: most often the key of a word."""
    for value in values:
        if type(value) is not str:
            return markup_join(values)
    return "".join(values)  # type: ignore[arg-type] # all are texts


class Compiler(CodeGenerator):
    """Parts stand in the page that includes them, constant words in the template's own text; attributes are
    read and words are asked for directly; what a block shows is gathered in one list."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:
        self.writeline(f"from {__name__} import joined, shown")
        whole = _Included(self.environment).visit(node)
        self.extends = whole.find(nodes.Extends) is not None
        own = any(name.name in SAYING for name in whole.find_all(nodes.Name) if name.ctx != "load")
        super().visit_Template(whole if own else _Said(self.environment).visit(whole), frame)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        if keyword.iskeyword(node.attr):
            super().visit_Getattr(node, frame)
        else:
            self.write("(")
            if isinstance(node.node, nodes.Name):  # what is missing has no attributes: Jinja says what it is
                self.write(frame.symbols.ref(node.node.name))
            else:
                self.visit(node.node, frame)
            self.write(f").{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        if forward_caller or not _says(node):
            super().visit_Call(node, frame, forward_caller=forward_caller)
        else:
            self.visit(node.node, frame)
            self.write("(")
            for argument in (*node.args, *node.kwargs):
                self.visit(argument, frame)
                self.write(", ")
            self.write(")")

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:
        self.write("joined((")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write("))")

    def blockvisit(self, nodes: Iterable[nodes.Node], frame: Frame) -> None:
        whole = (frame.block_frame or (frame.toplevel and not self.extends)) and frame.buffer is None
        if whole:
            self.buffer(frame)
        super().blockvisit(nodes, frame)
        if whole:
            self.writeline(f"yield concat({frame.buffer})")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_pre(node, frame, finalize)
        elif isinstance(node, nodes.Filter) and node.name in MARKUP:
            self.write("(")
        else:
            self.write("shown(")


class _Included(NodeTransformer):
    """Puts what a template includes by name in its place, unless it has blocks, macros or a parent, or stands
    in the template already: to compile a part takes ten milliseconds."""

    def __init__(self, environment: jinja2.Environment) -> None:
        self.environment = environment
        self.known: set[str] = set()

    def visit_Include(self, node: nodes.Include) -> nodes.Node:
        name = node.template.value if isinstance(node.template, nodes.Const) else None
        loader = self.environment.loader
        if not isinstance(name, str) or not node.with_context or node.ignore_missing or loader is None:
            return node
        if name in self.known:
            return node
        self.known.add(name)
        try:
            source, filename, _ = loader.get_source(self.environment, name)
            part = self.environment._parse(source, name, filename)
        except jinja2.TemplateError:
            return node  # it is told of where the page is rendered
        if any(part.find_all(OWN)):
            return node
        return nodes.Scope(self.visit(part).body, lineno=node.lineno, environment=self.environment)


class _Said(NodeTransformer):
    """Replaces what is said without a variable by its text."""

    def __init__(self, environment: jinja2.Environment) -> None:
        self.environment = environment

    def visit_Call(self, node: nodes.Call) -> nodes.Node:
        self.generic_visit(node)
        if not _says(node):
            return node
        try:
            told = [one.as_const() for one in node.args]
            named = {one.key: one.value.as_const() for one in node.kwargs}
            text = _found(node.node, self.environment)(*told, **named)
        except (nodes.Impossible, LookupError):
            return node
        return nodes.Const(text, lineno=node.lineno, environment=self.environment)


def _says(node: nodes.Call) -> bool:
    """Whether it calls one of the globals of `SAYING`, or a method of one (`t.n`)."""
    if node.dyn_args or node.dyn_kwargs or any(keyword.iskeyword(named.key) for named in node.kwargs):
        return False
    said = node.node.node if isinstance(node.node, nodes.Getattr) else node.node
    return isinstance(said, nodes.Name) and said.name in SAYING


def _found(node: nodes.Expr, environment: jinja2.Environment) -> Any:
    if isinstance(node, nodes.Getattr):
        return getattr(_found(node.node, environment), node.attr)
    assert isinstance(node, nodes.Name)
    return environment.globals[node.name]
