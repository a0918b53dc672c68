// On paper: black on white A4, everyone listed, table headers on each page, nothing of the screen.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { disclosures, name, open, scratch } from "./site.mjs";

// A PDF may give a character as its look-alike radical; NFKC takes that back.
const plain = (text) => text.normalize("NFKC").replace(/\s/g, "");

for (const file of disclosures) {
  test(`${name(file)}: the print`, () => open(file, { scheme: "dark" }, async (page) => {
    const names = await page.$$eval(".roster bdi", (parts) => parts.map((part) => part.textContent));
    const charted = await page.$$eval(".chart bdi", (parts) => parts.map((part) => part.textContent));
    const screen = await page.$$eval(".skip-link, .toc-title, .downloads a, .ways a, .roster-controls button, .roster-controls .result", (parts) => parts.map((part) => part.textContent.trim()));
    const addresses = await page.$$eval("a", (links) => links.flatMap((link) => [link.getAttribute("href"), new URL(link.getAttribute("href"), document.baseURI).href])
      .filter((address) => !document.body.innerText.includes(address)));
    const header = await page.$eval(".roster th", (head) => (head.querySelector("[lang]") ?? head).textContent);
    assert.ok(names.length >= 40 && screen.length > 5 && addresses.length > 50);

    await page.focus("#filter-name");
    await page.keyboard.type(names[0]); // a filter left on must not shorten the official list
    await page.emulateMediaType("print");
    const colours = await page.$eval("body", (body) => [getComputedStyle(body).color, getComputedStyle(body).backgroundColor]);
    assert.deepEqual(colours, ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
    assert.equal(await page.$eval(".roster tbody tr", (row) => getComputedStyle(row).breakInside), "avoid");

    const path = join(scratch(), "print.pdf");
    await page.pdf({ path, preferCSSPageSize: true });
    assert.match(execFileSync("pdfinfo", [path], { encoding: "utf8" }), /Page size: +59[45][.\d]* x 84[12][.\d]* pts \(A4\)/);
    const sheets = execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" }).split("\f").map(plain);
    const text = sheets.join("");

    assert.deepEqual(names.filter((name) => !text.includes(plain(name))), [], "names are missing");
    assert.deepEqual(screen.filter((words) => text.includes(plain(words))), [], "parts of the screen were printed");
    assert.deepEqual(addresses.filter((address) => text.includes(plain(address))), [], "addresses were printed");
    const listed = names.filter((name) => !charted.includes(name)).map(plain);
    const rosters = sheets.filter((sheet) => listed.some((name) => sheet.includes(name)));
    // In Chinese it fits one sheet; in words it does not, and its head is tried there.
    const sheetsAtLeast = /en\/index/.test(name(file)) ? 2 : 1;
    assert.ok(rosters.length >= sheetsAtLeast, "the roster is too short to try its header");
    assert.ok(rosters.every((sheet) => sheet.includes(plain(header))), "a page of the roster has no header");
  }));
}
