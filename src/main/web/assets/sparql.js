"use strict";
/*
 * Upgrades the query page: the plain form becomes YASGUI, with its tabs and its editor. Results stay
 * what the server draws, with or without this script: YASR shows the server's section of the page.
 * Nothing is asked of another host: prefixes and terms to complete come from this server.
 */
(() => {
  const place = document.getElementById("editor");
  const form = document.getElementById("plain");
  if (!place || !form || !window.Yasgui) {
    return;
  }
  const Yasgui = window.Yasgui;
  const Yasqe = Yasgui.Yasqe;
  const Yasr = Yasgui.Yasr;
  const words = place.dataset;
  const field = document.getElementById("query");
  const endpoint = new URL("/sparql", location.href).href;
  const longestAddress = 8000;
  /* What the reader chose last: sent with each query. */
  const style = { view: form.elements.view.value, names: form.elements.names.checked ? "off" : "" };

  /* Seen while a query runs; afterwards said only to those who do not see its result. */
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  const say = (text, seen) => {
    status.className = seen ? "note" : "unseen";
    status.textContent = text;
  };

  const styled = (lang) => {
    const parameters = new URLSearchParams({ lang: lang || words.lang });
    if (style.view !== "table") {
      parameters.set("view", style.view);
    }
    if (style.names) {
      parameters.set("names", style.names);
    }
    return parameters;
  };

  const address = (query, lang) => {
    const parameters = styled(lang);
    parameters.set("query", query);
    return "/sparql?" + parameters;
  };

  /* Results */

  const section = (html) => {
    const page = new DOMParser().parseFromString(html, "text/html");
    const found = page.getElementById("answer");
    if (found) {
      return document.adoptNode(found);
    }
    const told = document.createElement("section");
    told.id = "answer";
    const heading = page.querySelector("main h1");
    if (heading) {
      told.append(...page.querySelector("main").children);
    } else {
      told.append(Object.assign(document.createElement("p"), { textContent: words.failed }));
    }
    return document.adoptNode(told);
  };

  const show = (html, into) => {
    /* Ids are those of one page: only one result is on it. */
    document.querySelectorAll(".yasr_results").forEach((each) => each.replaceChildren());
    const answer = section(html);
    into.replaceChildren(answer);
    const current = answer.querySelector(".views [aria-current]");
    if (current) {
      style.view = new URL(current.href).searchParams.get("view") || "table";
      style.names = new URL(current.href).searchParams.get("names") || "";
    }
    const told = answer.querySelector(".fault h2, .rowcount, .truth") || answer.querySelector("h2, p");
    say(told ? told.textContent : "");
    return answer;
  };

  class ServerAnswer {
    constructor(yasr) {
      this.yasr = yasr;
      this.priority = 1;
      this.hideFromSelection = true;
    }

    canHandleResults() {
      return true;
    }

    draw() {
      const error = this.yasr.results.getError();
      if (error && /abort/i.test(error.text)) {
        say("");
      } else {
        show(error ? error.text : this.yasr.results.getOriginalResponseAsString(), this.yasr.resultsEl);
      }
    }

    getIcon() {
      return document.createElement("span");
    }
  }

  Yasr.registerPlugin("answer", ServerAnswer);
  Yasr.defaults.plugins = { answer: { enabled: true } };
  Yasr.defaults.pluginOrder = ["answer"];
  Yasr.defaults.defaultPlugin = "answer";
  /* It would read the page as SPARQL results, to count them for its header. */
  Yasr.prototype.updateResponseInfo = () => {};

  /* Another view of the same result takes the place of this one. */
  place.addEventListener("click", async (event) => {
    const link = event.target.closest(".views a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) {
      return;
    }
    event.preventDefault();
    const into = link.closest(".yasr_results");
    const named = link.classList.contains("names");
    say(words.running, true);
    try {
      const answer = await fetch(link.href, { headers: { Accept: "text/html" } });
      const shown = show(await answer.text(), into);
      history.replaceState(null, "", link.href);
      const focused = shown.querySelector(named ? ".views .names" : ".views [aria-current]");
      if (focused) {
        focused.focus();
      }
    } catch (unreachable) {
      show("", into);
    }
  });

  /* Completion */

  let terms;
  const load = () => {
    terms = terms || fetch("/sparql/terms.json?lang=" + words.lang).then((answer) => answer.json());
    return terms;
  };
  const told = new Map();

  const completer = (name, list) => ({
    name,
    autoShow: true,
    bulk: false,
    get: async (yasqe, token) => {
      const typed = token.autocompletionString || "";
      const found = (await load())[list].filter((term) => term.iri.startsWith(typed));
      const within = typed.toLowerCase();
      const others = (await load())[list].filter(
        (term) =>
          !found.includes(term) &&
          !typed.includes("/") &&
          (term.iri.split(/[#/]/).pop() + " " + term.label).toLowerCase().includes(within)
      );
      return found.concat(others).map((term) => {
        told.set(term.iri, term.label + " (" + term.count + ")");
        return term.iri;
      });
    },
    postProcessSuggestion: (yasqe, token, iri) => {
      const prefixes = Object.entries(yasqe.getPrefixesFromQuery());
      const prefix = prefixes.find(
        ([, space]) => iri.startsWith(space) && /^[\w.-]*$/.test(iri.slice(space.length))
      );
      const text = prefix ? prefix[0] + ":" + iri.slice(prefix[1].length) : "<" + iri + ">";
      told.set(text, told.get(iri));
      return text;
    },
    postprocessHints: (yasqe, hints) =>
      hints.map((hint) => ({ ...hint, displayText: hint.text + "  " + (told.get(hint.text) || "") })),
  });
  Yasqe.forkAutocompleter("class", completer("class", "classes"));
  Yasqe.forkAutocompleter("property", completer("property", "properties"));
  Yasqe.forkAutocompleter("prefixes", { name: "prefixes", persistenceId: null });

  /* The editor */

  const quoted = (text) => "'" + text.replaceAll("'", "'\\''") + "'";
  Yasgui.Tab.prototype.getShareableLink = function () {
    return new URL(address(this.getQuery()), location.href).href;
  };
  Yasqe.prototype.getAsCurlString = function () {
    return "curl -H 'Accept: text/csv' --data-urlencode " + quoted("query=" + this.getValue()) + " " + endpoint;
  };

  const plain = document.createElement("details");
  plain.className = "plain";
  plain.append(Object.assign(document.createElement("summary"), { textContent: words.plain }));
  const hint = document.createElement("p");
  hint.className = "note";
  hint.id = "editor-hint";
  hint.textContent = words.hint;
  const start = field.value;
  place.hidden = false;

  const yasgui = new Yasgui(place, {
    autofocus: false,
    persistenceId: "hoptac",
    populateFromUrl: false,
    tabName: words.tab,
    endpointCatalogueOptions: { getData: () => [] },
    /* Results are asked for again, not kept: they would be old, or in another language. */
    yasr: { maxPersistentResponseSize: 0 },
    requestConfig: {
      endpoint: () => endpoint + "?" + styled(),
      method: () => (address(yasgui.getTab().getQuery()).length > longestAddress ? "POST" : "GET"),
      acceptHeaderSelect: () => "text/html",
      acceptHeaderGraph: () => "text/html",
      acceptHeaderUpdate: () => "text/html",
    },
    yasqe: {
      value: start,
      prefixCcApi: "/sparql/prefixes.json",
      editorHeight: "20rem",
      requestConfig: {},
    },
  });

  /* What YASGUI says, in the reader's language; what it shows, for those who do not see it as well. */
  const name = (element, text) => {
    if (element) {
      element.title = text;
      element.setAttribute("aria-label", text);
    }
  };
  const dress = () => {
    const tabs = place.querySelector(".tabsList");
    /* Not "tablist": it may hold tabs alone, and this one holds the button for a new one. */
    tabs.setAttribute("role", "group");
    tabs.setAttribute("aria-label", words.tabs);
    name(tabs.querySelector(".addTab"), words.newTab);
    tabs.querySelectorAll(".tab").forEach((tab) => {
      const link = tab.querySelector("a");
      link.removeAttribute("role");
      link.removeAttribute("aria-selected");
      link.removeAttribute("aria-controls");
      link.tabIndex = 0;
      link.title = words.closeTab + ": Delete";
      link.toggleAttribute("aria-current", tab.classList.contains("active"));
      tab.querySelector(".closeTab").title = words.closeTab;
      name(tab.querySelector("input"), words.name);
    });
    const busy = place.querySelector(".tabPanel.active .yasqe_queryButton.busy");
    place.querySelectorAll(".tabPanel").forEach((panel) => {
      panel.removeAttribute("role");
      panel.removeAttribute("aria-labelledby");
      name(panel.querySelector(".yasqe_queryButton"), busy ? words.stop : words.run);
      name(panel.querySelector(".yasqe_share"), words.share);
      const input = panel.querySelector(".CodeMirror textarea");
      input.setAttribute("aria-label", words.query);
      input.setAttribute("aria-describedby", hint.id);
      /* What scrolls must be reached by keys; the field that is typed into lies beside it. */
      const scrolled = panel.querySelector(".CodeMirror-scroll");
      scrolled.tabIndex = 0;
      scrolled.setAttribute("role", "group");
      scrolled.setAttribute("aria-label", words.query);
      panel.querySelector(".yasr").setAttribute("aria-busy", String(Boolean(busy)));
    });
  };
  const later = () => setTimeout(dress);
  for (const event of ["tabSelect", "tabAdd", "tabClose", "tabChange", "query", "queryResponse", "queryAbort"]) {
    yasgui.on(event, later);
  }

  yasgui.on("query", (any, tab) => {
    say(words.running, true);
    const query = tab.getQuery();
    const here = address(query);
    history.replaceState(null, "", here.length > longestAddress ? "/sparql?lang=" + words.lang : here);
    document.querySelectorAll("header .tongue").forEach((other) => {
      other.href = address(query, other.hreflang);
    });
  });

  /* The sign in the margin says in English what may stand there, in a box of its own. */
  place.addEventListener(
    "mouseover",
    (event) => {
      const sign = event.target.closest(".parseErrorIcon");
      if (sign) {
        event.stopPropagation();
        sign.title = words.invalid;
      }
    },
    true
  );

  place.querySelector(".tabsList").after(hint);
  hint.after(status);
  place.after(plain);
  plain.append(form);
  plain.addEventListener("toggle", () => {
    if (plain.open) {
      field.value = yasgui.getTab().getQuery();
    }
  });

  /* An example opens in a tab of its own. */
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".questions a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) {
      return;
    }
    event.preventDefault();
    style.view = "table";
    open(new URL(link.href).searchParams.get("query"), link.textContent).query().catch(() => {});
    place.scrollIntoView();
  });

  const open = (query, title) => {
    const same = Object.values(yasgui._tabs).find(
      (tab) => tab.getPersistedJson().yasqe.value.trim() === query.trim()
    );
    if (same) {
      yasgui.selectTabId(same.getId());
      return same;
    }
    return yasgui.addTab(true, { yasqe: { value: query }, ...(title ? { name: yasgui.createTabName(title) } : {}) });
  };

  /* The result that came with the page is the result of its query. */
  const came = document.querySelector("main > #answer");
  if (came) {
    const html = came.outerHTML;
    came.remove();
    open(start).getYasr().setResponse({ data: html, contentType: "text/html", status: 200 });
  }
  dress();
})();
