// Search by Pagefind, whose index lies beside the pages: no server, and nothing leaves the browser.
// A classic script, and not a module: those do not run from disk, where this one says why it cannot search.
const form = document.getElementById("search");
const said = document.getElementById("said");
const found = document.getElementById("found");
const words = form.dataset;
let engine;

document.getElementById("unscripted").remove();
form.hidden = false;
const asked = new URLSearchParams(location.search);
for (const field of form.elements) if (field.name && asked.has(field.name)) field.value = asked.get(field.name);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  const given = new URLSearchParams(new FormData(form));
  history.replaceState(null, "", `?${given}`);
  look();
});
start();

async function start() {
  try {
    const place = new URL(words.pagefind, location.href);
    const made = await import(place);
    await made.init();
    const parts = await (await fetch(new URL("parts.json", place))).json();
    await Promise.all(parts.map((part) => made.mergeIndex(new URL(part, place).pathname)));
    engine = made;
  } catch {
    said.textContent = words.disk;
    return;
  }
  if (["q", "outlet", "year"].some((name) => asked.get(name))) look();
}

async function look() {
  if (!engine) return;
  const query = form.q.value.trim();
  const filters = {};
  for (const name of ["outlet", "year"]) if (form[name].value) filters[name] = form[name].value;
  found.replaceChildren();
  said.textContent = words.loading;
  const { results } = await engine.search(query || null, { filters });
  said.textContent = results.length ? "" : words.none.replace("{query}", query);
  await show(results, 0);
}

async function show(results, from) {
  const some = await Promise.all(results.slice(from, from + 10).map((one) => one.data()));
  found.append(...some.map(row));
  if (from + 10 >= results.length) return;
  const more = Object.assign(document.createElement("button"), { type: "button", textContent: words.more });
  const item = document.createElement("li");
  item.append(more);
  found.append(item);
  more.addEventListener("click", async () => {
    item.remove();
    await show(results, from + 10);
    found.children[from + 10]?.querySelector("a")?.focus();
  });
}

function row(one) {
  const item = document.createElement("li");
  const link = Object.assign(document.createElement("a"), { href: one.url, textContent: one.meta.title });
  const text = document.createElement("p");
  text.innerHTML = one.excerpt; // Pagefind's own: escaped text with <mark> around what was looked for
  item.append(link, text);
  return item;
}
