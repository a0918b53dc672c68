// Whatever is not in the language of its page says so, so that it is read in the right voice and set in the
// right face: also what the script writes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { name, open, pages, rightToLeft } from "./site.mjs";

/** What is surely not in the languages beside it. Latin words may stand in any text, a clause of them not. */
const scripts = [
  { script: /\p{Script=Han}/u, languages: ["zh"] },
  { script: /\p{Script=Arabic}/u, languages: ["ug"] },
  { script: /\b[a-z]+ [a-z]+ [a-z]+ [a-z]+\b/, languages: ["en"] },
];

/** Every text of a page, and every attribute that is shown or read aloud, with the language it claims. Where
    there can be no mark, a page of two languages says both in one. */
const said = (page) => page.evaluate(() => {
  const found = [];
  const parallel = document.body.matches(".parallel");
  const read = (root, inherited) => {
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    const language = (element) => element?.closest("[lang]")?.getAttribute("lang") ?? inherited;
    while (walk.nextNode()) {
      const node = walk.currentNode;
      if (node instanceof HTMLTemplateElement) read(node.content, language(node));
      if (parallel && (node instanceof Element || node.parentElement?.matches("title, option"))) continue;
      if (node instanceof Text) found.push([language(node.parentElement), node.data]);
      else for (const name of ["aria-label", "title", "alt", "placeholder"]) if (node.hasAttribute(name)) found.push([language(node), node.getAttribute(name)]);
    }
  };
  read(document.documentElement, "");
  return found;
});

/** What claims a language that it cannot be in. */
const mistaken = (texts) => texts.filter(([lang, text]) => scripts.some(({ script, languages }) => script.test(text) && !languages.includes(lang.split("-")[0])));

for (const file of [...pages, ...rightToLeft.pages]) {
  test(`${name(file)}: each text is marked with its language`, () => open(file, { width: 390 }, async (page) => {
    if (await page.$(".roster")) {
      await page.evaluate(() => document.querySelector("#staff").scrollIntoView());
      await page.waitForFunction(() => document.querySelector(".toc-now").textContent, { timeout: 3000 });
    }
    const texts = await said(page);
    assert.ok(texts.filter(([, text]) => text.trim()).length > 10, "hardly any text");
    assert.deepEqual(mistaken(texts), []);
  }));
}

test("a text in another language without a mark would be noticed", () => open(pages[0], {}, async (page) => {
  await page.evaluate(() => document.querySelector("main").insertAdjacentHTML("beforeend", `
    <p lang="en">Article 16 第十六条</p><p lang="zh-CN">ماددا</p><p lang="zh-CN">congress of all students here</p>
    <p lang="en" title="章程">…</p><template><p lang="en">章程</p></template>`));
  assert.equal(mistaken(await said(page)).length, 5);
}));
