// The list of reports: search, filters, and which one is open.
const filter = { words: "", agency: "", year: "", fail: false, warn: false, todo: false };
let listed = [];

const folded = (text) => text.toLowerCase();
function fits(report, number) {
  if (filter.agency && report.agency !== filter.agency) return false;
  if (filter.year && String(report.year) !== filter.year) return false;
  if (filter.fail && !report.failed) return false;
  if (filter.warn && !report.warned) return false;
  if (filter.todo && said(number).reviewed) return false;
  if (!filter.words) return true;
  const about = folded([report.agency, report.title, report.year, report.path].join(" "));
  return filter.words.split(/\s+/).every((word) => about.includes(word) || folded($(`r${number}`).textContent).includes(inJson(word)));
}
// The bodies are searched as they lie in the page, unparsed: a word is looked for as it is written there.
const inJson = (word) => JSON.stringify(word).slice(1, -1).replaceAll("<", "\\u003c").replaceAll(">", "\\u003e").replaceAll("&", "\\u0026");

function item(report, number) {
  return h("div", { className: "item", role: "option", id: `i${number}`, onclick: () => { show(number); document.body.classList.remove("choosing"); } },
    h("div", { className: "name" },
      h("span", {}, who(report)),
      report.failed ? h("span", { className: "dot fail", title: t("onlyFail") }, `✗${report.failed}`) : null,
      report.warned ? h("span", { className: "dot warn", title: t("onlyWarn") }, `!${report.warned}`) : null,
      said(number).reviewed ? h("span", { className: "dot good", title: t("reviewed") }, "✓") : null),
    h("div", { className: "about" }, [report.year || t("unknownYear"), t(report.kind), report.agency ? report.title : null].filter(Boolean).join(" · ")));
}

function drawList() {
  listed = reports.map((_, number) => number).filter((number) => fits(reports[number], number));
  const list = $("list");
  list.replaceChildren(...listed.map((number) => item(reports[number], number)));
  if (!listed.length) list.append(h("div", { className: "nothing" }, t(reports.length ? "nothing" : "noReports")));
  $("counts").textContent = t("counts", reports.length, listed.length, reports.filter((report) => report.failed).length);
  here();
}

function redrawItem(number) {
  const old = $(`i${number}`);
  if (old) { old.replaceWith(item(reports[number], number)); here(); }
}

function here() {
  for (const old of document.querySelectorAll(".item.here")) { old.classList.remove("here"); old.removeAttribute("aria-selected"); }
  const now = $(`i${current}`);
  if (now) { now.classList.add("here"); now.setAttribute("aria-selected", "true"); now.scrollIntoView({ block: "nearest" }); }
}

function drawFilters() {
  const options = (id, all, values) => {
    $(id).replaceChildren(h("option", { value: "" }, all), ...values.map((value) => h("option", { value, selected: value === filter[id] }, value)));
  };
  const distinct = (key) => [...new Set(reports.map((report) => report[key]).filter(Boolean))].map(String);
  options("agency", t("allAgencies"), distinct("agency").sort(new Intl.Collator("zh").compare));
  options("year", t("allYears"), distinct("year").sort().reverse());
}

let waiting;
function listen() {
  $("search").addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(() => { filter.words = folded($("search").value.trim()); drawList(); }, 120); });
  for (const id of ["agency", "year"]) $(id).addEventListener("change", () => { filter[id] = $(id).value; drawList(); });
  for (const id of ["fail", "warn", "todo"]) $(`only-${id}`).addEventListener("change", (event) => { filter[id] = event.target.checked; drawList(); });
}

function step(by) {
  if (!listed.length) return;
  const at = listed.indexOf(current);
  show(listed[Math.max(0, Math.min(listed.length - 1, at < 0 ? 0 : at + by))]);
}
