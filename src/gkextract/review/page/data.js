// The data of the page: an index of all reports, and each report's body, parsed when it is first looked at.
const parsed = (id) => JSON.parse($(id).textContent);
const page = parsed("page");
const reports = page.reports;
const bodies = new Map();

function body(number) {
  if (!bodies.has(number)) {
    const made = parsed(`r${number}`);
    made.places = places(made.text);
    bodies.set(number, made);
  }
  return bodies.get(number);
}

// Offsets count characters as Unicode does; the page counts in UTF-16, where rare characters are two.
function places(text) {
  if (!/[\ud800-\udfff]/.test(text)) return { inPage: (x) => x, inText: (x) => x };
  const starts = [];
  for (let at = 0; at < text.length; at += text.codePointAt(at) > 0xffff ? 2 : 1) starts.push(at);
  starts.push(text.length);
  return {
    inPage: (x) => starts[Math.min(x, starts.length - 1)],
    inText: (x) => { let low = 0, high = starts.length - 1; while (low < high) { const middle = (low + high) >> 1; if (starts[middle] < x) low = middle + 1; else high = middle; } return low; },
  };
}

const indicatorName = (id) => named(page.indicators[id], id);
const byName = (by) => named(page.labels[by], by);
function family(id) {
  const first = id.split(".")[0];
  return { proactive: "publish", documents: "publish", interpretation: "talk", response: "talk", participation: "talk", service: "talk", proposals: "talk", applications: "apply", review: "remedy", litigation: "remedy", complaints: "remedy", appeals: "remedy" }[first] || "keep";
}
const plain = (value) => value.toLocaleString("en-US", { maximumFractionDigits: 6 });
function shown(m) {
  if (m.value === null || m.value === undefined) return "?";
  if (m.bound === "range" && m.upper !== null && m.upper !== undefined) return `${plain(m.value)}–${plain(m.upper)}`;
  return ({ approx: "≈", min: "≥", max: "≤" }[m.bound] || "") + plain(m.value);
}
const who = (report) => report.agency || report.title || t("unknownAgency");
