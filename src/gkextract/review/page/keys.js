// The keyboard, the buttons of the bar, and the start.
const KEYS = [["j / k", "keyReports"], ["n / p", "keyMarks"], ["f", "keyFails"], ["c / x / e", "keyConfirm"], ["r", "keyReviewed"], ["/", "keySearch"], ["Esc", "keyEscape"], ["?", "keyHelp"]];

function showKeys() {
  const dialog = $("keys");
  dialog.replaceChildren(h("h2", {}, t("help")), h("div", { className: "keys" }, KEYS.flatMap(([keys, key]) => [h("span", {}, keys.split(" / ").flatMap((each, at) => [at ? " " : null, h("kbd", {}, each)])), h("span", {}, t(key))])));
  dialog.onclick = () => dialog.close();
  dialog.showModal();
}

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  if (/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) { if (event.key === "Escape") event.target.blur(); return; }
  const measure = chosen && "measure" in chosen ? chosen.measure : null;
  const acts = {
    j: () => step(1), k: () => step(-1), n: () => walk(1), p: () => walk(-1), f: walkFailed,
    c: () => measure !== null && confirmIt(measure), x: () => measure !== null && rejectIt(measure), e: () => (measure !== null ? correctIt(measure) : chosen && "added" in chosen && editAdded(chosen.added)),
    r: () => current >= 0 && $("reviewed").click(), "/": () => { document.body.classList.add("choosing"); $("search").focus(); }, "?": showKeys,
    Escape: () => { document.body.classList.remove("choosing"); if (current >= 0) choose(null); },
  };
  const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (act && (current >= 0 || "/?Escape".includes(event.key))) { event.preventDefault(); act(); }
}

function dress(theme) { document.documentElement.dataset.theme = theme; }

function start() {
  dress(kept.get("gkextract-theme") || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"));
  label();
  drawFilters();
  listen();
  change(-1, () => {});
  const asked = /^#r(\d+)$/.exec(location.hash);
  current = asked && Number(asked[1]) < reports.length ? Number(asked[1]) : reports.length ? 0 : -1;
  drawList();
  draw();
  document.addEventListener("keydown", pressed);
  document.addEventListener("selectionchange", offerMissed);
  addEventListener("hashchange", () => { const to = /^#r(\d+)$/.exec(location.hash); if (to && Number(to[1]) < reports.length && Number(to[1]) !== current) show(Number(to[1])); });
  $("missed").addEventListener("pointerdown", (event) => event.preventDefault());
  $("missed").addEventListener("click", addMissed);
  $("save").addEventListener("click", download);
  $("menu").addEventListener("click", () => document.body.classList.toggle("choosing"));
  $("help").addEventListener("click", showKeys);
  $("theme").addEventListener("click", () => { const theme = document.documentElement.dataset.theme === "dark" ? "light" : "dark"; kept.set("gkextract-theme", theme); dress(theme); });
  $("lang").addEventListener("click", () => { language = language === "zh" ? "en" : "zh"; kept.set("gkextract-language", language); label(); drawFilters(); drawList(); draw(); });
}
start();
