// Opens the pages in headless Chromium and measures what it shows.
//
//     browser.mjs PROGRAM EXAMPLES WORK
//
// The pages are those of the examples (`render --to html`), on a wide screen, on a telephone and on
// paper, and the preview (`watch`), which is used as its user would. Each check prints a line where it
// fails; ends with `N passed, M failed`. Pictures of all pages are left in WORK.
import { spawn, execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [program, examples, work] = process.argv.slice(2).map((path) => resolve(path));
const MILLIMETRE = 96 / 25.4;
// Milliseconds to wait for what has to happen.
const PATIENCE = 10_000;
// The least contrast of text (WCAG 2.2, 1.4.3).
const CONTRAST = 4.5;

let passed = 0;
let failed = 0;

function check(name, found, expected = true) {
  const good = JSON.stringify(found) === JSON.stringify(expected);
  if (good) {
    passed += 1;
  } else {
    failed += 1;
    console.log(`FAILED ${name}: ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`);
  }
}

// What can be measured in any page.
function measure() {
  const px = (value) => Math.round(parseFloat(value) * 10) / 10;
  const all = (selector) => [...document.querySelectorAll(selector)];
  const ranks = all("h1, h2, h3, h4, h5, h6").map((heading) => Number(heading.tagName[1]));
  const lines = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return new Set([...range.getClientRects()].map((box) => Math.round(box.bottom))).size;
  };
  const luminance = ([red, green, blue]) => {
    const [r, g, b] = [red, green, blue].map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const colour = (text) => text.match(/[\d.]+/g).map(Number);
  const background = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const found = colour(getComputedStyle(at).backgroundColor);
      if (found.length === 3 || found[3] === 1) return found;
    }
    return [255, 255, 255];
  };
  const contrast = (element) => {
    const [a, b] = [colour(getComputedStyle(element).color), background(element)].map(luminance);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
  const written = all("body *").filter(
    (element) => element.checkVisibility() && [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()),
  );
  const target = (link) => document.getElementById(decodeURIComponent(link.hash.slice(1)));
  return {
    lang: document.documentElement.lang,
    title: document.title,
    titles: ranks.filter((rank) => rank === 1).length,
    skipped: ranks.filter((rank, at) => rank > (at === 0 ? 1 : ranks[at - 1] + 1)).length,
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    sheets: all(".sheet").map((sheet) => [sheet.classList.contains("landscape"), px(sheet.getBoundingClientRect().width)]),
    wrapped: all(".letterhead p, .letterhead .line").filter((line) => lines(line) > 1).map((line) => line.textContent),
    columns: new Set(all(".letterhead > *").map((cell) => Math.round(cell.getBoundingClientRect().left))).size,
    sizes: [...new Set(all(".sheet > p:not([class])").map((p) => px(getComputedStyle(p).fontSize)))],
    looks: [...new Set(all(".sheet > p:not([class])").map((p) => getComputedStyle(p).textAlign))],
    upright: all(".sheet > p:not([class])").every((p) => parseFloat(getComputedStyle(p).textIndent) > 30),
    font: all(".sheet").every((sheet) => getComputedStyle(sheet).fontFamily.includes("Times New Roman")),
    heads: all("th").every((head) => head.scope === "col"),
    ids: all("[id]").length - new Set(all("[id]").map((element) => element.id)).size,
    lost: all("a[href^='#']").filter((link) => !target(link)).map((link) => link.hash),
    faint: written.filter((element) => contrast(element) < 4.5).map((element) => `${contrast(element).toFixed(2)} ${element.textContent.slice(0, 40)}`),
  };
}

// Goes through a page with the Tab key: whether the order is that of the text, and each stop is seen.
async function walk(page) {
  const stops = await page.evaluate(() => {
    const reachable = "a[href], summary, [tabindex='0']";
    return [...document.querySelectorAll(reachable)].filter((element) => element.checkVisibility()).length;
  });
  const found = { stops, order: [], unseen: [] };
  // From the top: blurring would leave the place to go on from.
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
  });
  for (let stop = 0; stop < Math.min(stops, 12); stop += 1) {
    await page.keyboard.press("Tab");
    const [at, seen, name] = await page.evaluate(() => {
      const here = document.activeElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(here);
      const at = [...document.querySelectorAll("*")].indexOf(here);
      return [at, outlineStyle !== "none" && parseFloat(outlineWidth) >= 2, here.outerHTML.slice(0, 60)];
    });
    found.order.push(at);
    if (!seen) found.unseen.push(name);
  }
  found.sorted = found.order.every((at, index) => index === 0 || at > found.order[index - 1]);
  return found;
}

async function open(browser, width, height, address, options = {}) {
  const page = await browser.newPage({ viewport: { width, height }, ...options });
  page.faults = [];
  page.asked = [];
  page.on("console", (message) => message.type() === "error" && page.faults.push(message.text()));
  page.on("pageerror", (error) => page.faults.push(String(error)));
  page.on("request", (asked) => page.asked.push(asked.url()));
  await page.goto(address);
  return page;
}

