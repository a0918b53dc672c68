// Searches and sorts a long list of disclosures. The list is whole without it.
"use strict";

(() => {
  const main = document.querySelector("main");
  const controls = document.querySelector(".controls");
  if (!controls) return;
  const field = (id) => document.getElementById(id) || { value: "", checked: false };
  const [find, year, order, behind] = ["find", "school-year", "order", "behind"].map(field);
  const result = controls.querySelector(".result");
  const [none, one, several] = controls.querySelector(".results").content.children; // what is said of 0, 1, more
  const lists = [...main.querySelectorAll(".disclosures")];
  const parts = [...main.querySelectorAll(".group")];
  const numbers = new Intl.NumberFormat(document.documentElement.lang);

  const plain = (text) => text.normalize("NFKC").toLowerCase().replace(/[\s\p{P}\p{S}\p{Default_Ignorable_Code_Point}]/gu, "");
  // ü is typed as v and as u.
  const pinyin = (text) => text.replace(/[vü]/g, "u");
  const entries = lists.flatMap((list) => [...list.children].map((row) => ({ row, list, year: list.previousElementSibling?.id || "" })));
  entries.forEach((entry, at) => { entry.at = at; });

  // What is searched is read off the list when somebody first searches.
  let isRead = false;
  const read = () => {
    if (isRead) return;
    isRead = true;
    for (const entry of entries) {
      const { spelled = "", group = "" } = entry.row.dataset;
      const seen = [...entry.row.querySelectorAll("h2, h3, .organisation")].map((part) => part.textContent);
      entry.text = plain([group, ...seen].join(""));
      entry.syllables = pinyin(spelled).split(" ");
    }
  };

  /** Whether the syllables from `at` on begin with what was typed, each whole or by its first letters: chongqing, cq, chongq. */
  const begins = (syllables, at, typed) => {
    if (!typed) return true;
    const syllable = syllables[at];
    if (!syllable) return false;
    let same = 0;
    while (same < typed.length && same < syllable.length && syllable[same] === typed[same]) same += 1;
    for (; same > 0; same -= 1) if (begins(syllables, at + 1, typed.slice(same))) return true;
    return false;
  };
  const isSpelled = (syllables, typed) => syllables.some((_, at) => begins(syllables, at, typed));

  const filter = () => {
    const typed = plain(find.value);
    if (typed) read();
    const letters = pinyin(typed);
    let shown = 0;
    for (const entry of entries) {
      const fits = (!year.value || entry.year === year.value)
        && (!behind.checked || "behind" in entry.row.dataset)
        && (!typed || entry.text.includes(typed) || isSpelled(entry.syllables, letters));
      if (entry.row.hidden === fits) entry.row.hidden = !fits;
      if (fits) shown += 1;
    }
    for (const part of main.querySelectorAll(".group")) part.hidden = !part.querySelector(".disclosures > :not([hidden])");
    const said = (shown === 0 ? none : shown === 1 ? one : several).textContent.replace("#", numbers.format(shown));
    if (result.textContent !== said) result.textContent = said;
  };

  /** A part of the list under a heading of its own. */
  const part = (title, rows) => {
    const section = document.createElement("section");
    const heading = document.createElement("h2");
    const list = document.createElement("ul");
    section.className = "group sorted";
    heading.textContent = title;
    list.className = "disclosures";
    list.append(...rows);
    section.append(heading, list);
    return section;
  };

  // By name, the disclosures of a school stand together, the newest first; they come in the order of names within a year.
  const byName = () => {
    const groups = new Map();
    for (const entry of entries) {
      const { group } = entry.row.dataset;
      groups.set(group, [...(groups.get(group) || []), entry]);
    }
    const name = (group) => group[0].row.dataset.spelled;
    const sorted = [...groups].sort(([, a], [, b]) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0));
    return sorted.map(([title, group]) => part(title, group.map(({ row }) => row)));
  };

  const byDate = () => {
    const date = ({ row }) => row.dataset.issued || ""; // those without one come last
    const sorted = [...entries].sort((a, b) => (date(a) > date(b) ? -1 : date(a) < date(b) ? 1 : a.at - b.at));
    return [part(order.selectedOptions[0].textContent, sorted.map(({ row }) => row))];
  };

  const arrange = () => {
    const former = main.querySelectorAll(".sorted");
    const sorted = { name: byName, issued: byDate }[order.value]?.() || [];
    if (!sorted.length) lists.forEach((list) => list.append(...entries.filter((entry) => entry.list === list).map(({ row }) => row)));
    const originals = parts.length ? parts : lists;
    originals.forEach((original) => { sorted.length ? original.remove() : main.append(original); });
    former.forEach((old) => old.remove());
    main.append(...sorted);
    main.classList.toggle("by-year", parts.length > 0 && !sorted.length);
    filter();
  };

  let waiting = 0;
  find.addEventListener("input", () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(filter);
  });
  for (const choice of [year, behind]) choice.addEventListener?.("change", filter);
  order.addEventListener?.("change", arrange);
  controls.addEventListener("submit", (event) => event.preventDefault());
  controls.addEventListener("reset", () => setTimeout(arrange));
  controls.hidden = false;
  // The browser may have kept the fields of an earlier visit.
  if (order.value) arrange();
  else if (find.value || year.value || behind.checked) filter();
  else result.textContent = (entries.length === 1 ? one : several).textContent.replace("#", numbers.format(entries.length));
})();
