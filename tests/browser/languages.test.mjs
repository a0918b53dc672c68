// The languages stand side by side where there is room, one below the other where there is none, and the
// switch between them keeps the reader's place.
import assert from "node:assert/strict";
import { basename, dirname, join } from "node:path";
import { test } from "node:test";
import { disclosures, html, lists, name, open, output, rightToLeft, serve } from "./site.mjs";

const folder = (page) => basename(dirname(page));
const parallel = disclosures.filter((page) => html(page).includes('<body class="parallel">'));
// The list leads to the first language; the order of folders need not be that of languages.
const single = disclosures.filter((page) => !parallel.includes(page))
  .sort((a, b) => html(b).includes('href="../../index.html"') - html(a).includes('href="../../index.html"'));
const article = "charter-art-16";
assert.ok(single.length >= 2 && parallel.length >= 1, "the site holds no two languages");

/** All disclosures are of one year, so that the last folder of an address says which page it is. */
const first = folder(single[0]);
const others = folder(single[1]);
const beside = folder(parallel[0]);
assert.equal(new Set(disclosures.map((file) => dirname(dirname(file)))).size, 1, "several disclosures");

const arrived = (page) => page.evaluate(() => {
  const target = document.querySelector(":target");
  return { folder: location.pathname.split("/").at(-2), id: target?.id, top: target?.getBoundingClientRect().top, height: innerHeight };
});
/** Clicks a link of the switch and waits for the page behind it. */
async function follow(page, place, hreflang) {
  await Promise.all([page.waitForNavigation(), page.click(`${place} .switch a[hreflang="${hreflang}"]`)]);
  return arrived(page);
}

const tag = (at) => (at === beside ? "mul" : at);

for (const place of [".masthead", ".toc-side"]) {
  test(`the switch in ${place} keeps the article, from each page to each other`, () => serve((address) => open(`${address(single[0])}#${article}`, {}, async (page) => {
    for (const to of [others, beside, others, first, beside, first]) {
      const { folder: at, id, top, height } = await follow(page, place, tag(to));
      assert.equal(at, to);
      assert.equal(id, article);
      assert.ok(top >= 0 && top < height / 2, `it stands at ${top} px`);
    }
  })));
}

test("on a phone, the switch in the bar keeps the article", () => serve((address) => open(`${address(single[0])}#${article}`, { width: 390, height: 844 }, async (page) => {
  for (const to of [others, beside, first]) {
    await page.click(".toc-bar summary");
    const { folder: at, id, top, height } = await follow(page, ".toc-bar", tag(to));
    assert.equal(at, to);
    assert.equal(id, article);
    assert.ok(top >= 0 && top < height / 2, `it stands at ${top} px`);
  }
})));

test("from right to left and back, the switch keeps the article", () => serve((address) => open(`${address(rightToLeft.disclosures[1])}#charter-art-2`, {}, async (page) => {
  const [together, uyghur, chinese] = rightToLeft.disclosures.map(folder);
  assert.deepEqual([together, uyghur, chinese], ["ug-zh-CN", "ug", "zh-CN"]);
  for (const [to, hreflang] of [[chinese, chinese], [together, "mul"], [uyghur, uyghur], [together, "mul"], [chinese, chinese], [uyghur, uyghur]]) {
    const { folder: at, id, top, height } = await follow(page, ".masthead", hreflang);
    assert.equal(at, to);
    assert.equal(id, "charter-art-2");
    assert.ok(top >= 0 && top < height, `it stands at ${top} px`);
  }
}), rightToLeft.output));

test("without a script, an address with a place still leads there in every language", async () => {
  for (const file of disclosures) {
    await serve((address) => open(`${address(file)}#${article}`, { script: false }, async (page) => {
      const { id, top, height } = await arrived(page);
      assert.equal(id, article);
      assert.ok(top >= 0 && top < height / 2, `${name(file)}: it stands at ${top} px`);
    }));
  }
});

for (const script of [true, false]) {
  test(`the list of all disclosures switches, leads to pages in its language, and they lead back, script ${script ? "on" : "off"}`, () => serve((address) => open(address(join(output, "index.html")), { script }, async (page) => {
    const go = async (selector) => {
      await Promise.all([page.waitForNavigation(), page.click(selector)]);
      return { path: new URL(page.url()).pathname, lang: await page.$eval("html", (root) => root.lang) };
    };
    const list = await page.$eval("html", (root) => root.lang);
    assert.deepEqual(await go(".masthead .switch a:not([aria-current])"), { path: `/index-${others}.html`, lang: others });
    assert.deepEqual(await page.$$eval(".masthead .switch [aria-current=page]", (links) => links.map((link) => link.hreflang)), [others]);
    assert.deepEqual(await go(".disclosures h2 a"), { path: `/${name(single[1])}`, lang: others });
    assert.deepEqual(await go(".masthead .home a"), { path: `/index-${others}.html`, lang: others });
    assert.deepEqual(await go(".disclosures .ways a[hreflang=mul]"), { path: `/${name(parallel[0])}`, lang: list });
    assert.deepEqual(await go(".masthead .home a"), { path: "/index.html", lang: list });
    assert.deepEqual(await go(".disclosures h2 a"), { path: `/${name(single[0])}`, lang: list });
    assert.deepEqual(await go(".colophon .ways a"), { path: "/index.html", lang: list });
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

for (const file of [...single, ...lists]) {
  test(`${name(file)}: one of the languages is the default`, () => {
    assert.match(html(file), /<link rel="alternate" hreflang="x-default" href="[^"]+">/);
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

  test(`${name(file)}: landmarks, fields and permanent links are named in both languages`, () => open(file, {}, async (page) => {
    const nodes = (node) => [node, ...(node.children ?? []).flatMap(nodes)];
    const tree = nodes(await page.accessibility.snapshot({ interestingOnly: false }));
    const named = (...roles) => tree.filter(({ role }) => roles.includes(role)).map(({ name }) => name);
    const links = named("link").filter((name) => name.includes("Permanent link"));
    assert.equal(links.length, (await page.$$(".permalink")).length);
    const heard = [...named("navigation", "search", "searchbox", "combobox"), ...links];
    assert.ok(heard.length - links.length >= 5);
    assert.deepEqual(heard.filter((name) => !/\p{Script=Han}/u.test(name) || !/[A-Za-z]{3}/.test(name)), []);
    const description = await page.$eval("meta[name=description]", (meta) => meta.content);
    assert.match(description, /章程.*charter/);
  }));

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
