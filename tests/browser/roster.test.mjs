// The roster can be filtered and sorted by keyboard, and says what it shows.
import assert from "node:assert/strict";
import { test } from "node:test";
import { disclosures, name, open, widths } from "./site.mjs";

const shown = (page) => page.$$eval(".roster tbody tr", (rows) => rows.filter((row) => row.checkVisibility()).map((row) => ({
  number: Number(row.querySelector(".serial").textContent),
  name: row.querySelector(".name").textContent,
  faculty: row.querySelector(".faculty").textContent,
  rank: row.querySelector(".rank").textContent,
})));
const said = (page) => page.$eval(".roster-controls [role=status][aria-live=polite]", (status) => status.textContent);
const share = ({ rank }) => rank.split("/").reduce((a, b) => a / b);
const press = async (page, selector, key) => {
  await page.focus(selector);
  await page.keyboard.press(key);
};

for (const file of disclosures) {
  for (const width of [768, 800, 1088, 1120, 1160, 1200, 1280, 1600]) {
    test(`${name(file)}: at ${width} px the head stays in view, and what is too wide can be scrolled by keyboard`, () => open(file, { width }, async (page) => {
      await page.waitForFunction(() => document.querySelector(".roster-controls").checkVisibility());
      const area = await page.$eval(".scroller", (area) => {
        const over = area.scrollWidth - area.clientWidth;
        const { role, tabIndex, previousElementSibling: hint } = area;
        return { over, role: area.getAttribute("role"), tabIndex, hint: hint.checkVisibility() };
      });
      const isCut = await page.$eval(".scroller", (area) => [...area.querySelectorAll("th, td")]
        .some((cell) => cell.getBoundingClientRect().right > area.getBoundingClientRect().right + 1));
      assert.equal(isCut, area.role === "region");
      assert.deepEqual([area.tabIndex, area.hint], isCut ? [0, true] : [-1, false]);
      if (isCut) {
        await page.focus(".scroller");
        await page.keyboard.press("ArrowRight");
        await page.waitForFunction(() => document.querySelector(".scroller").scrollLeft > 0, { timeout: 3000 });
        await page.$eval(".scroller", (area) => area.scrollTo(0, 900));
      } else {
        await page.$eval(".roster tbody tr:nth-child(30)", (row) => row.scrollIntoView({ block: "center" }));
      }
      const head = await page.$eval(".roster thead th", (cell) => {
        const { left, top, bottom } = cell.getBoundingClientRect();
        return { top, isSeen: cell.contains(document.elementFromPoint(Math.max(left, 0) + 40, (top + bottom) / 2)) };
      });
      assert.ok(head.top >= 0 && head.isSeen, `the head is at ${head.top}`);
    }));
  }

  for (const width of widths) {
    const at = `${name(file)} at ${width} px`;

    test(`${at}: shows everyone and says so`, () => open(file, { width }, async (page) => {
      const people = await shown(page);
      const stated = await page.$eval(".summary .count", (count) => Number(count.textContent));
      assert.equal(people.length, stated);
      assert.match(await said(page), new RegExp(`${stated}.*${stated}`));
    }));

    test(`${at}: filters by name as it is typed`, () => open(file, { width }, async (page) => {
      const everyone = await shown(page);
      const family = everyone[0].name[0];
      const expected = everyone.filter(({ name }) => name.includes(family));
      assert.ok(expected.length > 1 && expected.length < everyone.length);
      await page.focus("#filter-name");
      // What nobody sees, pasted along from elsewhere, makes no other name.
      await page.keyboard.type(`${family}\u200B`);
      assert.deepEqual(await shown(page), expected);
      assert.match(await said(page), new RegExp(`\\b${expected.length}\\b.*\\b${everyone.length}\\b`));
      await page.keyboard.type("〇〇");
      assert.deepEqual(await shown(page), []);
      const none = await said(page);
      assert.ok(none.length > 0 && !/\d|[{}]/.test(none), none);
      await press(page, ".roster-controls button[type=reset]", "Enter");
      await page.waitForFunction((count) => [...document.querySelectorAll(".roster tbody tr")].filter((row) => !row.hidden).length === count, { timeout: 2000 }, everyone.length);
    }));

    test(`${at}: finds a transcribed name however its dot is typed, or without`, () => open(file, { width }, async (page) => {
      const everyone = await shown(page);
      const transcribed = "阿卜杜拉·买买提";
      await page.$eval(".roster tbody tr .name", (cell, name) => { cell.textContent = name; }, transcribed);
      for (const typed of ["阿卜杜拉·买买提", "阿卜杜拉•买买提", "阿卜杜拉．买买提", "阿卜杜拉.买", "阿卜杜拉 · 买买提", "阿卜杜拉买买提"]) {
        await page.$eval("#filter-name", (field) => { field.value = ""; });
        await page.focus("#filter-name");
        await page.keyboard.type(typed);
        assert.deepEqual((await shown(page)).map(({ number }) => number), [everyone[0].number], typed);
      }
    }));

    test(`${at}: says how many in the words and numbers of each language`, () => open(file, { width }, async (page) => {
      const everyone = await shown(page);
      const sentences = {
        "zh-CN": (count) => `显示 ${count} 人，共 ${everyone.length} 人`,
        en: (count) => `Showing ${count} ${count === 1 ? "officer" : "officers"} out of ${everyone.length}`,
      };
      const parts = () => page.$eval(".result", (result) => {
        const marked = [...result.querySelectorAll("[lang]")];
        return (marked.length ? marked : [result]).map((part) => [part.closest("[lang]").lang, part.textContent]);
      });
      for (const part of [everyone[0].name, everyone[0].name[0]]) {
        const count = everyone.filter(({ name }) => name.includes(part)).length;
        await page.$eval("#filter-name", (field) => { field.value = ""; });
        await page.focus("#filter-name");
        await page.keyboard.type(part);
        for (const [lang, said] of await parts()) assert.equal(said, sentences[lang](count));
      }
    }));

    test(`${at}: filters by faculty, and by both`, () => open(file, { width }, async (page) => {
      const everyone = await shown(page);
      await press(page, "#filter-faculty", "ArrowDown");
      const faculty = await page.$eval("#filter-faculty", (select) => select.value);
      const expected = everyone.filter((person) => person.faculty === faculty);
      assert.ok(expected.length > 1 && expected.length < everyone.length);
      assert.deepEqual(await shown(page), expected);
      assert.match(await said(page), new RegExp(`\\b${expected.length}\\b`));
      await page.focus("#filter-name");
      await page.keyboard.type(expected[0].name);
      assert.deepEqual(await shown(page), [expected[0]]);
    }));

    test(`${at}: sorts by rank, the unranked last, both ways`, () => open(file, { width }, async (page) => {
      const everyone = await shown(page);
      const button = "th[data-sort=rank] button";
      for (const [direction, sign] of [["ascending", 1], ["descending", -1]]) {
        await press(page, button, "Enter");
        assert.equal(await page.$eval("th[data-sort=rank]", (head) => head.ariaSort), direction);
        assert.equal((await page.$$("th[aria-sort]")).length, 1);
        const people = await shown(page);
        const ranked = people.filter(({ rank }) => rank);
        assert.equal(people.length, everyone.length);
        assert.ok(ranked.length > 1 && ranked.length < people.length);
        assert.deepEqual(people.slice(0, ranked.length), ranked);
        const shares = ranked.map(share);
        assert.deepEqual(shares, [...shares].sort((a, b) => (a - b) * sign));
      }
    }));

    test(`${at}: sorts by name as the language sorts, and back by number`, () => open(file, { width }, async (page) => {
      const language = await page.evaluate(() => document.documentElement.lang);
      const before = (await shown(page)).map((person) => person.name);
      await press(page, "th[data-sort=name] button", "Space");
      const names = (await shown(page)).map((person) => person.name);
      assert.deepEqual(names, [...names].sort(new Intl.Collator(language).compare));
      assert.notDeepEqual(names, before, "nothing was sorted");
      await press(page, "th[data-sort=number] button", "Space");
      const numbers = (await shown(page)).map((person) => person.number);
      assert.deepEqual(numbers, numbers.map((_, index) => index + 1));
    }));

    test(`${at}: the sort buttons can be seen and hit`, () => open(file, { width }, async (page) => {
      for (const button of await page.$$("th[data-sort] button")) {
        const box = await button.boundingBox();
        assert.ok(await button.isVisible() && box.width >= 24 && box.height >= 24);
      }
    }));
  }
}