async function example(browser, file) {
  const name = basename(file, ".html");
  const address = pathToFileURL(file).href;
  let page = await open(browser, 1280, 900, address);
  const wide = await page.evaluate(measure);
  await page.screenshot({ path: join(work, `${name}-1280.png`), fullPage: true });
  check(`${name}: language`, wide.lang, "vi");
  check(`${name}: has a name`, wide.title.length > 10);
  check(`${name}: one heading of rank 1`, wide.titles, 1);
  check(`${name}: no rank is left out`, wide.skipped, 0);
  check(`${name}: width at 1280`, wide.overflow <= 0);
  for (const [landscape, width] of wide.sheets) {
    const expected = (landscape ? 297 : 210) * MILLIMETRE;
    check(`${name}: a sheet is as wide as A4 (${width})`, Math.abs(width - expected) < 1);
  }
  check(`${name}: each line of the letterhead is one line`, wide.wrapped, []);
  check(`${name}: two columns`, wide.columns, 2);
  check(`${name}: 13 or 14 pt (${wide.sizes})`, wide.sizes.every((size) => size === 17.3 || size === 18.7));
  check(`${name}: justified`, wide.looks, ["justify"]);
  check(`${name}: first lines are indented`, wide.upright);
  check(`${name}: font`, wide.font);
  check(`${name}: head cells head a column`, wide.heads);
  check(`${name}: ids are unique`, wide.ids, 0);
  check(`${name}: links lead somewhere`, wide.lost, []);
  check(`${name}: contrast`, wide.faint, []);
  check(`${name}: nothing comes from elsewhere`, page.asked, [address]);
  const stops = await walk(page);
  check(`${name}: Tab goes in the order of the text`, stops.sorted);
  check(`${name}: the focus is seen`, stops.unseen, []);
  const paper = await page.pdf({ preferCSSPageSize: true, path: join(work, `${name}.pdf`) });
  const boxes = new Set(paper.toString("latin1").match(/MediaBox\s*\[[^\]]*\]/g));
  const sides = wide.sheets.some(([landscape]) => landscape) ? 2 : 1;
  check(`${name}: paper lies as the sheets do (${[...boxes]})`, boxes.size, sides);
  check(`${name}: nothing went wrong`, page.faults, []);
  await page.close();

  page = await open(browser, 360, 740, address, { colorScheme: "dark" });
  const narrow = await page.evaluate(measure);
  await page.screenshot({ path: join(work, `${name}-360.png`), fullPage: true });
  check(`${name}: width at 360`, narrow.overflow <= 0);
  check(`${name}: contrast in the dark`, narrow.faint, []);
  await page.close();
}

// Asks the server as no browser would.
function ask(port, path, { method = "GET", host } = {}) {
  return new Promise((done, fail) => {
    const headers = host === undefined ? {} : { Host: host };
    const asked = request({ host: "127.0.0.1", port, path, method, headers }, (answer) => {
      answer.resume();
      answer.on("end", () => done(answer));
    });
    asked.on("error", fail);
    asked.end();
  });
}

// Saves as editors do: a new file under the old name.
function save(file, text) {
  writeFileSync(`${file}~`, text);
  renameSync(`${file}~`, file);
}

