// One report: its text with every number marked, its checks, its measures as a table.
let current = -1;
let chosen = null; // what is chosen: { measure } or { warning } or { added } or { check }

function show(number) {
  current = number;
  chosen = null;
  $("missed").hidden = true;
  history.replaceState(null, "", `#r${number}`);
  draw();
  here();
  $("main").scrollTop = 0;
}

function draw() {
  const main = $("main");
  if (current < 0) { main.replaceChildren(h("div", { className: "nothing" }, t(reports.length ? "nothing" : "noReports"))); return; }
  const at = [main.scrollTop, main.querySelector(".panel")?.scrollTop || 0];
  const report = reports[current];
  const inside = body(current);
  const panel = sidePanel(inside);
  main.replaceChildren(h("div", { id: "now", hidden: true, onclick: () => choose(null) }), heading(report), findings(inside), h("div", { className: "columns" }, source(inside), panel));
  main.scrollTop = at[0];
  panel.scrollTop = at[1];
  mark();
}

function heading(report) {
  const done = said(current).reviewed;
  const toggle = () => { change(current, (mine) => { mine.reviewed = !mine.reviewed; }); redrawItem(current); draw(); };
  return h("div", { className: "head" },
    h("h1", {}, report.title || who(report)),
    h("div", { className: "about" },
      h("span", {}, report.agency || t("unknownAgency")), h("span", {}, report.year || t("unknownYear")), h("span", {}, t(report.kind)),
      report.duplicate === null ? null : h("span", {}, t("duplicate", report.duplicate + 1)),
      h("span", { className: "path" }, `${report.path || "-"} #${report.index}`),
      h("button", { type: "button", id: "reviewed", className: done ? "done" : "", onclick: toggle }, done ? `✓ ${t("reviewed")}` : t("review"))));
}

// Checks

function findings(inside) {
  const across = page.findings.filter((finding) => finding.reports.includes(current));
  const all = [...inside.checks.map((check, index) => ({ ...check, index })), ...across.map((finding) => ({ ...finding, measures: [], across: true }))];
  const failed = all.filter((check) => check.status === "fail");
  const open = all.filter((check) => check.status === "undecided");
  const held = all.filter((check) => check.status === "pass");
  const rest = [...open, ...held];
  return h("div", { className: "findings" },
    failed.map((check) => finding(check)),
    rest.length ? h("details", {}, h("summary", {}, [open.length ? t("open", open.length) : null, held.length ? t("held", held.length) : null].filter(Boolean).join(" · ")), rest.map((check) => finding(check))) : null);
}

function finding(check) {
  const rule = page.rules[check.rule];
  const sign = { fail: "✗", undecided: "?", pass: "✓" }[check.status];
  const message = named([check.zh, check.en]);
  const says = rule ? named([rule.zh, rule.en]) : check.rule;
  const detail = message.startsWith(says) ? message.slice(says.length).replace(/^: /, "") : message;
  const other = check.across ? check.reports.find((number) => number !== current) : undefined;
  return h("button", {
    type: "button", className: `finding ${check.status}`, title: rule ? `${t("formula")}: ${rule.formula}\n${t("source")}: ${rule.source}` : check.rule,
    data: check.across ? {} : { check: check.index }, onclick: () => (other === undefined ? choose({ check: check.index }) : show(other)),
  }, h("b", {}, `${sign} ${says}`), " ", h("span", { className: "detail" }, detail), check.across ? h("small", {}, t("between")) : null);
}

// The text

