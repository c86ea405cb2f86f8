// Keeps an open page up to date: swaps what changed, and shows what is wrong.
"use strict";
(() => {
  const here = () => {
    const path = decodeURIComponent(location.pathname).slice(1);
    return path === "" || path.endsWith("/") ? path + "index.html" : path;
  };

  const key = (element, n) => element.id || `${n}:${element.querySelector("summary")?.textContent ?? ""}`;
  const isOpen = () => {
    const seen = new Map();
    document.querySelectorAll("details").forEach((one, n) => seen.set(key(one, n), one.open));
    return seen;
  };

  // A new style sheet is loaded before the old one goes, so that the page never stands bare.
  const restyle = (next) => {
    const address = (link) => new URL(link.getAttribute("href"), location.href).href;
    const wanted = [...next.querySelectorAll('link[rel="stylesheet"]')];
    const present = [...document.querySelectorAll('link[rel="stylesheet"]')];
    const known = new Set(present.map(address));
    const kept = new Set(wanted.map(address));
    const gone = present.filter((link) => !kept.has(address(link)));
    const fresh = wanted.filter((link) => !known.has(address(link)));
    const loaded = fresh.map((link) => new Promise((done) => {
      const copy = document.importNode(link, true);
      copy.onload = copy.onerror = done;
      document.head.append(copy);
    }));
    Promise.all(loaded).then(() => gone.forEach((link) => link.remove()));
  };

  const swap = async () => {
    const answer = await fetch(location.href, { cache: "no-store" });
    const next = new DOMParser().parseFromString(await answer.text(), "text/html");
    restyle(next);
    document.title = next.title;
    if (next.body.innerHTML === served) return;
    const open = isOpen();
    const [x, y] = [scrollX, scrollY];
    served = next.body.innerHTML;
    next.querySelectorAll("script").forEach((script) => script.remove());
    document.body.replaceChildren(...document.importNode(next.body, true).childNodes);
    document.querySelectorAll("details").forEach((one, n) => {
      if (open.has(key(one, n))) one.open = open.get(key(one, n));
    });
    scrollTo({ left: x, top: y, behavior: "instant" });
    dispatchEvent(new CustomEvent("dateline:swapped"));
  };

  const made = (name, text, style) => {
    const element = document.createElement(name);
    element.textContent = text;
    element.style.cssText = style;
    return element;
  };

  const overlay = document.createElement("div");
  overlay.setAttribute("role", "alert");
  overlay.style.cssText = "position:fixed;inset:auto 0 0 0;z-index:2147483647;max-height:60vh;overflow:auto;" +
    "padding:1rem 1.5rem;background:#2b1414;color:#fff;font:14px/1.5 ui-monospace,monospace;" +
    "border-top:4px solid #ff6b6b;white-space:pre-wrap";
  const show = (mistakes) => {
    overlay.replaceChildren();
    for (const one of mistakes) {
      const place = one.line ? `${one.path}:${one.line}` : one.path;
      overlay.append(made("strong", place, "color:#ffb3b3"), made("div", one.message, ""));
      if (one.excerpt.length) {
        const box = made("div", "", "margin:.5rem 0;padding:.5rem;background:#1a0c0c");
        for (const [number, text] of one.excerpt) {
          const style = number === one.line ? "background:#5a2020" : "opacity:.75";
          box.append(made("div", `${String(number).padStart(5)}  ${text}`, style));
        }
        overlay.append(box);
      }
      overlay.append(made("div", one.hint ? `→ ${one.hint}` : "", "margin-bottom:1rem;color:#ffe08a"));
    }
    if (mistakes.length) document.documentElement.append(overlay);
    else overlay.remove();
  };

  let served = null;
  let lost = false;
  const stream = new EventSource("/.dateline/events?" + encodeURIComponent(here()));
  stream.onmessage = (message) => {
    const { changed, mistakes } = JSON.parse(message.data);
    show(mistakes);
    if (changed.includes(here()) || changed.some((path) => path.endsWith(".css"))) swap();
  };
  stream.onerror = () => { lost = true; };
  stream.onopen = () => { if (lost) { lost = false; show([]); swap(); } };
})();
