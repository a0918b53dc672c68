// Marks the current section in the contents; takes the reader's place along to other languages; filters and
// sorts the roster. The page is whole without it.
"use strict";

(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  document.documentElement.classList.add("js");

  contents();
  languages();
  tables();
  all(".scroller").forEach(scroller);
  all(".roster").forEach(roster);

  /** The contents follow the reader. */
  function contents() {
    const links = all(".toc-list a");
    const now = document.querySelector(".toc-now");
    const side = document.querySelector(".toc-side");
    const bar = document.querySelector(".toc-bar details");
    if (!links.length || !("IntersectionObserver" in window)) return;

    const ids = [...new Set(links.map((link) => link.hash.slice(1)))];
    const targets = ids.map((id) => document.getElementById(id)).filter(Boolean);
    const crossing = new Set(); // targets that lie across the reading line
    let ended = false; // the end of the page is in view
    let chosen = null; // the target of a link, as long as the reader has not moved on
    let last = null; // what was read last, for the gaps between targets

    const mark = (target) => {
      for (const link of links) {
        if (target && link.hash === "#" + target.id) link.setAttribute("aria-current", "location");
        else link.removeAttribute("aria-current");
      }
      const current = side.querySelector(".toc-list [aria-current]");
      now.replaceChildren(...(current ? current.cloneNode(true).childNodes : []));
      if (!current || !side.offsetHeight) return;
      const box = side.getBoundingClientRect();
      const place = current.getBoundingClientRect();
      if (place.top < box.top || place.bottom > box.bottom) side.scrollTop += place.top - box.top - box.height / 3;
    };
    const update = () => {
      const top = targets[0].getBoundingClientRect().top > innerHeight;
      last = top ? null : targets.filter((target) => crossing.has(target)).pop() || last;
      mark(chosen || (ended && targets[targets.length - 1]) || last);
    };

    const line = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) crossing[isIntersecting ? "add" : "delete"](target);
      update();
    }, { rootMargin: "-35% 0px -64% 0px" });
    targets.forEach((target) => line.observe(target));

    const end = new IntersectionObserver(([entry]) => {
      ended = entry.isIntersecting;
      update();
    }, { threshold: 0.9 });
    end.observe(document.querySelector(".colophon"));

    const choose = () => {
      chosen = targets.find((target) => "#" + target.id === location.hash) || null;
      update();
    };
    addEventListener("hashchange", choose);
    for (const move of ["wheel", "touchmove", "keydown"]) addEventListener(move, () => { chosen = null; }, { passive: true });

    bar.addEventListener("click", (event) => { if (event.target.closest("a")) bar.open = false; });
    bar.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !bar.open) return;
      bar.open = false;
      bar.querySelector("summary").focus();
    });
  }

  /** The links to other languages lead to the place that the reader is at. */
  function languages() {
    const links = all(".switch a");
    const targets = all("main [id]").filter((part) => part.matches("section, li, tbody, tr"));
    const line = 96; // px: where a target comes to rest, below the bar
    const inView = ({ top, bottom }) => bottom > 0 && top < innerHeight;
    const place = () => {
      const chosen = targets.find((part) => "#" + part.id === location.hash);
      if (chosen && (scrollY < innerHeight / 2 || inView(chosen.getBoundingClientRect()))) return location.hash;
      const read = targets.filter((part) => part.checkVisibility() && part.getBoundingClientRect().top < line);
      return read.length ? "#" + read[read.length - 1].id : "";
    };
    const follow = () => {
      const hash = place();
      for (const link of links) link.hash = hash;
    };
    follow();
    addEventListener("hashchange", follow);
    // Only when a link is about to be used: looking for the place at every scroll would cost more.
    for (const list of all(".switch")) for (const use of ["pointerover", "focusin", "click"]) list.addEventListener(use, follow);
  }

  /** Tables keep their roles where the style sheet sets them as cards. */
  function tables() {
    const roles = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
    for (const part of all("table, thead, tbody, tr, td, th")) {
      part.setAttribute("role", roles[part.tagName] || (part.scope === "col" ? "columnheader" : "rowheader"));
    }
  }

  /** A table that is too wide for the page can be reached and scrolled by keys, and says so. */
  function scroller(area) {
    const table = area.querySelector("table");
    const hint = area.previousElementSibling;
    const name = `${table.getAttribute("aria-labelledby")} ${hint.id}`;
    new ResizeObserver(() => {
      const isWide = table.offsetWidth > area.clientWidth + 1;
      area.classList.toggle("too-wide", isWide);
      hint.hidden = !isWide;
      const reached = { role: "region", tabindex: "0", "aria-labelledby": name };
      for (const [attribute, value] of Object.entries(reached)) {
        if (isWide) area.setAttribute(attribute, value);
        else area.removeAttribute(attribute);
      }
    }).observe(area);
  }

  /** The roster's controls. */
  function roster(table) {
    const controls = document.querySelector(".roster-controls");
    const search = controls.querySelector("input");
    const selects = all("select", controls);
    const result = controls.querySelector(".result");
    const results = controls.querySelector(".results").content.children; // what is said of 0, 1, 2 … people
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const order = new Intl.Collator(document.documentElement.lang);
    // The dot of a transcribed name is typed in many ways, or not at all.
    const plain = (text) => text.normalize("NFKC").toLowerCase().replace(/[\s\p{P}\p{S}\p{Default_Ignorable_Code_Point}]/gu, "");
    const text = (row, part) => {
      const cell = row.querySelector("." + part);
      return cell ? cell.textContent.trim() : "";
    };
    const value = (row, filter) => row.dataset[filter] || text(row, filter);

    const filter = () => {
      const name = plain(search.value);
      let shown = 0;
      for (const row of rows) {
        const fits = plain(text(row, "name")).includes(name)
          && selects.every((select) => !select.value || value(row, select.dataset.filter) === select.value);
        row.hidden = !fits;
        if (fits) shown += 1;
      }
      result.replaceChildren(...results[shown].cloneNode(true).childNodes);
    };

    // Rows are sorted by their order, by the figure that a row has for a column, or by what the column says.
    const place = (row, key) => {
      if (key === "number") return rows.indexOf(row);
      const figure = row.getAttribute(`data-${key}`);
      return figure ? Number(figure) : text(row, key);
    };
    const sort = (key, down) => {
      const known = rows.filter((row) => place(row, key) !== "");
      const compare = (a, b) => (typeof a === "number" ? a - b : order.compare(a, b));
      known.sort((a, b) => compare(place(a, key), place(b, key)) * (down ? -1 : 1) || rows.indexOf(a) - rows.indexOf(b));
      body.append(...known, ...rows.filter((row) => !known.includes(row))); // those without a value come last
      mark(key, down);
    };
    const mark = (key, down) => {
      for (const head of all("th[data-sort]", table)) {
        if (head.dataset.sort === key) head.setAttribute("aria-sort", down ? "descending" : "ascending");
        else head.removeAttribute("aria-sort");
      }
    };

    for (const head of all("th[data-sort]", table)) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => sort(head.dataset.sort, head.getAttribute("aria-sort") === "ascending"));
    }
    controls.addEventListener("input", filter);
    controls.addEventListener("submit", (event) => event.preventDefault());
    controls.addEventListener("reset", () => setTimeout(() => { filter(); sort("number", false); }));
    mark("number", false); // the page has them in this order: moving them would lay the table out anew
    filter(); // the browser may have kept the fields of an earlier visit
    controls.hidden = false;
  }
})();
