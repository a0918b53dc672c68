// The contents lead everywhere and follow the reader; every provision and indicator has its address.
import assert from "node:assert/strict";
import { test } from "node:test";
import { disclosures, name, open, pages } from "./site.mjs";

const current = (page, nav) => page.$$eval(`${nav} .toc-list [aria-current]`, (links) => links.map((link) => link.hash));

for (const file of pages) {
  test(`${name(file)}: ids are unique and every link within the page has a target`, () => open(file, {}, async (page) => {
    const ids = await page.$$eval("[id]", (elements) => elements.map((element) => element.id));
    assert.deepEqual(ids.filter((id, index) => ids.indexOf(id) !== index), []);
    const links = await page.$$eval('a[href^="#"]', (elements) => elements.map((element) => decodeURIComponent(element.getAttribute("href").slice(1))));
    assert.ok(links.length);
    assert.deepEqual(links.filter((id) => !ids.includes(id)), []);
  }));
}

for (const file of disclosures) {
  test(`${name(file)}: every article and indicator has a permanent link that names it`, () => open(file, {}, async (page) => {
    const places = await page.$$eval(".article, .assessment tbody tr", (elements) => elements.map((element) => {
      const link = element.querySelector(".permalink");
      const numbers = [...element.querySelectorAll(":scope > .heading .number")].map((number) => number.textContent);
      return { id: element.id, hash: link?.hash, name: link?.getAttribute("aria-label") ?? link?.textContent, numbers };
    }));
    assert.ok(places.length > 17, `only ${places.length} places`);
    for (const place of places) {
      assert.equal(place.hash, `#${place.id}`);
      const numbers = place.numbers.length ? place.numbers : [place.id.replace("self-assessment-", "")];
      assert.ok(numbers.every((number) => place.name.includes(number)), `${place.id} is called ${place.name}`);
    }
  }));

  test(`${name(file)}: a permanent link shows itself to the keyboard`, () => open(file, {}, async (page) => {
    const link = await page.$(".article .permalink");
    assert.equal(await link.evaluate((element) => getComputedStyle(element).opacity), "0", "it is not discreet");
    await page.keyboard.press("Tab"); // so that the browser knows of a keyboard
    await link.focus();
    await new Promise((done) => setTimeout(done, 300));
    const seen = await link.evaluate((element) => {
      const { opacity, outlineStyle } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      return { opacity, outlineStyle, large: width >= 24 && height >= 24 };
    });
    assert.deepEqual(seen, { opacity: "1", outlineStyle: "solid", large: true });
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.querySelector(":target")?.className), "provision article");
  }));

  test(`${name(file)}: one link at a time leads through the page by keyboard, and none of them is a permanent one`, () => open(file, {}, async (page) => {
    const stops = await page.$$eval("a[href], button, input, select, summary", (parts) => parts.filter((part) => part.tabIndex >= 0 && part.matches(".permalink")).length);
    assert.equal(stops, 0);
  }));

  for (const width of [240, 320, 360, 399, 640, 1000]) {
    test(`${name(file)}: at ${width} px the bar of contents is one line and covers no heading`, () => open(file, { width, height: 800 }, async (page) => {
      const anchors = await page.$$eval(".toc-bar .toc-list a", (links) => links.map((link) => link.hash));
      assert.ok(anchors.length > 10);
      for (const anchor of anchors) {
        await page.evaluate((anchor) => { location.hash = anchor; }, anchor);
        const covered = await page.evaluate((anchor) => new Promise((done) => requestAnimationFrame(() => setTimeout(() => {
          const bar = document.querySelector(".toc-bar").getBoundingClientRect();
          const heading = document.querySelector(`${anchor} :is(h2, h3, h4, .number)`).getBoundingClientRect();
          done({ bar: bar.height, by: Math.max(0, bar.bottom - heading.top) });
        }, 20))), anchor);
        assert.ok(covered.bar < 60, `the bar is ${covered.bar} px high at ${anchor}`);
        assert.equal(covered.by, 0, `${anchor} is covered`);
      }
    }));
  }

  test(`${name(file)}: the contents follow the reader down the page and back`, () => open(file, {}, async (page) => {
    const anchors = await page.$$eval(".toc-side .toc-list > li > a", (links) => links.map((link) => link.hash));
    assert.equal(anchors.length, 10);
    assert.deepEqual(await current(page, ".toc-side"), []);
    for (const anchor of [...anchors.slice(0, -2), anchors[3], anchors[0]]) {
      await page.evaluate((anchor) => {
        const { top } = document.querySelector(anchor).getBoundingClientRect();
        scrollBy(0, top - innerHeight * 0.3);
      }, anchor);
      await page.waitForFunction((anchor) => {
        const links = [...document.querySelectorAll(".toc-side .toc-list [aria-current]")];
        return links.length === 1 && (links[0].hash === anchor || links[0].hash.startsWith(`${anchor}-`));
      }, { timeout: 3000 }, anchor);
    }
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForFunction((anchor) => document.querySelector(".toc-side .toc-list [aria-current]")?.hash === anchor, { timeout: 3000 }, anchors.at(-1));
  }));

  test(`${name(file)}: a chosen section is the current one, even where it cannot reach the top`, () => open(file, {}, async (page) => {
    for (const link of (await page.$$(".toc-side .toc-list a")).reverse()) {
      const hash = await link.evaluate((element) => element.hash);
      await link.focus();
      await page.keyboard.press("Enter");
      await page.waitForFunction((hash) => document.querySelector(".toc-side .toc-list [aria-current]")?.hash === hash, { timeout: 3000 }, hash);
      await new Promise((done) => setTimeout(done, 60));
      assert.deepEqual(await current(page, ".toc-side"), [hash]);
    }
  }));

  test(`${name(file)}: on a phone the contents are a bar that names the section, opens, and closes`, () => open(file, { width: 390, height: 844 }, async (page) => {
    await page.evaluate(() => document.querySelector("#staff").scrollIntoView());
    await page.waitForFunction(() => document.querySelector(".toc-now").textContent.includes(document.querySelector("#staff h2 .title").textContent), { timeout: 3000 });
    const bar = await page.$(".toc-bar");
    assert.equal(await bar.evaluate((element) => element.getBoundingClientRect().top), 0, "the bar does not stick");
    await page.focus(".toc-bar summary");
    await page.keyboard.press("Enter");
    const link = await page.$('.toc-bar a[href="#review"]');
    assert.ok(await link.isVisible());
    await link.click();
    await page.waitForFunction(() => !document.querySelector(".toc-bar details").open && location.hash === "#review", { timeout: 3000 });
    const heading = await (await page.$("#review h2")).evaluate((element) => element.getBoundingClientRect().top);
    const edge = await bar.evaluate((element) => element.getBoundingClientRect().bottom);
    assert.ok(heading >= edge && heading < 300, `heading at ${heading}, bar ends at ${edge}`);
    await page.focus(".toc-bar summary");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    assert.equal(await page.$eval(".toc-bar details", (details) => details.open), false);
  }));
}