async function preview(browser) {
  const folder = join(work, "preview");
  cpSync(examples, folder, { recursive: true });
  const file = join(folder, "ha-tinh-so-khcn-2021.toml");
  const text = readFileSync(file, "utf8");
  const child = spawn(program, ["watch", basename(file), "--port", "0", "--lang", "vi"], { cwd: folder });
  let said = "";
  child.stderr.on("data", (data) => (said += data));
  const ended = new Promise((done) => child.on("exit", (code) => done(code)));
  const until = async (condition) => {
    for (let waited = 0; waited < PATIENCE; waited += 20) {
      if (condition()) return;
      await new Promise((done) => setTimeout(done, 20));
    }
    throw new Error(`nothing happened; watch said: ${said}`);
  };
  await until(() => said.includes("http://"));
  const address = said.match(/http:\/\/127\.0\.0\.1:(\d+)\//);
  const port = Number(address[1]);

  const page = await open(browser, 1280, 800, address[0]);
  const sheets = page.locator("#sheets");
  const findings = page.locator("#findings");
  const status = page.locator("#status");
  const has = (locator, text) => locator.filter({ hasText: text }).waitFor({ timeout: PATIENCE });
  const start = await page.evaluate(measure);
  check("preview: one heading of rank 1", start.titles, 1);
  check("preview: no rank is left out", start.skipped, 0);
  check("preview: each line of the letterhead is one line", start.wrapped, []);
  check("preview: the window does not scroll", start.overflow <= 0);
  check("preview: contrast", start.faint, []);
  check("preview: landmarks", await page.locator("header, main, aside").count(), 4);
  check("preview: nothing found yet", await findings.locator("summary").count(), 0);

  // A key misspelt: found, shown in its line; the window stays where it was.
  await sheets.evaluate((element) => (element.scrollTop = 400));
  save(file, text.replace(/^year = .*$/m, "$&\nyaer = 3"));
  await has(findings, "D002");
  await page.screenshot({ path: join(work, "preview-finding.png") });
  check("preview: the window stays where it was", await sheets.evaluate((element) => element.scrollTop), 400);
  const finding = findings.locator("details").first();
  const line = finding.locator(".row.here");
  check("preview: lines are folded", await line.isVisible(), false);
  await finding.locator("summary").click();
  check("preview: a click shows the line", await line.isVisible());
  check("preview: the line and its number", (await line.innerText()).replace(/\s+/g, " "), "7 yaer = 3");
  check("preview: the place in it", await line.locator("mark").innerText(), "yaer");
  check("preview: lines around it", await finding.locator(".row").count(), 7);
  await page.screenshot({ path: join(work, "preview-line.png") });
  await finding.locator("summary").focus();
  await page.keyboard.press("Enter");
  check("preview: Enter folds it again", await line.isVisible(), false);
  await page.keyboard.press("Enter");
  check("preview: Enter shows it", await line.isVisible());
  const stops = await walk(page);
  check("preview: Tab goes in the order of the page", stops.sorted);
  check("preview: the focus is seen", stops.unseen, []);
  const opened = await page.evaluate(measure);
  check("preview: contrast of lines", opened.faint, []);

  // A fault of syntax: the last good document stays, and the page says so.
  save(file, text.replace(/^year = /m, "year = = "));
  await has(status, "lần lưu trước");
  check("preview: the last good document stays", await sheets.locator("h1").count(), 1);

  // Mended, with another name: the page follows.
  const [, name] = text.match(/\[signature\][^[]*?name = "([^"]+)"/);
  save(file, text.replace(`name = "${name}"`, 'name = "Lê Thị Bình"'));
  await has(sheets, "Lê Thị Bình");
  check("preview: nothing is found any more", await findings.locator("summary").count(), 0);
  check("preview: the old document is gone", await status.filter({ hasText: "lần lưu trước" }).count(), 0);
  // A file that it rests on.
  const catalogue = join(folder, "catalogues", "ha-tinh.toml");
  save(catalogue, `${readFileSync(catalogue, "utf8")}\nxyz = 1\n`);
  await has(findings, "xyz");
  check("preview: nothing went wrong", page.faults, []);

  const narrow = await open(browser, 360, 740, address[0], { colorScheme: "dark" });
  const small = await narrow.evaluate(measure);
  await narrow.screenshot({ path: join(work, "preview-360.png") });
  check("preview: width at 360", small.overflow <= 0);
  check("preview: contrast in the dark", small.faint, []);
  await narrow.close();

  const own = `127.0.0.1:${port}`;
  const good = await ask(port, "/", { host: own });
  check("preview: answers its own name", good.statusCode, 200);
  check("preview: is not kept", good.headers["cache-control"], "no-store");
  check("preview: lets nothing in", good.headers["content-security-policy"].startsWith("default-src 'none';"));
  for (const host of ["evil.example", `evil.example:${port}`, "127.0.0.1", `127.0.0.1.evil.example:${port}`]) {
    check(`preview: refuses the host "${host}"`, (await ask(port, "/", { host })).statusCode, 421);
  }
  for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "HEAD"]) {
    check(`preview: refuses ${method}`, (await ask(port, "/", { method, host: own })).statusCode, 405);
  }
  for (const path of ["/ha-tinh-so-khcn-2021.toml", "/../ha-tinh-so-khcn-2021.toml", "//etc/passwd", "/page.css/"]) {
    check(`preview: serves no ${path}`, (await ask(port, path, { host: own })).statusCode, 404);
  }

  child.kill("SIGINT");
  check("preview: Ctrl-C ends it in order", await ended, 0);
  await page.locator("#offline").waitFor({ state: "visible", timeout: PATIENCE });
  check("preview: the page says that it has ended", await page.locator("#offline").isVisible());
  await page.close();
}

rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });
const sources = readdirSync(examples).filter((name) => name.endsWith(".toml"));
execFileSync(program, ["render", ...sources.map((name) => join(examples, name)), "--to", "html", "-o", work, "-q"], { stdio: "ignore" });
const pages = readdirSync(work).filter((name) => name.endsWith(".html"));
check("every example is a page", pages.length, sources.length);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
try {
  console.log(`Chromium ${browser.version()}`);
  for (const page of pages.sort()) await example(browser, join(work, page));
  await preview(browser);
} catch (error) {
  failed += 1;
  console.log(`FAILED ${error.stack}`);
} finally {
  await browser.close();
}
console.log(`${pages.length} pages and the preview`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
