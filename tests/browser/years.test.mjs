// The years of a union side by side can be read at every width, by every means: its charts never say more than its tables.
import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { open } from "./site.mjs";

if (!process.env.GONGKAI_YEARS) throw new Error("GONGKAI_YEARS must name the folder that a build of tests/fixtures/years/data has written");
const output = resolve(process.env.GONGKAI_YEARS);
const archives = readdirSync(output).filter((name) => /archive.*\.html$/.test(name));
assert.deepEqual(archives, ["archive-en.html", "archive.html"]);

for (const file of archives) {
  const page = join(output, file);
  for (const width of [360, 768, 1280]) {
    test(`${file}: nothing is wider than a window of ${width} pixels`, () => open(page, { width }, async (page) => {
      const sizes = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(sizes[0] <= sizes[1], `${sizes}`);
    }));

    test(`${file}: bars and their numbers stay in their chart at ${width} pixels`, () => open(page, { width }, async (page) => {
      const outside = await page.$$eval(".bars", (charts) => charts.flatMap((chart) => {
        const frame = chart.getBoundingClientRect();
        return [...chart.querySelectorAll("*")].filter((part) => {
          const box = part.getBoundingClientRect();
          return box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1;
        }).map((part) => part.outerHTML);
      }));
      assert.deepEqual(outside, []);
    }));

    test(`${file}: type in charts is neither tiny nor huge at ${width} pixels`, () => open(page, { width }, async (page) => {
      const heights = await page.$$eval(".bars text", (texts) => texts.map((text) => text.getBoundingClientRect().height));
      assert.ok(heights.length > 8);
      assert.ok(heights.every((height) => height > 11 && height < 28), `${heights}`);
    }));
  }

  test(`${file}: charts tell the numbers of the table, in the order of its rows`, () => open(page, {}, async (page) => {
    const [drawn, told] = await page.evaluate(() => [
      [...document.querySelectorAll(".bars")].map((chart) => [...chart.querySelectorAll(".count")].map((text) => text.textContent)),
      [...document.querySelectorAll(".years tbody tr")].map((row) => [...row.querySelectorAll("td")].map((cell) => cell.firstChild.textContent.trim())),
    ]);
    const columns = [0, 1, 2, 4];
    assert.deepEqual(drawn, columns.map((column) => told.map((row) => row[column])));
  }));

  test(`${file}: a chart is one picture with a name to assistive technology`, () => open(page, {}, async (page) => {
    const names = await page.$$eval(".bars", (charts) => charts.map((chart) => [chart.getAttribute("role"), chart.getAttribute("aria-label")]));
    assert.ok(names.length >= 3);
    for (const [role, name] of names) assert.ok(role === "img" && name.length > 5, `${role} ${name}`);
    assert.equal(new Set(names.map(String)).size, names.length);
  }));

  test(`${file}: the limit is told without colours, too`, () => open(page, {}, async (page) => {
    const lines = await page.$$eval(".bars line", (lines) => lines.map((line) => getComputedStyle(line).strokeDasharray));
    assert.ok(lines.length && lines.every((dashes) => dashes !== "none"), `${lines}`);
  }));

  for (const scheme of ["light", "dark"]) {
    test(`${file}: what is drawn stands out from the ground, ${scheme}`, () => open(page, { scheme }, async (page) => {
      const ratios = await page.evaluate(() => {
        const light = (colour) => {
          const parts = colour.match(/[\d.]+/g).slice(0, 3).map((part) => part / 255);
          const [r, g, b] = parts.map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const ground = light(getComputedStyle(document.body).backgroundColor);
        const ratio = (colour) => (Math.max(light(colour), ground) + 0.05) / (Math.min(light(colour), ground) + 0.05);
        const of = (selector, property) => [...document.querySelectorAll(selector)].map((part) => ratio(getComputedStyle(part)[property]));
        return { shapes: [...of(".bars rect", "fill"), ...of(".bars line", "stroke")], texts: of(".bars text", "fill") };
      });
      assert.ok(ratios.shapes.every((ratio) => ratio >= 3), `${ratios.shapes}`);
      assert.ok(ratios.texts.every((ratio) => ratio >= 4.5), `${ratios.texts}`);
    }));
  }

  test(`${file}: every link leads to a page that is there`, () => open(page, {}, async (page) => {
    const links = await page.$$eval('a[href]:not([href^="#"])', (links) => links.map((link) => link.href));
    assert.ok(links.length > 3);
    for (const link of links.filter((link) => link.startsWith("file:"))) {
      assert.ok(existsSync(decodeURIComponent(new URL(link).pathname)), link);
    }
  }));
}
