// The built sites under test, and a browser to read them with.
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, extname, join, relative, resolve, sep } from "node:path";
import { after } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

/** The pages of the site in the folder that `variable` names. */
function site(variable, built) {
  if (!process.env[variable]) throw new Error(`${variable} must name the folder that a build of ${built} has written`);
  const output = resolve(process.env[variable]);
  if (!existsSync(join(output, "index.html"))) throw new Error(`${output} holds no index.html: build the site first`);
  const pages = readdirSync(output, { recursive: true })
    .filter((path) => extname(path) === ".html")
    .map((path) => join(output, path))
    .sort();
  const lists = pages.filter((page) => dirname(page) === output);
  const disclosures = pages.filter((page) => !lists.includes(page));
  if (!disclosures.length) throw new Error(`${output} holds no disclosure`);
  return { output, pages, lists, disclosures };
}

/** The site: every HTML file, the lists of all disclosures, the pages that hold a disclosure. */
export const { output, pages, lists, disclosures } = site("GONGKAI_OUTPUT", "data");

/** A small site whose first language runs from right to left. */
export const rightToLeft = site("GONGKAI_RIGHT_TO_LEFT", "tests/fixtures/uyghur/data");

export const name = (page) => relative(rightToLeft.pages.includes(page) ? rightToLeft.output : output, page);
export const html = (page) => readFileSync(page, "utf8");
export const widths = [390, 1280];

let browser;
let temporary;
after(async () => {
  await browser?.close();
  if (temporary) rmSync(temporary, { recursive: true });
});

/** A folder that is gone when the tests end. */
export const scratch = () => (temporary ??= mkdtempSync(join(tmpdir(), "gongkai-")));

/** Opens a page (a file's path, or an address), hands it to `read`, and closes it. */
export async function open(where, { width = 1280, height = 900, scheme = "light", script = true, before }, read) {
  browser ??= await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync",
      // A mouse, which a headless browser lacks: without one, all that shows on hover always shows.
      "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4"],
  });
  const page = await browser.newPage();
  try {
    await page.setViewport({ width, height, isMobile: width < 500, hasTouch: width < 500 });
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await page.setJavaScriptEnabled(script);
    await before?.(page);
    await page.goto(where.includes("://") ? where : pathToFileURL(where).href);
    return await read(page);
  } finally {
    await page.close();
  }
}

/** Serves a site on this machine for as long as `read` takes. */
export async function serve(read, root = output) {
  const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml" };
  const server = createServer((request, response) => {
    const path = join(root, decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    if (!path.startsWith(root + sep) || !existsSync(path)) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": types[extname(path)] ?? "application/octet-stream" }).end(readFileSync(path));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  try {
    return await read((page) => `http://127.0.0.1:${server.address().port}/${relative(root, page).split(sep).join("/")}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** Whether an address lies in the folder of the page, be it a file or served. */
export function beside(address, page) {
  const url = new URL(address);
  const path = url.protocol === "file:" ? fileURLToPath(url) : join(output, decodeURIComponent(url.pathname));
  return dirname(path) === dirname(page);
}
