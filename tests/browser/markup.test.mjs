// The pages are valid HTML, say where they are, and weigh little.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import vnu from "vnu-jar";
import { disclosures, html, name, pages, serve } from "./site.mjs";

// Served: the checker takes 'self' in a policy to mean no file at all.
test("the Nu checker has neither error nor warning for any page", () => serve(async (address) => {
  const { stdout } = await promisify(execFile)("java",
    ["-Dnu.validator.servlet.allow-forbidden-hosts=true", "-Dnu.validator.servlet.allowed-address-type=all", "-jar", vnu, "--format", "json", "--stdout", "--exit-zero-always", ...pages.map(address)], { maxBuffer: 1 << 26 });
  const { messages } = JSON.parse(stdout);
  assert.deepEqual(messages.map(({ type, subType, lastLine, message, url }) => `${new URL(url).pathname}:${lastLine} ${subType ?? type}: ${message}`), []);
}));

for (const file of pages) {
  test(`${name(file)}: what it loads weighs at most 100 kB gzipped`, (context) => {
    const parts = [...html(file).matchAll(/(?:<link rel="(?:stylesheet|icon)" href|<script src)="([^"]+)"/g)].map(([, path]) => join(dirname(file), path));
    assert.ok(parts.length >= 2);
    const bytes = [file, ...parts].reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0);
    context.diagnostic(`${bytes} bytes`);
    assert.ok(bytes <= 100_000, `${bytes} bytes`);
  });
}

for (const file of disclosures) {
  test(`${name(file)}: a shared link shows a title, and an address only where there is a canonical one`, () => {
    const source = html(file);
    for (const property of ["og:title", "og:type", "og:description", "og:locale"]) assert.match(source, new RegExp(`property="${property}" content="[^"]+"`));
    assert.equal(source.includes('rel="canonical"'), source.includes('property="og:url"'));
    assert.equal([...source.matchAll(/<h1/g)].length, 1);
  });
}