function source(inside) {
  const length = inside.text.length;
  const spans = [];
  const add = (start, end, key) => { const a = inside.places.inPage(Math.max(0, start)), b = inside.places.inPage(end); if (a < b && a < length) spans.push({ start: a, end: Math.min(b, length), key }); };
  inside.measures.forEach((m, index) => { add(m.start, m.end, `m${index}`); for (const [start, end] of m.also) add(start, end, `m${index}`); });
  said(current).added.forEach((m, index) => add(m.start, m.end, `a${index}`));
  inside.warnings.forEach((w, index) => add(w.start, w.end, `w${index}`));
  const edges = [...new Set([0, length, ...spans.flatMap((span) => [span.start, span.end])])].sort((a, b) => a - b);
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const pieces = [];
  let next = 0, open = [];
  for (let at = 0; at + 1 < edges.length; at++) {
    const [start, end] = [edges[at], edges[at + 1]];
    open = open.filter((span) => span.end > start);
    while (next < spans.length && spans[next].start <= start) open.push(spans[next++]);
    const text = inside.text.slice(start, end);
    pieces.push(open.length ? marked(text, [...new Set(open.map((span) => span.key))], inside) : text);
  }
  return h("div", { className: "source", id: "source", lang: "zh" }, pieces);
}

function marked(text, keys, inside) {
  const inner = keys.filter((key) => key[0] !== "w").pop();
  const m = inner && (inner[0] === "m" ? inside.measures[inner.slice(1)] : said(current).added[inner.slice(1)]);
  const rejected = inner && inner[0] === "m" && (verdict(current, inner.slice(1)) || {}).verdict === "reject";
  const title = keys.map((key) => about(key, inside)).join("\n");
  return h("mark", { className: (m ? `m ${family(m.indicator)}` : "w") + (rejected ? " rejected" : ""), title, data: { keys: keys.join(" ") }, onclick: () => choose(target(inner || keys[0])) }, text);
}

function about(key, inside) {
  const index = Number(key.slice(1));
  if (key[0] === "w") return `${t(inside.warnings[index].code)}: ${inside.warnings[index].message}`;
  const m = key[0] === "m" ? inside.measures[index] : said(current).added[index];
  return `${indicatorName(m.indicator)}${m.by ? ` · ${byName(m.by)}` : ""}: ${shown(m)} ${m.unit || ""}`;
}
const target = (key) => ({ [{ m: "measure", w: "warning", a: "added" }[key[0]]]: Number(key.slice(1)) });

// The panel beside the text: one of three leaves

let leaf = "measures";

function sidePanel(inside) {
  const drawn = charts(current);
  const leaves = { measures: measureTable(inside), warnings: warningList(inside), charts: drawn };
  const sizes = { measures: inside.measures.length + said(current).added.length, warnings: inside.warnings.length, charts: drawn.length };
  const panel = h("div", { className: "panel", data: { leaf } },
    h("div", { className: "leaves", role: "tablist" }, Object.keys(leaves).map((name) => h("button", { type: "button", role: "tab", data: { leaf: name }, onclick: () => turn(name) }, t(name), " ", h("small", {}, sizes[name])))),
    Object.entries(leaves).map(([name, content]) => h("section", { className: name }, h("h2", {}, t(name)), content)));
  return panel;
}

function turn(name) {
  leaf = name;
  const panel = $("main").querySelector(".panel");
  if (panel && panel.dataset.leaf !== name) { panel.dataset.leaf = name; panel.scrollTop = 0; }
}

// The table

// Rows of one indicator stand together, in the catalog's order, the whole before its parts; many zeros are folded away.
const unfolded = new Set();
function measureTable(inside) {
  const of = (index) => { const mine = verdict(current, index); return (mine && mine.to) || inside.measures[index]; };
  const groups = new Map();
  inside.measures.forEach((_, index) => { const { indicator } = of(index); if (!groups.has(indicator)) groups.set(indicator, []); groups.get(indicator).push(index); });
  const rows = [];
  const order = Object.keys(page.indicators);
  for (const [indicator, group] of [...groups].sort((a, b) => order.indexOf(a[0]) - order.indexOf(b[0]))) {
    group.sort((a, b) => (of(a).by === null ? 0 : 1) - (of(b).by === null ? 0 : 1));
    const zeros = group.filter((index, at) => at > 0 && of(index).value === 0);
    const fold = zeros.length > 2 && !unfolded.has(indicator);
    group.forEach((index, at) => rows.push(row(inside.measures[index], index, verdict(current, index), at > 0, fold && zeros.includes(index))));
    if (fold) rows.push(h("tr", { className: `folded ${family(indicator)}`, onclick: () => { unfolded.add(indicator); draw(); } }, h("td", { colSpan: 3 }, `${zeros.length} × 0`)));
  }
  const added = said(current).added.map((m, index) => addedRow(m, index));
  return h("table", {}, h("tbody", {}, rows, added));
}

