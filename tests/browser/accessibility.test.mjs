// Everyone can read the pages: axe finds nothing, the keyboard reaches the text, tables stay tables.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { disclosures, name, open, pages, rightToLeft, widths } from "./site.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate((values) => window.axe.run({
    runOnly: { type: "tag", values },
    // Text of a contrast of seven to one, which no tag above asks for.
    rules: { "color-contrast-enhanced": { enabled: true } },
  }), tags);
  assert.ok(found.passes.length > 10, "axe ran hardly any rule");
  return found.violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).map((node) => node.html).join(" … ")}`);
}

for (const file of [...pages, ...rightToLeft.pages]) {
  for (const width of widths) {
    for (const scheme of ["light", "dark"]) {
      test(`${name(file)}: axe has no objection at ${width} px, ${scheme}`, () => open(file, { width, scheme }, async (page) => {
        assert.deepEqual(await violations(page), []);
        const bar = await page.$(".toc-bar summary");
        if (!bar || !(await bar.isVisible())) return;
        await bar.click();
        assert.deepEqual(await violations(page), [], "with the contents open");
      }));
    }
  }

  test(`${name(file)}: the first Tab stop is the way to the content`, () => open(file, {}, async (page) => {
    await page.keyboard.press("Tab");
    const link = await page.evaluate(() => {
      const { hash, className } = document.activeElement;
      return { hash, className, clip: getComputedStyle(document.activeElement).clipPath };
    });
    assert.deepEqual(link, { hash: "#content", className: "skip-link", clip: "none" });
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.querySelector(":target").localName), "main");
  }));
}

for (const file of disclosures) {
  for (const script of [true, false]) {
    test(`${name(file)}: set as cards, the roster is still a table to a screen reader, script ${script ? "on" : "off"}`, () => open(file, { width: 390, script }, async (page) => {
      const people = (await page.$$(".roster tbody tr")).length;
      const tree = await page.accessibility.snapshot({ root: await page.$(".roster"), interestingOnly: false });
      const count = (role, node = tree) => (node.role === role) + (node.children ?? []).reduce((sum, child) => sum + count(role, child), 0);
      assert.equal(tree.role, "table");
      assert.equal(count("columnheader"), 8);
      assert.equal(count("rowheader"), people);
      assert.equal(count("row"), people + 1);
    }));
  }
}
