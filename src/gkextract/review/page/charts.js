// Small charts, where people would rather look than read.
const OUTCOMES = ["granted", "partial", "granted_or_partial", "refused", "unable", "not_processed", "other", "nonexistent", "not_this_agency", "not_government_info", "already_public", "clarify", "withdrawn"];
const CHANNELS = new Set(["website", "wechat", "weibo", "video", "app", "gazette", "newspaper", "broadcast", "board", "archive", "new_media", "meeting", "other_channel"]);
let watched = null;

function svg(tag, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.flat(Infinity));
  return element;
}

function charts(number) {
  const { measures } = body(number);
  const own = measures.filter((m) => m.scope === "own" && m.value !== null);
  const outcomes = OUTCOMES.map((name) => [`applications.${name}`, whole(own, `applications.${name}`)]).filter(([, value]) => value);
  const parts = (channel) => {
    const sums = new Map();
    for (const m of own) if (m.indicator === "proactive.published" && m.by && CHANNELS.has(m.by) === channel) sums.set(m.by, (sums.get(m.by) || 0) + m.value);
    return [...sums].filter(([, value]) => value).sort((a, b) => b[1] - a[1]).slice(0, 12);
  };
  const drawn = [
    outcomes.length > 1 ? bars(t("outcomes"), outcomes.map(([id, value]) => [indicatorName(id), value]), "apply") : null,
    ...[["channels", true], ["categories", false]].map(([title, channel]) => { const rows = parts(channel); return rows.length > 1 ? bars(t(title), rows.map(([by, value]) => [byName(by), value]), "publish") : null; }),
    overYears(number),
  ].filter(Boolean);
  return drawn;
}

// The number of an indicator; of a group that states only its parts, their sum.
function whole(measures, id) {
  const stated = measures.find((m) => m.indicator === id && m.by === null);
  if (stated) return stated.value;
  return measures.filter((m) => m.indicator.startsWith(`${id}.`) && m.by === null).reduce((sum, m) => sum + m.value, 0);
}

const clipped = (text, most) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

function bars(title, rows, tint) {
  const most = Math.max(...rows.map(([, value]) => value));
  const width = 370, left = 132, right = 66, height = 20;
  const drawn = rows.map(([name, value], at) => [
    svg("text", { x: left - 8, y: at * height + 14, "text-anchor": "end", class: "soft" }, svg("title", {}, name), clipped(name, language === "zh" ? 10 : 20)),
    svg("rect", { class: "bar", x: left, y: at * height + 4, width: Math.max(1, (value / most) * (width - left - right)), height: height - 8, rx: 2 }),
    svg("text", { x: left + Math.max(1, (value / most) * (width - left - right)) + 6, y: at * height + 14 }, plain(value)),
  ]);
  return h("figure", {}, h("figcaption", {}, title), svg("svg", { viewBox: `0 0 ${width} ${rows.length * height}`, role: "img", "aria-label": title, class: tint }, drawn));
}

// One indicator over the years of an agency; which one is the reader's choice.
function overYears(number) {
  const { agency, region } = reports[number];
  if (!agency) return null;
  const same = (report) => report.agency === agency && (!region || !report.region || report.region === region);
  const mine = reports.filter((report) => same(report) && report.year && report.duplicate === null);
  const years = new Map(mine.map((report) => [report.year, report.wholes]));
  const ids = Object.keys(page.indicators).filter((id) => [...years.values()].filter((wholes) => id in wholes).length > 1);
  if (years.size < 2 || !ids.length) return null;
  const id = ids.includes(watched) ? watched : ids.includes("applications.received") ? "applications.received" : ids[0];
  const points = [...years].filter(([, wholes]) => id in wholes).map(([year, wholes]) => [year, wholes[id]]).sort((a, b) => a[0] - b[0]);
  const select = h("select", { onchange: (event) => { watched = event.target.value; draw(); } }, ids.map((each) => h("option", { value: each, selected: each === id }, indicatorName(each))));
  return h("figure", {}, h("figcaption", {}, t("overYears"), select), line(points, family(id), `${agency} ${indicatorName(id)}`));
}

function line(points, tint, title) {
  const width = 370, height = 110, top = 22, bottom = 22, side = 30;
  const years = points.map(([year]) => year), most = Math.max(...points.map(([, value]) => value), 1);
  const x = (year) => side + ((year - years[0]) / Math.max(1, years[years.length - 1] - years[0])) * (width - 2 * side);
  const y = (value) => height - bottom - (value / most) * (height - top - bottom);
  return svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": title, class: tint },
    svg("line", { class: "axis", x1: 0, x2: width, y1: height - bottom, y2: height - bottom }),
    svg("polyline", { class: "line", points: points.map(([year, value]) => `${x(year)},${y(value)}`).join(" ") }),
    points.map(([year, value]) => [
      svg("circle", { class: "point", cx: x(year), cy: y(value), r: 3 }),
      svg("text", { x: x(year), y: y(value) - 8, "text-anchor": "middle" }, plain(value)),
      svg("text", { x: x(year), y: height - 6, "text-anchor": "middle", class: "soft" }, year),
    ]));
}