function cells(m, { under, old, tag, acts }) {
  const name = under && m.by ? h("span", { className: "part" }, byName(m.by)) : [indicatorName(m.indicator), m.by ? h("span", { className: "by" }, byName(m.by)) : null];
  return [
    h("td", {}, name, tag ? h("span", { className: "tag" }, tag) : null, h("span", { className: "acts" }, acts)),
    h("td", { className: "value" }, old ? h("span", { className: "old" }, shown(old)) : null, shown(m)),
    h("td", { className: "unit" }, m.unit || ""),
  ];
}

function row(m, index, mine, under, zero) {
  const act = (kind, sign, on) => h("button", { type: "button", className: kind + (mine && mine.verdict === kind ? " set" : ""), title: t(kind), data: { act: kind }, onclick: (event) => { event.stopPropagation(); on(); } }, sign);
  const to = mine && mine.to;
  const tag = [m.scope === "other" ? t("otherBody") : null, m.also.length ? t("also", m.also.length + 1) : null, to ? t("corrected") : null].filter(Boolean).join(" · ");
  const acts = [act("confirm", "✓", () => confirmIt(index)), act("correct", "✎", () => correctIt(index)), act("reject", "✕", () => rejectIt(index))];
  return h("tr", { className: ["m", family((to || m).indicator), mine ? `${mine.verdict}ed` : "", m.scope === "other" ? "other" : "", under ? "under" : "", zero ? "zero" : ""].join(" "), title: m.indicator, data: { key: `m${index}` }, onclick: () => choose({ measure: index }) },
    cells(to || m, { under, old: to && shown(to) !== shown(m) ? m : null, tag, acts }));
}

function addedRow(m, index) {
  const act = h("button", { type: "button", className: "set correct", title: t("correct"), onclick: (event) => { event.stopPropagation(); editAdded(index); } }, "✎");
  return h("tr", { className: `m ${family(m.indicator)} added`, data: { key: `a${index}` }, onclick: () => choose({ added: index }) }, cells(m, { tag: t("missed"), acts: [act] }));
}

function warningList(inside) {
  return inside.warnings.map((w, index) => h("button", { type: "button", className: "warning", data: { key: `w${index}` }, onclick: () => choose({ warning: index }) }, excerpt(inside, w), " ", h("small", {}, w.code === "unlinked" ? t(w.code) : `${t(w.code)}: ${w.message}`)));
}
function excerpt(inside, { start, end }) {
  const text = inside.text.slice(inside.places.inPage(start), inside.places.inPage(end)).replace(/\s+/g, " ");
  return text.length > 48 ? `${text.slice(0, 47)}…` : text;
}

// Choosing

const keyOf = (what) => (what === null ? null : "measure" in what ? `m${what.measure}` : "warning" in what ? `w${what.warning}` : "added" in what ? `a${what.added}` : null);

function choose(what) {
  chosen = what;
  if (what !== null) turn("warning" in what ? "warnings" : "measures");
  const first = mark();
  if (first.text) first.text.scrollIntoView({ block: "center", inline: "nearest" });
  const panel = $("main").querySelector(".panel");
  if (first.row && panel.scrollHeight > panel.clientHeight) {
    const row = first.row.getBoundingClientRect(), box = panel.getBoundingClientRect();
    if (row.top < box.top + 40 || row.bottom > box.bottom) panel.scrollTop += row.top - box.top - box.height / 3;
  }
}

