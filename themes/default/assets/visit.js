// New since your last visit: kept in this browser alone. And the way on for links to events of a long
// story, which stand on the page of their month.
const { story, label } = document.querySelector("script[data-story]").dataset;
const events = [...document.querySelectorAll("article.event")];
const key = `dateline:${story}`;

const moved = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
if (moved?.matches?.(".earlier a")) location.replace(moved.href);

try {
  const seen = JSON.parse(localStorage.getItem(key) ?? "null");
  if (seen) {
    for (const event of events.filter((one) => !seen.includes(one.id))) {
      const mark = Object.assign(document.createElement("span"), { className: "new", textContent: label });
      event.querySelector(".when").append(" ", mark);
    }
  }
  localStorage.setItem(key, JSON.stringify([...new Set([...(seen ?? []), ...events.map((one) => one.id)])]));
} catch {
  // No storage here: nothing is remembered, and nothing is shown.
}
