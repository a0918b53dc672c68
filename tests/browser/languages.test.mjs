// The languages stand side by side where there is room, one below the other where there is none, and the
// switch between them keeps the reader's place.
import assert from "node:assert/strict";
import { basename, dirname } from "node:path";
import { test } from "node:test";
import { disclosures, html, name, open, serve } from "./site.mjs";

const folder = (page) => basename(dirname(page));
const parallel = disclosures.filter((page) => html(page).includes('<body class="parallel">'));
const single = disclosures.filter((page) => !parallel.includes(page));
const article = "charter-art-16";
assert.ok(single.length >= 2 && parallel.length >= 1, "the site holds no two languages");

const arrived = (page) => page.evaluate(() => {
  const target = document.querySelector(":target");
  return { folder: location.pathname.split("/").at(-2), id: target?.id, top: target?.getBoundingClientRect().top, height: innerHeight };
});
/** Clicks a link of the switch and waits for the page behind it. */
async function follow(page, place, hreflang) {
  await Promise.all([page.waitForNavigation(), page.click(`${place} .switch a[hreflang="${hreflang}"]`)]);
  return arrived(page);
}

for (const place of [".masthead", ".toc-side"]) {
  test(`the switch in ${place} keeps the article: Chinese, English, side by side`, () => serve((address) => open(`${address(single[0])}#${article}`, {}, async (page) => {
    const other = single.find((file) => dirname(dirname(file)) === dirname(dirname(single[0])) && file !== single[0]);
    for (const [file, tag] of [[other, folder(other)], [parallel[0], "mul"], [single[0], folder(single[0])]]) {
      const { folder: at, id, top, height } = await follow(page, place, tag);
      assert.equal(at, folder(file));
      assert.equal(id, article);
      assert.ok(top >= 0 && top < height / 2, `it stands at ${top} px`);
    }
  })));
}

test("the switch beside the text takes along the article that was scrolled to", () => open(single[0], {}, async (page) => {
  await page.evaluate((id) => document.getElementById(id).scrollIntoView(), article);
  await page.hover(".toc-side .switch a:not([aria-current])");
  const hash = await page.$eval(".toc-side .switch a:not([aria-current])", (link) => link.hash);
  assert.equal(hash, `#${article}`);
}));

test("from the top, the switch leads to the top", () => open(single[0], {}, async (page) => {
  await page.hover(".masthead .switch a:not([aria-current])");
  assert.equal(await page.$eval(".masthead .switch a:not([aria-current])", (link) => link.hash), "");
}));

for (const file of disclosures) {
  test(`${name(file)}: without a script the switch is plain links, one of them this page`, () => open(file, { script: false }, async (page) => {
    const links = await page.$$eval(".masthead .switch a", (links) => links.map((link) => ({
      href: link.getAttribute("href"), lang: link.lang, hreflang: link.hreflang, current: link.getAttribute("aria-current"),
    })));
    assert.ok(links.length >= 3);
    assert.ok(links.every(({ href, lang, hreflang }) => href.endsWith("index.html") && lang && hreflang), JSON.stringify(links));
    assert.deepEqual(links.filter(({ current }) => current === "page").map(({ href }) => href), ["index.html"]);
  }));
}

for (const file of single) {
  test(`${name(file)}: where the page has an address, one of its languages is the default`, () => {
    const source = html(file);
    assert.equal(source.includes('hreflang="x-default"'), source.includes('rel="canonical"'));
  });
}

/** The two sides of every pair below `selector`. */
const pairs = (page, selector) => page.$$eval(`${selector} .pair`, (pairs) => pairs.map((pair) => {
  const box = (side) => {
    const { top, bottom, left, right } = pair.querySelector(`:scope > ${side}`).getBoundingClientRect();
    return { top, bottom, left, right };
  };
  return { id: pair.closest("[id]").id, first: box(".first"), second: box(".second") };
}));

for (const file of parallel) {
  for (const script of [true, false]) {
    const how = `script ${script ? "on" : "off"}`;

    test(`${name(file)}: at 1280 px the sides of each article are level, ${how}`, () => open(file, { script }, async (page) => {
      const found = await pairs(page, "main");
      assert.ok(found.length > 150, `only ${found.length} pairs`);
      for (const { id, first, second } of found) {
        assert.ok(Math.abs(first.top - second.top) < 1, `${id}: ${first.top} and ${second.top}`);
        assert.ok(first.right < second.left, `${id}: not beside each other`);
      }
      const articles = new Set(found.map(({ id }) => id));
      for (let number = 1; number <= 29; number += 1) assert.ok(articles.has(`charter-art-${number}`), `article ${number}`);
      const columns = new Set((await pairs(page, ".charter")).map(({ second }) => Math.round(second.left)));
      assert.equal(columns.size, 1, "the second column does not stand in one line");
    }));

    test(`${name(file)}: at 390 px each translation stands below its original, told apart, ${how}`, () => open(file, { width: 390, script }, async (page) => {
      const found = await pairs(page, "main");
      for (const { id, first, second } of found) assert.ok(second.top >= first.bottom - 1, `${id}: ${second.top} above ${first.bottom}`);
      const style = await page.$eval(`#${article} .second`, (side) => {
        const { borderInlineStartWidth, color } = getComputedStyle(side);
        return { border: borderInlineStartWidth, color };
      });
      assert.equal(style.border, "2px");
      assert.notEqual(style.color, await page.$eval(`#${article} .first`, (side) => getComputedStyle(side).color));
    }));
  }

  test(`${name(file)}: each side names its language and its direction`, () => open(file, {}, async (page) => {
    const [first, second] = await page.$$eval(".switch a", (links) => links.slice(0, 2).map((link) => link.lang));
    const wrong = await page.$$eval("main .pair > :is(.first, .second)", (sides, [first, second]) => sides
      .filter((side) => side.lang !== (side.classList.contains("first") ? first : second) || !["ltr", "rtl"].includes(side.dir))
      .map((side) => side.outerHTML.slice(0, 80)), [first, second]);
    assert.deepEqual(wrong, []);
    const contents = await page.$$eval(".toc-side .toc-list > li > a", (links) => links.map((link) => [...link.querySelectorAll("[lang]")].map(({ lang }) => lang)));
    assert.equal(contents.length, 10);
    assert.ok(contents.every((langs) => langs.join() === `${first},${second}`));
  }));
}
