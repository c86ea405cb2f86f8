# ruff: noqa: N802 - methods bear the names of Jinja's nodes
"""Jinja's compiler, with less left to do for every value that a page shows.

What it makes shows what Jinja's own shows, or fails: on an attribute that is not there, where Jinja would
look for an item, or for a default. Then the page is rendered again by Jinja's own, which has the last word.
"""

from __future__ import annotations

import keyword
from collections.abc import Collection, Iterable
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame

from generator.files.html import runtime

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

PLAIN: tuple[type[nodes.Node], ...] = (
    *(nodes.Template, nodes.Extends, nodes.Block, nodes.Scope, nodes.Output, nodes.TemplateData),
    *(nodes.For, nodes.If, nodes.With, nodes.Assign, nodes.Include),
    *(nodes.Name, nodes.Const, nodes.Tuple, nodes.List, nodes.Dict, nodes.Pair, nodes.Keyword),
    *(nodes.Getattr, nodes.Getitem, nodes.Slice, nodes.Call, nodes.Filter, nodes.CondExpr, nodes.Concat),
    *(nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not),
    *(nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Neg),
)
"""What is compiled to what `runtime` knows."""

LOOP = ("index", "index0", "first", "last")
"""What is known of a loop there."""


class Compiler(CodeGenerator):
    """Parts stand in the page that includes them, constant words in the template's own text; attributes are
    read and words are asked for directly; what a block shows is gathered in one list."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:
        self.writeline(f"from {runtime.__name__} import joined, shown")
        _include(node.body, self.environment, set())
        self.extends = node.find(nodes.Extends) is not None
        self.own = any(name.name in SAYING for name in node.find_all(nodes.Name) if name.ctx != "load")
        super().visit_Template(node, frame)

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
        elif (said := self._said(node)) is not None:
            self.write(repr(said))
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

    def _said(self, node: nodes.Expr) -> str | None:
        """What is said without a variable; None where it takes one, or `t` may be a template's own."""
        if self.own or not isinstance(node, nodes.Call) or not _says(node):
            return None
        try:
            told = [one.as_const() for one in node.args]
            named = {one.key: one.value.as_const() for one in node.kwargs}
            return str(_found(node.node, self.environment)(*told, **named))
        except (nodes.Impossible, LookupError):
            return None

    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: Any) -> str:
        said = self._said(node)
        return super()._output_child_to_const(node if said is None else nodes.Const(said), frame, finalize)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_pre(node, frame, finalize)
        elif isinstance(node, nodes.Filter) and node.name in MARKUP:
            self.write("(")
        else:
            self.write("shown(")


def _include(body: list[nodes.Node], environment: jinja2.Environment, known: set[str]) -> None:
    """Put what is included by name in its place, unless it has blocks, macros or a parent, or is `known` to
    stand in the template already: to compile a part takes ten milliseconds."""
    for at, node in enumerate(body):
        if isinstance(node, nodes.Include):
            body[at] = _part(node, environment, known)
            continue
        for inner in ("body", "elif_", "else_"):
            some = getattr(node, inner, None)
            if isinstance(some, list):
                _include(some, environment, known)


def _part(node: nodes.Include, environment: jinja2.Environment, known: set[str]) -> nodes.Node:
    name = node.template.value if isinstance(node.template, nodes.Const) else None
    loader = environment.loader
    if not isinstance(name, str) or not node.with_context or node.ignore_missing or loader is None:
        return node
    if name in known:
        return node
    known.add(name)
    try:
        source, filename, _ = loader.get_source(environment, name)
        part = environment._parse(source, name, filename)
    except jinja2.TemplateError:
        return node  # it is told of where the page is rendered
    if any(part.find_all(OWN)):
        return node
    _include(part.body, environment, known)
    return nodes.Scope(part.body, lineno=node.lineno, environment=environment)


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


def uses(template: nodes.Template, filters: Collection[str]) -> tuple[str, ...] | None:
    """The templates that a compiled one asks for when it runs; None where it asks for more than `runtime`
    has, or for filters that are none of those."""
    every = list(template.find_all(nodes.Node))
    if not all(type(node) in PLAIN and _plain(node, filters) for node in every):
        return None
    if sum(map(_is_special, every)) != sum(map(_uses_special, every)):
        return None
    named = [node.template for node in every if isinstance(node, nodes.Extends | nodes.Include)]
    return tuple(dict.fromkeys(name.value for name in named if isinstance(name, nodes.Const)))


def _plain(node: nodes.Node, filters: Collection[str]) -> bool:
    match node:
        case nodes.Extends():
            return _is_name(node.template)
        case nodes.Include():
            return _is_name(node.template) and node.with_context and not node.ignore_missing
        case nodes.Block():
            return not (node.scoped or node.required)
        case nodes.For():
            return not node.recursive
        case nodes.CondExpr():
            return node.expr2 is not None
        case nodes.Call():
            return _says(node) or _uses_special(node)
        case nodes.Filter():
            return node.name in filters and node.node is not None
        case nodes.Name():
            return node.name != "self"
        case _:
            return True


def _is_special(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Name) and node.name in ("loop", "super")


def _uses_special(node: nodes.Node) -> bool:
    """Whether it asks a loop for what is known of it, or for the block above."""
    match node:
        case nodes.Getattr(node=nodes.Name(name="loop"), attr=asked):
            return asked in LOOP
        case nodes.Call(node=nodes.Name(name="super"), args=[], kwargs=[], dyn_args=None, dyn_kwargs=None):
            return True
        case _:
            return False


def _is_name(template: nodes.Expr) -> bool:
    return isinstance(template, nodes.Const) and isinstance(template.value, str)
