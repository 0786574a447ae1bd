// Finds what is typed. Pagefind's index is loaded only when somebody is about to search.
const field = document.querySelector("#search-words");
const said = document.querySelector("#search-said");
const found = document.querySelector("#search-found");
const { root, home, title: homeTitle } = document.querySelector("[data-root]").dataset;
let loading;

/** Pagefind; loaded once, or again if that failed. */
function load() {
  loading ??= import(`${root}pagefind/pagefind.js`).then(async (pagefind) => {
    await pagefind.options({ baseUrl: root, excerptLength: 24 });
    await pagefind.init();
    return pagefind;
  });
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

async function search() {
  const words = field.value.trim();
  history.replaceState(null, "", words ? `?q=${encodeURIComponent(words)}` : location.pathname);
  try {
    const pagefind = await load();
    const answer = words ? await pagefind.debouncedSearch(words, {}, 150) : { results: [] };
    // More has been typed since.
    if (answer === null) return;
    const count = answer.results.length;
    if (!(await show(answer.results, words, 0))) return;
    const { found: some, none } = said.dataset;
    said.textContent = words && (count === 0 ? none : some.replace("{count}", count));
  } catch {
    if (field.value.trim() === words) said.textContent = said.dataset.failed;
  }
}

/** Shows twenty results, in place of others if they are the first; and the next ones once the last is seen. */
async function show(results, words, start) {
  const next = start + 20;
  const some = await Promise.all(results.slice(start, next).map((result) => result.data()));
  // The first query may be answered last.
  if (field.value.trim() !== words) return false;
  if (start === 0) found.replaceChildren();
  found.append(...some.map(item));
  if (next >= results.length) return true;
  const seen = new IntersectionObserver((changes) => {
    if (!changes.some(({ isIntersecting }) => isIntersecting)) return;
    seen.disconnect();
    show(results, words, next).catch(() => {
      said.textContent = said.dataset.failed;
    });
  });
  seen.observe(found.lastElementChild);
  return true;
}

function item({ url, meta, excerpt }) {
  // The heading of a home page is in the profile, which is not searched.
  const textContent = meta.title ?? (url === home ? homeTitle : url);
  const title = Object.assign(document.createElement("a"), { href: url, textContent });
  const head = Object.assign(document.createElement("p"), { className: "work-title" });
  head.append(title);
  // Pagefind's own HTML: escaped text, and marks around the matches.
  const text = Object.assign(document.createElement("p"), { innerHTML: excerpt, dir: "auto" });
  const words = Object.assign(document.createElement("div"), { className: "news-text", dir: "auto" });
  words.append(head, text);
  const line = Object.assign(document.createElement("li"), { className: "news-item" });
  line.append(document.createElement("span"), words);
  return line;
}

field.addEventListener("focus", () => load().catch(() => {}), { once: true });
field.addEventListener("input", search);
field.form.addEventListener("submit", (event) => {
  event.preventDefault();
  search();
});
field.value = new URLSearchParams(location.search).get("q") ?? "";
if (field.value) search();
