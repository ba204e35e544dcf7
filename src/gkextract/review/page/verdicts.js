// What a reader says of the numbers: kept in the browser, and handed out as a file.
const storage = `gkextract-review-${page.id}`;
let verdicts = {};
try { verdicts = JSON.parse(kept.get(storage)) || {}; } catch { verdicts = {}; }

const said = (number) => verdicts[number] || { reviewed: false, of: {}, added: [] };
const verdict = (number, index) => said(number).of[index];
const count = () => Object.values(verdicts).reduce((sum, each) => sum + Object.keys(each.of).length + each.added.length + (each.reviewed ? 1 : 0), 0);

function change(number, act) {
  const mine = said(number);
  act(mine);
  if (mine.reviewed || mine.added.length || Object.keys(mine.of).length) verdicts[number] = mine;
  else delete verdicts[number];
  kept.set(storage, JSON.stringify(verdicts));
  $("made").textContent = count();
  $("save").classList.toggle("none", !count());
}

function judge(number, index, kind, to) {
  change(number, (mine) => {
    if (mine.of[index] && mine.of[index].verdict === kind && !to) delete mine.of[index];
    else mine.of[index] = to ? { verdict: kind, to } : { verdict: kind };
  });
}

const stated = ({ indicator, by, value, upper, bound, unit }) => ({ indicator, by: by ?? null, value: value ?? null, upper: upper ?? null, bound, unit: unit ?? null });

function corrections() {
  const made = [];
  for (const [number, mine] of Object.entries(verdicts)) {
    const report = reports[number];
    const { measures, start } = body(Number(number));
    const place = (m) => ({ start: m.start + start, end: m.end + start, text: m.text });
    made.push({
      path: report.path, sha256: report.sha256, index: report.index, reviewed: mine.reviewed,
      verdicts: [
        ...Object.entries(mine.of).map(([index, { verdict, to }]) => ({ verdict, ...stated(measures[index]), ...place(measures[index]), ...(to ? { to: stated(to) } : {}) })),
        ...mine.added.map((m) => ({ verdict: "add", ...stated(m), ...place(m) })),
      ],
    });
  }
  return { format: "gkextract corrections", version: 1, made_with: page.version, reports: made };
}

function download() {
  const address = URL.createObjectURL(new Blob([JSON.stringify(corrections(), null, 1) + "\n"], { type: "application/json" }));
  h("a", { href: address, download: "corrections.json" }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

// The form in which a number is corrected, or a missed one added.
function edit({ title, quote, from, remove, save }) {
  const dialog = $("edit");
  const input = (id, value, more) => h("input", { id: `edit-${id}`, value: value ?? "", autocomplete: "off", ...more });
  const indicator = input("indicator", from.indicator, { list: "edit-indicators" });
  const by = input("by", from.by, { list: "edit-labels" });
  const value = input("value", from.value, { inputMode: "decimal" });
  const upper = input("upper", from.upper, { inputMode: "decimal" });
  const bound = h("select", { id: "edit-bound" }, ["exact", "approx", "min", "max", "range", "masked"].map((each) => h("option", { value: each, selected: each === from.bound }, t(each))));
  const unit = input("unit", from.unit);
  const problem = h("p", { className: "problem", role: "alert" });
  const rows = { indicator, by, number: value, upper, bound, unit };
  const submit = () => {
    const read = (field) => (field.value.trim() === "" ? null : Number(field.value.replaceAll(",", "")));
    const made = { indicator: indicator.value.trim(), by: by.value.trim() || null, value: read(value), upper: read(upper), bound: bound.value, unit: unit.value.trim() || null };
    if (!page.indicators[made.indicator]) problem.textContent = t("badIndicator");
    else if ((made.value === null) !== (made.bound === "masked") || Number.isNaN(made.value) || Number.isNaN(made.upper)) problem.textContent = t("badNumber");
    else { dialog.close(); save(made); }
  };
  dialog.replaceChildren(
    h("h2", {}, title), h("blockquote", {}, quote),
    h("datalist", { id: "edit-indicators" }, Object.keys(page.indicators).map((id) => h("option", { value: id }, indicatorName(id)))),
    h("datalist", { id: "edit-labels" }, Object.keys(page.labels).map((id) => h("option", { value: id }, byName(id)))),
    h("div", { className: "fields" }, Object.entries(rows).flatMap(([name, field]) => [h("label", { htmlFor: field.id }, t(name)), field])),
    problem,
    h("div", { className: "buttons" },
      remove && h("button", { type: "button", onclick: () => { dialog.close(); remove(); } }, t("remove")),
      h("button", { type: "button", onclick: () => dialog.close() }, t("cancel")),
      h("button", { type: "button", className: "main", onclick: submit }, t("save"))),
  );
  dialog.onkeydown = (event) => { if (event.key === "Enter" && event.target.tagName === "INPUT") { event.preventDefault(); submit(); } };
  dialog.showModal();
  (from.indicator ? value : indicator).focus();
}
