// The pages fit every screen, and are whole without a script.
import assert from "node:assert/strict";
import { test } from "node:test";
import { disclosures, name, open, pages, rightToLeft } from "./site.mjs";

for (const file of [...pages, ...rightToLeft.pages]) {
  for (const width of [320, 390, 640, 768, 1024, 1280]) {
    test(`${name(file)}: nothing to scroll sideways at ${width} px`, () => open(file, { width }, async (page) => {
      const wide = await page.evaluate(() => {
        const { scrollWidth } = document.scrollingElement;
        return { scrollWidth, parts: [...document.querySelectorAll("main *, header *, footer *")]
          .filter((part) => part.checkVisibility() && !part.closest(".scroller, .visually-hidden") && (part.getBoundingClientRect().right > document.documentElement.clientWidth + 1 || part.getBoundingClientRect().left < -1)
            && !["hidden", "clip"].includes(getComputedStyle(part).overflow))
          .map((part) => part.outerHTML.slice(0, 80)) };
      });
      assert.ok(wide.scrollWidth <= width, `${wide.scrollWidth} px wide`);
      assert.deepEqual(wide.parts, []);
    }));
  }
}

for (const file of disclosures) {
  for (const width of [390, 1280]) {
    test(`${name(file)}: without a script all is there but the controls, at ${width} px`, () => open(file, { width, script: false }, async (page) => {
      assert.ok(!(await page.$eval("html", (root) => root.classList.contains("js"))), "the script did run");
      assert.equal(await (await page.$(".roster-controls")).isVisible(), false);
      assert.equal((await page.$$("th button")).length, 0);
      const unseen = await page.$$eval("main *", (parts) => parts
        .filter((part) => part.textContent.trim() && !part.closest("form, .scroll-hint, .drawing") && !part.checkVisibility({ visibilityProperty: true }))
        .map((part) => part.outerHTML.slice(0, 80)));
      assert.deepEqual(unseen, []);
      assert.equal((await page.$$(".section")).length, 10);
      assert.ok((await page.$$(".roster tbody tr")).length > 0);
      const link = await page.$(width < 1024 ? ".toc-bar a[href='#staff']" : ".toc-side a[href='#staff']");
      if (width < 1024) await page.click(".toc-bar summary");
      await link.click();
      assert.equal(await page.evaluate(() => document.querySelector(":target").id), "staff");
    }));
  }

  test(`${name(file)}: no name is broken across lines, at any width`, async () => {
    for (const width of [320, 390, 800, 1280]) {
      await open(file, { width }, async (page) => {
        const broken = await page.$$eval("bdi", (names) => names.filter((name) => {
          const text = document.createRange();
          text.selectNodeContents(name);
          return text.getClientRects().length > 1;
        }).map((name) => name.textContent));
        assert.deepEqual(broken, [], `at ${width} px`);
      });
    }
  });

  test(`${name(file)}: numbers are text, empty cells are empty, no programmer's word shows`, () => open(file, {}, async (page) => {
    const text = await page.$eval("body", (body) => body.innerText);
    assert.doesNotMatch(text, /\b(?:null|undefined|None|NaN|true|false)\b|[{}]/);
    assert.match(text, /☑/);
    assert.match(text, /☐/);
    const numbers = await page.$$eval(".number", (parts) => parts.map((part) => part.textContent.trim()));
    assert.ok(numbers.length > 100 && numbers.every(Boolean));
  }));
}