// Mark what is chosen in text and table; the first mark and the row are what to scroll to.
function mark() {
  const key = keyOf(chosen);
  const check = chosen && "check" in chosen ? body(current).checks[chosen.check] : null;
  const hit = new Set(check ? check.measures.map((index) => `m${index}`) : []);
  const first = { text: null, row: null };
  for (const element of $("main").querySelectorAll("mark")) {
    const keys = element.dataset.keys.split(" ");
    element.classList.toggle("on", keys.includes(key));
    element.classList.toggle("hit", keys.some((each) => hit.has(each)));
    if (!first.text && (keys.includes(key) || keys.some((each) => hit.has(each)))) first.text = element;
  }
  for (const element of $("main").querySelectorAll("tr.m, .warning")) {
    element.classList.toggle("on", element.dataset.key === key);
    element.classList.toggle("hit", hit.has(element.dataset.key));
    if (!first.row && (element.dataset.key === key || hit.has(element.dataset.key))) first.row = element;
  }
  for (const element of $("main").querySelectorAll(".finding")) element.classList.toggle("current", check !== null && element.dataset.check === String(chosen.check));
  const now = $("now");
  now.hidden = check === null || check.status !== "fail";
  if (check) now.textContent = named([check.zh, check.en]);
  return first;
}

function walk(by) {
  const keys = [...new Set([...$("main").querySelectorAll("mark")].flatMap((element) => element.dataset.keys.split(" ")))];
  if (!keys.length) return;
  const at = keys.indexOf(keyOf(chosen));
  choose(target(keys[at < 0 ? (by > 0 ? 0 : keys.length - 1) : (at + by + keys.length) % keys.length]));
}

function walkFailed() {
  const failed = body(current).checks.map((check, index) => [check, index]).filter(([check]) => check.status === "fail").map(([, index]) => index);
  if (!failed.length) return;
  const at = chosen && "check" in chosen ? failed.indexOf(chosen.check) : -1;
  choose({ check: failed[(at + 1) % failed.length] });
}

// Judging

const redraw = () => { draw(); redrawItem(current); };
function confirmIt(index) { judge(current, index, "confirm"); redraw(); }
function rejectIt(index) { judge(current, index, "reject"); redraw(); }
function correctIt(index) {
  const m = body(current).measures[index];
  const mine = verdict(current, index);
  edit({
    title: t("editTitle"), quote: m.text, from: (mine && mine.to) || m,
    remove: mine && mine.to ? () => { judge(current, index, "correct"); redraw(); } : null,
    save: (to) => { judge(current, index, "correct", to); redraw(); },
  });
}
function editAdded(index) {
  const m = said(current).added[index];
  edit({
    title: t("addTitle"), quote: m.text, from: m,
    remove: () => { change(current, (mine) => { mine.added.splice(index, 1); }); chosen = null; redraw(); },
    save: (to) => { change(current, (mine) => { mine.added[index] = { ...m, ...to }; }); redraw(); },
  });
}

// A stretch of the text chosen with the mouse, in the text's own offsets.
function selected() {
  const selection = getSelection();
  const text = $("source");
  if (!text || !selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.setStart(text, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length, chars = range.toString();
  if (!chars.trim() || chars.length > 400) return null;
  const { inText } = body(current).places;
  return { start: inText(start), end: inText(start + chars.length), text: chars, box: range.getBoundingClientRect() };
}

function offerMissed() {
  const found = selected();
  const button = $("missed");
  button.hidden = !found;
  if (!found) return;
  button.style.left = `${Math.max(8, Math.min(innerWidth - 160, found.box.left))}px`;
  button.style.top = `${Math.max(8, found.box.bottom + 6)}px`;
}

function addMissed() {
  const found = selected();
  if (!found) return;
  const { start, end, text } = found;
  const digits = text.replaceAll(",", "").match(/\d+(?:\.\d+)?/);
  $("missed").hidden = true;
  edit({
    title: t("addTitle"), quote: text, from: { indicator: "", by: null, value: digits ? Number(digits[0]) : null, upper: null, bound: "exact", unit: null },
    save: (to) => { change(current, (mine) => { mine.added.push({ ...to, start, end, text }); }); redraw(); choose({ added: said(current).added.length - 1 }); },
  });
}
