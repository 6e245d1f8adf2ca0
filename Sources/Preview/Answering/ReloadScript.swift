import Diagnostics

/// The script that keeps a shown page up to date. It belongs to the preview and is in no site that is built.
enum ReloadScript {
  /// Named after what is in it, so that a browser never runs an old one.
  static let path = "/-tandem/reload.\(Fingerprint(of: Array(text.utf8)).hexadecimal).js"

  static let text = """
    const script = document.querySelector("script[data-tandem]");
    const place = "tandem-scroll:" + location.pathname;
    const query = new URLSearchParams({ path: location.pathname, tag: script.dataset.tandem });
    const stream = new EventSource("/-tandem/events?" + query);

    const remembered = sessionStorage.getItem(place);
    if (remembered !== null) {
      sessionStorage.removeItem(place);
      scrollTo({ top: Number(remembered), behavior: "instant" });
    }

    stream.onmessage = (message) => {
      const event = JSON.parse(message.data);
      if (event.reload) {
        sessionStorage.setItem(place, String(scrollY));
        location.reload();
        return;
      }
      for (const [old, fresh] of Object.entries(event.styles)) swapStyle(old, fresh);
      showProblems(event.problems);
    };

    // The new sheet is loaded beside the old one, which goes when the new one is there: nothing flickers.
    function swapStyle(old, fresh) {
      for (const link of document.querySelectorAll('link[rel~="stylesheet"]')) {
        const href = link.getAttribute("href");
        if (!href.endsWith(old)) continue;
        const next = link.cloneNode();
        next.setAttribute("href", href.slice(0, -old.length) + fresh);
        next.addEventListener("load", () => link.remove());
        next.addEventListener("error", () => link.remove());
        link.after(next);
      }
    }

    let overlay;

    function showProblems(problems) {
      overlay?.remove();
      overlay = undefined;
      if (!problems) return;
      overlay = document.createElement("tandem-problems");
      const root = overlay.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [sheet()];
      const panel = add(root, "section", "");
      panel.setAttribute("role", "alert");
      panel.lang = problems.language;
      add(panel, "h2", problems.title);
      add(panel, "p", problems.note);
      for (const text of problems.reports) add(panel, "pre", text);
      const close = add(panel, "button", problems.close);
      close.type = "button";
      close.addEventListener("click", () => showProblems(undefined));
      document.documentElement.append(overlay);
    }

    addEventListener("keydown", (event) => {
      if (event.key === "Escape" && overlay) showProblems(undefined);
    });

    function add(parent, name, text) {
      const element = document.createElement(name);
      element.textContent = text;
      parent.append(element);
      return element;
    }

    function sheet() {
      const style = new CSSStyleSheet();
      style.replaceSync(`
        section {
          position: fixed; inset: auto 0 0 0; z-index: 2147483647; box-sizing: border-box; max-height: 70vh;
          overflow: auto; padding: 1rem 1.25rem; border-top: 4px solid #d92d20; background: #1b1b1f;
          color: #f6f6f7; font: 16px/1.5 system-ui, sans-serif; box-shadow: 0 -4px 24px rgb(0 0 0 / 40%);
        }
        h2 { margin: 0 5rem 0 0; font-size: 1.125rem; }
        p { margin: .25rem 0 1rem; color: #c7c7cf; }
        pre {
          margin: 0 0 .75rem; padding: .75rem; overflow-x: auto; border-radius: 6px; background: #29292f;
          font: 14px/1.45 ui-monospace, monospace; white-space: pre;
        }
        button {
          position: absolute; top: 1rem; right: 1.25rem; min-height: 2.25rem; padding: 0 1rem;
          border: 1px solid #8e8e99; border-radius: 6px; background: transparent; color: inherit; font: inherit;
        }
      `);
      return style;
    }

    """
}
