"""The review page in a real browser: what a reader does with it, and that nothing runs but the page itself."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from gkextract import cli, pipeline, records, review
from review_pages import LATER, PLAIN, RARE, hostile, html, parsed

selenium = pytest.importorskip("selenium.webdriver", reason="selenium is not installed: no browser tests")
from selenium.webdriver.common.action_chains import ActionChains  # noqa: E402
from selenium.webdriver.common.by import By  # noqa: E402
from selenium.webdriver.common.keys import Keys  # noqa: E402

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
DRIVER = shutil.which("chromedriver")
pytestmark = pytest.mark.skipif(
    not (BROWSER and DRIVER), reason="chromium and chromedriver are not installed: no browser tests"
)

QUIET = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--window-size=1300,900"),
)


@pytest.fixture(scope="module")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    options = selenium.ChromeOptions()
    options.binary_location = str(BROWSER)
    for each in (*QUIET, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(each)
    options.add_experimental_option("prefs", {"intl.accept_languages": "zh-CN"})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    made = selenium.Chrome(options=options, service=selenium.ChromeService(str(DRIVER)))
    made.set_page_load_timeout(30)
    yield made
    made.quit()


class Page:
    """A page that is open in the browser."""

    def __init__(self, driver: Any, path: Path) -> None:
        self.driver, self.path = driver, path
        for kind in ("browser", "performance"):
            driver.get_log(kind)
        driver.get("about:blank")
        driver.get(path.as_uri())

    def all(self, css: str) -> list[Any]:
        return list(self.driver.find_elements(By.CSS_SELECTOR, css))

    def one(self, css: str) -> Any:
        return self.driver.find_element(By.CSS_SELECTOR, css)

    def texts(self, css: str) -> list[str]:
        return [str(each.text) for each in self.all(css)]

    def run(self, script: str, *args: object) -> Any:
        return self.driver.execute_script(script, *args)

    def press(self, *keys: str) -> None:
        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()

    def fill(self, css: str, text: str) -> None:
        field = self.one(css)
        field.clear()
        field.send_keys(text)

    def select(self, words: str) -> None:
        """Select some words of the text as a mouse would, wherever the marks cut them."""
        self.run(
            """
            const source = document.getElementById("source"), at = source.textContent.indexOf(arguments[0]);
            const walker = document.createTreeWalker(source, NodeFilter.SHOW_TEXT), range = document.createRange();
            let done = 0, begun = false;
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
              const end = done + node.length;
              if (!begun && at < end) { range.setStart(node, at - done); begun = true; }
              if (at + arguments[0].length <= end) { range.setEnd(node, at + arguments[0].length - done); break; }
              done = end;
            }
            getSelection().removeAllRanges(); getSelection().addRange(range);""",
            words,
        )
        until(lambda: self.one("#missed").is_displayed())

    def mark(self, key: str) -> str:
        """The text that is marked with a key, over all the pieces that other marks cut it into."""
        return str(
            self.run(
                """return [...document.querySelectorAll("mark")].filter((mark) =>
                mark.dataset.keys.split(" ").includes(arguments[0])).map((mark) => mark.textContent).join("")""",
                key,
            )
        )

    @staticmethod
    def keys(mark: Any) -> list[str]:
        return str(mark.get_attribute("data-keys")).split()

    def download(self, to: Path) -> dict[str, Any]:
        self.driver.execute_cdp_cmd("Page.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(to)})
        self.one("#save").click()
        until((to / "corrections.json").exists)
        made: dict[str, Any] = json.loads((to / "corrections.json").read_text("utf-8"))
        return made

    def is_clean(self) -> None:
        """No error was logged, nothing was asked for but the page itself, and no text of a report ran."""
        assert self.driver.get_log("browser") == []
        events = [json.loads(each["message"])["message"] for each in self.driver.get_log("performance")]
        sent = [e["params"] for e in events if e["method"] == "Network.requestWillBeSent"]
        own = self.path.as_uri()
        asked = [each["request"]["url"] for each in sent if each["documentURL"].startswith(own)]
        assert asked, "the page itself was asked for"
        assert [url for url in asked if not url.startswith((own, "blob:", "about:"))] == []
        assert self.run("return window.harmed") is None


def until(holds: Callable[[], bool], seconds: float = 5) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.02)


@pytest.fixture
def shown(driver: Any, tmp_path: Path) -> Iterator[Callable[..., Page]]:
    opened: list[Page] = []

    def show(content: str) -> Page:
        path = tmp_path / "review.html"
        path.write_text(content, "utf-8", newline="")
        opened.append(Page(driver, path))
        return opened[0]

    yield show
    for page in opened:
        page.is_clean()
        page.run("localStorage.clear()")


def test_it_opens_from_disk_and_every_highlight_is_its_evidence(shown: Callable[..., Page]) -> None:
    page = shown(html(PLAIN, LATER, RARE))
    assert len(page.all(".item")) == 3
    for number, text in enumerate((PLAIN, LATER, RARE)):
        page.all(".item")[number].click()
        (report,) = pipeline.parse(text)
        assert page.one("#source").get_property("textContent") == text[report.source.start : report.source.end]
        for index, measure in enumerate(report.measures):
            assert page.mark(f"m{index}") == "".join(place.text for place in (measure.evidence, *measure.also))
        assert len(page.all("tr.m")) == len(report.measures)


def test_a_click_goes_from_number_to_row_and_back(shown: Callable[..., Page]) -> None:
    page = shown(html("云溪县水务局2021年政务公开工作总结\n" + "开展工作。\n" * 200 + PLAIN.partition("\n")[2]))
    assert page.run("return document.getElementById('main').scrollTop") == 0
    row = next(each for each in page.all("tr.m") if "收到申请数" in each.text)
    row.click()
    assert page.run("return document.getElementById('main').scrollTop") > 1000
    assert [each.text for each in page.all("mark.on")] == [page.mark(row.get_attribute("data-key"))]
    wechat = next(each for each in page.all("mark") if "微信70条" in each.text)
    wechat.click()
    (on,) = page.all("tr.m.on")
    assert "微信" in on.text
    page.press(Keys.ESCAPE)
    assert page.all(".on") == []


def test_failed_checks_stand_on_top_and_mark_what_they_are_about(shown: Callable[..., Page]) -> None:
    page = shown(html(PLAIN + "本报告统计期限自2021年1月1日至2021年12月31日。\n"))
    (failed,) = page.all(".finding.fail")
    assert "80 + 70 = 150 > 120" in failed.text
    assert failed.location["y"] < page.one("#source").location["y"]
    failed.click()
    assert {key for each in page.all("mark.hit") for key in page.keys(each)} == {"m0", "m1", "m2"}
    assert len(page.all("tr.m.hit")) == 3
    assert page.one("#now").text.endswith("差 30")
    assert page.one("details summary").text == "1 项关系成立", "what holds is folded away below"


def test_search_and_filters(shown: Callable[..., Page]) -> None:
    page = shown(html(PLAIN, LATER, RARE))
    for query, wanted in (("石桥", 1), ("参观学习", 1), ("云溪 2022", 1), ("工作总结", 2), ("nothing like it", 0)):
        page.fill("#search", query)
        until(lambda wanted=wanted: len(page.all(".item")) == wanted)
    assert page.texts(".nothing") == ["没有符合条件的报告"]
    page.fill("#search", Keys.SPACE + Keys.BACKSPACE)
    until(lambda: len(page.all(".item")) == 3)
    page.one("#only-fail + span").click()
    assert len(page.all(".item")) == 1
    page.one("#only-fail + span").click()
    page.one("#year option[value='2022']").click()
    assert len(page.all(".item")) == 1
    page.one("#agency option[value='石桥镇']").click()
    assert page.all(".item") == []


def test_the_keyboard(shown: Callable[..., Page]) -> None:
    page = shown(html(PLAIN, LATER, RARE))
    page.press("j", "j", "j")
    assert page.run("return location.hash") == "#r2"
    page.press("k", "k", "k")
    assert page.run("return location.hash") == "#r0"
    page.press("n", "n")
    assert page.one("tr.m.on").get_attribute("data-key") == page.keys(page.all("mark.on")[0])[-1]
    first = page.one("tr.m.on").text
    page.press("n", "p")
    assert page.one("tr.m.on").text == first
    page.press("c")
    assert "confirmed" in page.one("tr.m.on").get_attribute("class")
    page.press("x")
    assert "rejected" in page.one("tr.m.on").get_attribute("class")
    page.press("x")
    assert "rejected" not in page.one("tr.m.on").get_attribute("class"), "the same again takes it back"
    page.press("f")
    assert len(page.all(".finding.current")) == 1
    page.press("?")
    assert page.one("#keys").is_displayed()
    page.press(Keys.ESCAPE, "/")
    assert page.run("return document.activeElement.id") == "search"
    page.press("j")
    assert page.run("return location.hash") == "#r0", "typing in a field is typing"


def test_corrections_go_out_and_come_back(shown: Callable[..., Page], tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.chdir(tmp_path)
    Path("reports").mkdir()
    for number, text in enumerate((PLAIN, RARE)):
        Path(f"reports/{number}.txt").write_text(text, "utf-8", newline="")
    page = shown(html(PLAIN, RARE))

    row = next(each for each in page.all("tr.m") if "微信" in each.text)
    row.click()
    page.press("e")
    page.fill("#edit-value", "")
    page.one("#edit .main").click()
    assert page.one(".problem").text == "请填写数值"
    page.fill("#edit-value", "40")
    page.press(Keys.ENTER)
    next(each for each in page.all("tr.m") if "收到申请数" in each.text).click()
    page.press("x")
    page.select("参观学习9批")
    page.one("#missed").click()
    page.fill("#edit-indicator", "participation.activities")
    page.fill("#edit-by", "参观学习")
    assert page.one("#edit-value").get_attribute("value") == "9"
    page.fill("#edit-unit", "批")
    page.one("#edit .main").click()
    page.press("r", "j")
    page.select("😀社区")
    page.one("#missed").click()
    page.fill("#edit-indicator", "proactive.produced")
    page.fill("#edit-value", "1")
    page.one("#edit .main").click()
    assert page.mark("a0") == "😀社区"

    page.driver.refresh()
    assert page.one("#made").text == "5", "the browser keeps what was said"
    made = page.download(tmp_path)
    first, second = made["reports"]
    assert (first["path"], first["reviewed"], len(first["verdicts"])) == ("reports/0.txt", True, 3)
    (mark,) = second["verdicts"]
    assert RARE[mark["start"] : mark["end"]] == mark["text"] == "😀社区", "offsets count characters, not UTF-16"

    args = ["batch", "reports", "-o", "out.jsonl", "--corrections", "corrections.json", "--jobs", "1"]
    assert CliRunner().invoke(cli.cli, args).exit_code == 0
    one, two = records.read("out.jsonl")
    stated = {(m.indicator, m.by): m for m in one.measures}
    assert stated["proactive.published", "wechat"].value == 40
    assert ("applications.received", None) not in stated
    assert stated["participation.activities", "参观学习"].evidence.text == "参观学习9批"
    assert [check.rule for check in one.checks if check.status == "fail"] == []
    assert ("proactive.produced", 1) in {(m.indicator, m.value) for m in two.measures}
    told = CliRunner().invoke(cli.cli, ["evaluate", "corrections.json"]).stdout
    assert "participation.activities" in told


def test_an_added_number_can_be_changed_and_taken_back(shown: Callable[..., Page]) -> None:
    page = shown(html(PLAIN))
    page.select("参观学习9批")
    page.one("#missed").click()
    page.fill("#edit-indicator", "no.such.thing")
    page.one("#edit .main").click()
    assert page.one(".problem").text == "请选择列表中的指标"
    page.fill("#edit-indicator", "participation.activities")
    page.one("#edit .main").click()
    page.press("e")
    page.one("#edit .buttons button").click()
    assert page.all("tr.added") == []
    assert "none" in page.one("#save").get_attribute("class")


def test_languages_and_dress(shown: Callable[..., Page]) -> None:
    page = shown(html(PLAIN))
    assert "主动公开政府信息数" in page.one(".panel").text
    page.one("#lang").click()
    assert "Items of government information published" in page.one(".panel").text
    assert "the parts of a list are no more than their whole" in page.one(".finding.fail").text
    assert page.run("return document.documentElement.lang") == "en"
    before = page.run("return getComputedStyle(document.body).backgroundColor")
    page.one("#theme").click()
    assert page.run("return getComputedStyle(document.body).backgroundColor") != before
    page.driver.refresh()
    assert page.run("return document.documentElement.lang") == "en", "the browser keeps what was chosen"


def test_charts(shown: Callable[..., Page]) -> None:
    page = shown(html(PLAIN, LATER))
    page.one(".leaves [data-leaf=charts]").click()
    assert {"主动公开(按渠道)"} <= set(page.texts("figcaption"))
    assert len(page.all("rect.bar")) == 2
    assert [each.text for each in page.all("figure:last-of-type svg text")] == ["6", "2021", "8", "2022"]
    page.one("figcaption select option[value='proactive.published']").click()
    assert [each.text for each in page.all("figure:last-of-type svg text")] == ["120", "2021", "150", "2022"]


def test_a_narrow_screen(shown: Callable[..., Page]) -> None:
    page = shown(html(PLAIN, LATER))
    page.driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {"width": 390, "height": 800, "deviceScaleFactor": 1, "mobile": True}
    )
    try:
        assert page.run("return document.documentElement.scrollWidth") <= 390
        assert not page.one("#side").is_displayed()
        page.one("#menu").click()
        page.all(".item")[1].click()
        assert "2022" in page.one("h1").text
        assert not page.one("#side").is_displayed()
    finally:
        page.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_print_shows_everything_of_the_report(shown: Callable[..., Page]) -> None:
    page = shown(html(PLAIN, LATER))
    page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        assert not page.one("#side").is_displayed()
        assert all(page.one(css).is_displayed() for css in (".head h1", ".finding.fail", "#source", "table", "svg"))
    finally:
        page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def test_hostile_text_is_shown_and_never_run(shown: Callable[..., Page]) -> None:
    page = shown("".join(review.page([hostile(), hostile()])))
    assert len(page.all(".item")) == 2
    assert page.run("return document.querySelector('h1').textContent.includes('<img src=x onerror=')")
    assert page.all("#main img, #main script, #main iframe, #list img") == []
    page.press("n", "n", "f", "c", "r")
    page.all("tr.m")[0].click()
    for leaf in ("warnings", "charts", "measures"):
        page.one(f".leaves [data-leaf={leaf}]").click()
    page.fill("#search", "</script>")
    until(lambda: len(page.all(".item")) == 2)
    page.one("#lang").click()


def test_an_empty_page(shown: Callable[..., Page]) -> None:
    page = shown(html())
    assert "没有报告" in page.one("#main").text
    page.press("j", "n", "f", "c")


def test_five_hundred_reports_are_parsed_only_when_opened(shown: Callable[..., Page]) -> None:
    page = shown("".join(review.page(list(parsed(PLAIN)) * 500)))
    assert len(page.all(".item")) == 500
    page.press(*"jjj")
    assert page.run("return location.hash") == "#r3"
    page.fill("#search", "参观学习")
    until(lambda: page.one("#counts").text.startswith("500 份报告"))
