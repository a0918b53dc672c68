// The pages keep to themselves: nothing is fetched from elsewhere, and a strict policy says so.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { beside, disclosures, html, name, open, pages, serve } from "./site.mjs";

/** What a page asks for and complains of while it is opened and read to its end. */
async function watch(where) {
  const asked = [];
  const complaints = [];
  await open(where, {
    before(page) {
      page.on("request", (request) => asked.push(request.url()));
      page.on("requestfailed", (request) => complaints.push(`failed: ${request.url()}`));
      page.on("response", (response) => { if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`); });
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => complaints.push(message.text()));
    },
  }, async (page) => {
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await new Promise((done) => setTimeout(done, 200));
    const styled = await page.evaluate(() => getComputedStyle(document.querySelector(".skip-link")).position === "absolute");
    assert.ok(styled, "the style sheet was not applied");
    const scripted = await page.evaluate(() => !document.querySelector("script") || document.documentElement.classList.contains("js"));
    assert.ok(scripted, "the script did not run");
  });
  return { asked, complaints };
}

for (const file of pages) {
  test(`${name(file)}: opened as a file, it asks for nothing outside its folder and complains of nothing`, async () => {
    const { asked, complaints } = await watch(file);
    assert.deepEqual(complaints, []);
    assert.deepEqual(asked.filter((address) => !beside(address, file)), []);
    assert.ok(asked.length > 1);
  });

  test(`${name(file)}: served, likewise`, () => serve(async (address) => {
    const { asked, complaints } = await watch(address(file));
    assert.deepEqual(complaints, []);
    assert.deepEqual(asked.filter((asked) => !asked.startsWith(new URL(address(file)).origin) || !beside(asked, file)), []);
  }));

  test(`${name(file)}: the policy allows nothing unsafe, nothing foreign, nothing inline`, () => {
    const source = html(file);
    const policy = source.match(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/)?.[1];
    assert.ok(policy, "no policy");
    assert.ok(source.indexOf("Content-Security-Policy") < source.search(/<link|<script/), "the policy comes too late");
    assert.match(policy, /default-src 'none'/);
    assert.doesNotMatch(policy, /unsafe-|\*|https?:|data:|blob:/);
    assert.doesNotMatch(source, /<style|\sstyle=|\son[a-z]+=|javascript:|<script(?![^>]*\ssrc=)|type="module"/i);
  });

  test(`${name(file)}: the files that it links to exist`, () => {
    const links = [...html(file).matchAll(/\s(?:href|src)="([^"#]+)"/g)]
      .map(([, link]) => link.replaceAll("&#x2f;", "/").replaceAll("&amp;", "&"))
      .filter((link) => !/^[a-z]+:/i.test(link));
    assert.ok(links.length);
    assert.deepEqual(links.filter((link) => !existsSync(join(dirname(file), decodeURI(link)))), []);
  });
}

test("the policy bites: an inline script and a foreign image are stopped", () => open(disclosures[0], {}, async (page) => {
  const stopped = await page.evaluate(() => new Promise((done) => {
    const seen = [];
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
      seen.push(effectiveDirective);
      if (seen.length === 2) done(seen.sort());
    });
    document.body.append(Object.assign(document.createElement("script"), { textContent: "window.ran = true" }));
    document.body.append(Object.assign(new Image(), { src: "http://127.0.0.1:9/x.png" }));
    setTimeout(() => done(seen), 2000);
  }));
  assert.deepEqual(stopped, ["img-src", "script-src-elem"]);
  assert.equal(await page.evaluate(() => window.ran), undefined);
}));
