// Completes what is typed into a search field: the combobox of the WAI-ARIA Authoring Practices 1.2. Without this script the
// field is a plain form.
"use strict";
(() => {
  const WAIT = 150; // milliseconds without a key before suggestions are asked for
  const language = document.documentElement.lang;
  let fields = 0;

  function upgrade(input) {
    const list = document.createElement("ul");
    list.id = "suggestions-" + ++fields;
    list.className = "suggestions";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", input.getAttribute("aria-label") || input.name);
    input.after(list);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("aria-expanded", "false");
    let timer;
    let asking;
    let chosen = -1;

    function close() {
      clearTimeout(timer);
      if (asking) asking.abort();
      list.hidden = true;
      list.replaceChildren();
      choose(-1);
      input.setAttribute("aria-expanded", "false");
    }

    function choose(index) {
      chosen = index;
      [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
      if (index < 0) {
        input.removeAttribute("aria-activedescendant");
      } else {
        input.setAttribute("aria-activedescendant", list.children[index].id);
        list.children[index].scrollIntoView({ block: "nearest" });
      }
    }

    function show([, names, descriptions, addresses]) {
      list.replaceChildren(...names.map((name, at) => {
        const option = document.createElement("li");
        option.id = list.id + "-" + at;
        option.dataset.address = addresses[at];
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        const description = document.createElement("small");
        description.textContent = descriptions[at];
        option.append(name, " ", description);
        return option;
      }));
      chosen = -1;
      input.removeAttribute("aria-activedescendant");
      list.hidden = names.length === 0;
      input.setAttribute("aria-expanded", String(!list.hidden));
    }

    async function ask() {
      if (asking) asking.abort();
      asking = new AbortController();
      const signal = asking.signal;
      const query = new URLSearchParams({ q: input.value, lang: language });
      try {
        const response = await fetch("/search/suggest?" + query, { signal });
        const answer = response.ok ? await response.json() : null;
        if (answer && !signal.aborted && document.activeElement === input) show(answer);
      } catch (failed) {
        // Given up for a newer one, or the server cannot be reached: the form still works.
      }
    }

    input.addEventListener("input", () => {
      clearTimeout(timer);
      if (input.value.trim() === "") close();
      else timer = setTimeout(ask, WAIT);
    });
    input.addEventListener("keydown", event => {
      const count = list.children.length;
      if (event.isComposing) return;
      if (event.key === "Escape" && !list.hidden) {
        close();
      } else if (event.key === "ArrowDown" && count > 0) {
        choose(chosen + 1 < count ? chosen + 1 : -1);
      } else if (event.key === "ArrowUp" && count > 0) {
        choose(chosen < 0 ? count - 1 : chosen - 1);
      } else if (event.key === "Enter" && chosen >= 0) {
        location.assign(list.children[chosen].dataset.address);
      } else {
        return;
      }
      event.preventDefault();
    });
    // The field keeps the focus, so that it does not close the list before the click comes.
    list.addEventListener("mousedown", event => event.preventDefault());
    list.addEventListener("click", event => {
      const option = event.target.closest("li");
      if (option) location.assign(option.dataset.address);
    });
    input.addEventListener("blur", close);
    input.form.addEventListener("submit", close);
  }

  document.querySelectorAll('form[role="search"] input[name="q"]').forEach(upgrade);
})();
