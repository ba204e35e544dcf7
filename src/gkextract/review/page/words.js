// What the page says, in both languages, and how it is put on the page.
const words = {
  zh: {
    title: "政府信息公开报告", reports: "报告列表", language: "English", theme: "明暗", help: "快捷键", download: "下载修订",
    search: "搜索机构、标题、正文", agency: "机构", year: "年份", allAgencies: "全部机构", allYears: "全部年份",
    onlyFail: "校验未通过", onlyWarn: "有提示", onlyTodo: "未审阅", nothing: "没有符合条件的报告", noReports: "没有报告",
    counts: (n, shown, failed) => `${n} 份报告` + (shown < n ? `,显示 ${shown}` : "") + (failed ? ` · ${failed} 份校验未通过` : ""),
    unknownAgency: "机构不明", unknownYear: "年份不明", untitled: "无标题", review: "标为已审阅", reviewed: "已审阅",
    held: (n) => `${n} 项关系成立`, open: (n) => `${n} 项存疑`, otherChecks: "其他校验", measures: "指标", value: "数值",
    warnings: "提示", charts: "图", outcomes: "依申请公开办理结果", channels: "主动公开(按渠道)", categories: "主动公开(按类别)",
    overYears: "历年", otherBody: "其他机构", also: (n) => `共 ${n} 处`, formula: "公式", source: "依据", duplicate: (n) => `与第 ${n} 篇相同`,
    confirm: "确认", reject: "不是该指标(拒绝)", correct: "更正", markMissed: "标为遗漏的数字", missed: "补录", corrected: "已更正",
    editTitle: "更正数字", addTitle: "补录遗漏的数字", indicator: "指标", by: "分类", number: "数值", upper: "上限", bound: "界",
    unit: "单位", save: "保存", cancel: "取消", remove: "撤销", badIndicator: "请选择列表中的指标", badNumber: "请填写数值",
    annual_report: "年度报告", work_summary: "工作总结", event_summary: "活动总结", bulletin: "通报", other: "其他",
    exact: "确数", approx: "约数", min: "不少于", max: "不超过", range: "区间", masked: "缺损",
    unlinked: "未归类的数字", ambiguous_cells: "单元格有多种读法", unread_cells: "单元格读不出", lost_characters: "有乱码", scanned_pages: "有扫描页", corrections_outdated: "原文已改,修订未套用", between: "报告之间",
    keyReports: "下一份 / 上一份报告", keyMarks: "下一个 / 上一个标记", keyFails: "下一项未通过的校验", keyConfirm: "确认 / 拒绝 / 更正所选数字",
    keyReviewed: "标为已审阅", keySearch: "搜索", keyHelp: "显示本表", keyEscape: "取消选择",
  },
  en: {
    title: "Disclosure reports", reports: "Reports", language: "中文", theme: "Light or dark", help: "Keys", download: "Download corrections",
    search: "Search agency, title, text", agency: "Agency", year: "Year", allAgencies: "All agencies", allYears: "All years",
    onlyFail: "Checks failed", onlyWarn: "Warnings", onlyTodo: "Not reviewed", nothing: "No report fits", noReports: "No reports",
    counts: (n, shown, failed) => (n === 1 ? "1 report" : `${n} reports`) + (shown < n ? `, ${shown} shown` : "") + (failed ? ` · ${failed} with failed checks` : ""),
    unknownAgency: "Agency unknown", unknownYear: "year unknown", untitled: "Untitled", review: "Mark as reviewed", reviewed: "Reviewed",
    held: (n) => (n === 1 ? "1 relation holds" : `${n} relations hold`), open: (n) => `${n} undecided`, otherChecks: "Other checks", measures: "Measures", value: "Value",
    warnings: "Warnings", charts: "Charts", outcomes: "Applications by outcome", channels: "Published, by channel", categories: "Published, by category",
    overYears: "Over the years", otherBody: "other body", also: (n) => `${n} places`, formula: "Formula", source: "Source", duplicate: (n) => `same as no. ${n}`,
    confirm: "Confirm", reject: "Reject", correct: "Correct", markMissed: "Mark as missed", missed: "added", corrected: "corrected",
    editTitle: "Correct a number", addTitle: "Add a missed number", indicator: "Indicator", by: "By", number: "Value", upper: "Upper", bound: "Bound",
    unit: "Unit", save: "Save", cancel: "Cancel", remove: "Undo", badIndicator: "Choose an indicator of the list", badNumber: "A number is needed",
    annual_report: "annual report", work_summary: "work summary", event_summary: "event summary", bulletin: "bulletin", other: "other",
    exact: "exact", approx: "approximate", min: "at least", max: "at most", range: "range", masked: "masked",
    unlinked: "number not linked", ambiguous_cells: "cells can be read in several ways", unread_cells: "cells cannot be read", lost_characters: "lost characters", scanned_pages: "scanned pages", corrections_outdated: "source changed, corrections not applied", between: "Between reports",
    keyReports: "next / previous report", keyMarks: "next / previous mark", keyFails: "next failed check", keyConfirm: "confirm / reject / correct the number chosen",
    keyReviewed: "mark as reviewed", keySearch: "search", keyHelp: "show this", keyEscape: "choose nothing",
  },
};
const kept = { get: (key) => { try { return localStorage.getItem(key); } catch { return null; } }, set: (key, value) => { try { localStorage.setItem(key, value); } catch { /* a page opened from disk may have no storage */ } } };
let language = kept.get("gkextract-language") || (/^zh/i.test(navigator.language) ? "zh" : "en");
const t = (key, ...values) => { const word = words[language][key] ?? key; return typeof word === "function" ? word(...values) : word; };
const named = (pair, id) => (pair ? pair[language === "zh" ? 0 : 1] : id);

// Elements are made, never parsed: what a report says is text and nothing else.
function h(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "data") Object.assign(element.dataset, value);
    else if (name in element && name !== "list") element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}
const $ = (id) => document.getElementById(id);

function label() {
  document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
  for (const element of document.querySelectorAll("[data-t]")) element.textContent = t(element.dataset.t);
  for (const element of document.querySelectorAll("[data-t-label]")) { element.setAttribute("aria-label", t(element.dataset.tLabel)); element.title = t(element.dataset.tLabel); }
  for (const element of document.querySelectorAll("[data-t-placeholder]")) element.placeholder = t(element.dataset.tPlaceholder);
  $("lang").textContent = language === "zh" ? "EN" : "中";
  document.title = t("title");
}
