/* The editor: saves as the author types, keeps the preview fresh, inserts attributes, guards what is not saved. */
var CampaignEditor = (function () {
  "use strict";

  var TYPING = 2500, CHOOSING = 300, PREVIEW = 180;
  var form = document.getElementById("editor");
  var editable = form.getAttribute("data-editable") === "true";
  var state = document.getElementById("saveState");
  var title = document.getElementById("title");
  var edits = 0, safe = 0, sent = -1, stopped = false;
  var saveTimer, previewTimer, leaveBy = null;

  function say(what, at) {
    if (state) {
      state.textContent = state.getAttribute("data-" + what).replace("{0}", at || "");
      state.className = "c-save-state c-save-" + what;
    }
  }

  function unsaved() {
    return editable && edits !== safe;
  }

  function changed(delay) {
    edits++;
    if (!stopped) {
      say("unsaved");
      clearTimeout(saveTimer);
      saveTimer = setTimeout(save, delay);
    }
  }

  function sending() {
    clearTimeout(saveTimer);
    sent = edits;
    say("saving");
  }

  function save() {
    if (editable && sent < 0) {
      sending();
      campaignSave(title ? [{ name: "name", value: title.value }] : []);
    }
  }

  function saved(args) {
    var until = sent;
    sent = -1;
    stopped = Boolean(args && args.conflict);
    if (!args || !args.saved) {
      leaveBy = null;
      say(stopped ? "conflict" : "invalid");
      return;
    }
    safe = until;
    form.setAttribute("data-revision", args.revision);
    if (edits !== safe) {
      leaveBy ? save() : changed(TYPING);
    } else {
      say("saved", args.at);
      leave();
    }
  }

  function failed() {
    sent = -1;
    leaveBy = null;
    say("failed");
    clearTimeout(saveTimer);
    saveTimer = setTimeout(save, 4 * TYPING);
  }

  function leave() {
    if (leaveBy) {
      leaveBy();
    }
  }

  // --- what was typed outlives a session that has ended; signing in again leads back here ---

  var KEPT = "declic " + form.getAttribute("data-kept");

  function inputs() {
    return form.querySelectorAll("input[name]:not([type=hidden]):not([type=checkbox]), select[name], textarea[name]");
  }

  function keep() {
    var typed = {};
    inputs().forEach(function (input) {
      typed[input.name] = input.value;
    });
    sessionStorage.setItem(KEPT, JSON.stringify({ revision: form.getAttribute("data-revision"), typed: typed }));
  }

  /** Only onto the text that it was typed over. */
  function putBack() {
    var kept = JSON.parse(sessionStorage.getItem(KEPT));
    sessionStorage.removeItem(KEPT);
    if (!editable || !kept || kept.revision !== form.getAttribute("data-revision")) {
      return;
    }
    inputs().forEach(function (input) {
      var typed = kept.typed[input.name];
      if (typed !== undefined && typed !== input.value) {
        put(input, typed);
      }
    });
  }

  function put(input, text) {
    var name = input.name.replace(/^.*:/, "");
    if (isCode(name)) {
      CodeFields.write(name, text);
    } else {
      input.value = text;
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  /** The session has ended, and the page is about to lead to where one signs in. */
  function answered(data) {
    if (data && $(data).find("redirect").length) {
      keep();
      forget();
    }
  }

  function forget() {
    safe = edits;
  }

  // --- what the author does ---

  function isSource(field) {
    return field.classList.contains("c-source");
  }

  function typed(event) {
    var field = event.target;
    if (isSource(field) || field.classList.contains("c-sample-json")) {
      previewSoon();
    }
    if (!field.closest(".c-sample") && editable) {
      changed(field.tagName === "SELECT" || field.type === "datetime-local" ? CHOOSING : TYPING);
    }
    if (field.hasAttribute("data-counter")) {
      count(field);
    }
  }

  // jQuery's events too: PrimeFaces triggers those.
  $(form).on("input change", "input[name]:not([type=hidden]), select, textarea", function (event) {
    if (event.type === "input" || event.target.tagName === "SELECT") {
      typed(event);
    }
  });
  $(form).on("keyup click", ".ui-chips", function (event) {
    if (event.key === "Enter" || event.key === "," || event.key === "Backspace" || $(event.target).closest(".ui-chips-token-icon").length) {
      changed(CHOOSING);
    }
  });
  if (title) {
    title.addEventListener("input", function () {
      changed(TYPING);
    });
    title.addEventListener("keydown", function (event) {
      if (event.key === "Enter") {
        save();
      }
    });
  }
  $(form).on("input", "[name='editor:name']", function (event) {
    document.querySelector(".d-title-text").textContent = event.target.value;
  });

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    save();
  });
  document.addEventListener("keydown", function (event) {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
      event.preventDefault();
      save();
    }
  });
  document.addEventListener("click", function (event) {
    var link = event.target.closest("a.c-leave");
    if (event.target.closest(".c-save")) {
      save();
    } else if (link && unsaved() && !stopped && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      leaveBy = function () { location.href = link.href; };
      save();
    }
  });
  // Another language, another sandbox: saved first.
  document.addEventListener("submit", function (event) {
    if (event.target !== form && !event.target.closest(".ui-dialog") && unsaved() && !stopped) {
      var button = event.submitter;
      event.preventDefault();
      leaveBy = function () { event.target.requestSubmit(button); };
      save();
    }
  });
  window.addEventListener("beforeunload", function (event) {
    if (unsaved()) {
      event.preventDefault();
      event.returnValue = "";
    }
  });

  // --- counting the subject ---

  function count(field) {
    var help = document.getElementById(field.name.replace(/^.*:/, "") + "-help");
    if (!help.hasAttribute("data-usual")) {
      help.setAttribute("data-usual", help.textContent);
    }
    help.textContent = field.getAttribute("data-counter").replace("{0}", String(Array.from(field.value).length)) + " " + help.getAttribute("data-usual");
  }

  form.querySelectorAll("[data-counter]").forEach(count);

  // --- preview ---

  var preview = document.getElementById("preview");
  var look = { part: "html", dark: "false", version: 0 };

  function previewSoon() {
    clearTimeout(previewTimer);
    previewTimer = setTimeout(function () { campaignPreview(); }, PREVIEW);
  }

  function previewed(args) {
    if (typeof CodeFields !== "undefined") {
      CodeFields.markAll();
    }
    if (typeof Composer !== "undefined") {
      Composer.bind();
    }
    markProblems();
    if (args && args.rendered) {
      look.version = args.version;
      show();
    }
  }

  /** Tells which fields have problems; those of code do so themselves. */
  function markProblems() {
    form.querySelectorAll(".c-problems").forEach(function (problems) {
      var field = document.getElementById(problems.id.replace(/Problems$/, ""));
      if (field && !isCode(field.id.replace(/^.*:/, ""))) {
        field.setAttribute("aria-invalid", String(problems.querySelector("li") !== null));
        field.setAttribute("aria-errormessage", problems.id);
      }
    });
  }

  // --- what a touch of a push message does ---

  /** A link is asked for only where a touch leads somewhere. */
  function askForLink(click) {
    var asked = click.value === "DEEPLINK" || click.value === "WEBURL";
    click.closest(".c-touch").querySelector(".c-touch-link").hidden = !asked;
  }

  form.querySelectorAll("select.c-click").forEach(askForLink);
  form.addEventListener("change", function (event) {
    if (event.target.matches("select.c-click")) {
      askForLink(event.target);
    }
  });

  /** Loads the hidden frame and swaps the two when it is there, so that nothing flickers. */
  function show() {
    preview.querySelector(".c-stage").hidden = false;
    var next = preview.querySelector("iframe:not(.c-shown)");
    next.onload = function () {
      var before = preview.querySelector("iframe.c-shown");
      next.onload = null;
      before.classList.remove("c-shown");
      before.setAttribute("aria-hidden", "true");
      before.tabIndex = -1;
      next.classList.add("c-shown");
      next.removeAttribute("aria-hidden");
      next.removeAttribute("tabindex");
    };
    next.src = preview.getAttribute("data-source") + "?key=" + encodeURIComponent(preview.getAttribute("data-key"))
      + "&version=" + look.version + "&part=" + look.part + "&dark=" + look.dark;
  }

  /** Shows that part of the mail, of the two of which one is seen at a time. */
  function write(name) {
    var button = form.querySelector('[data-written="' + name + '"]');
    if (button) {
      press(button);
      form.querySelectorAll(".c-written").forEach(function (each) {
        each.classList.toggle("c-put-away", !each.classList.contains("c-written-" + name));
      });
      if (isCode(name)) {
        CodeFields.shown(name);
      }
      press(preview.querySelector('[data-part="' + name + '"]'));
      look.part = name;
      if (look.version) {
        show();
      }
    }
  }

  function expand(button) {
    var expanded = preview.classList.toggle("c-expanded");
    button.setAttribute("aria-pressed", String(expanded));
  }

  /** A mail program's window is at least 640 pixels wide; what is narrower shows it smaller. */
  function fit() {
    var stage = preview.querySelector(".c-stage");
    var scale = stage.getAttribute("data-device") === "desktop" ? Math.min(1, stage.clientWidth / 640) : 1;
    stage.style.setProperty("--c-scale", scale);
  }

  function press(button) {
    button.parentElement.querySelectorAll("button").forEach(function (each) {
      each.setAttribute("aria-pressed", String(each === button));
    });
  }

  /** Shows the mail as on that device. */
  function hold(button) {
    press(button);
    preview.querySelector(".c-stage").setAttribute("data-device", button.getAttribute("data-device"));
    fit();
  }

  function switched(event) {
    var button = event.target.closest(".c-switch button");
    if (!button) {
      return;
    }
    if (button.hasAttribute("data-device")) {
      hold(button);
      return;
    }
    if (button.hasAttribute("data-expand")) {
      expand(button);
      return;
    }
    if (button.hasAttribute("data-part")) {
      press(button);
      look.part = button.getAttribute("data-part");
    } else {
      look.dark = String(look.dark !== "true");
      button.setAttribute("aria-pressed", look.dark);
    }
    if (look.version) {
      show();
    }
  }

  if (preview) {
    var phone = preview.querySelector("button[data-device=phone]");
    if (phone && window.matchMedia("(max-width: 640px)").matches) {
      hold(phone);
    }
    preview.addEventListener("click", switched);
    preview.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && preview.classList.contains("c-expanded")) {
        expand(preview.querySelector("[data-expand]"));
      }
    });
    new ResizeObserver(fit).observe(preview.querySelector(".c-stage"));
    look.version = Number(preview.getAttribute("data-version"));
    preview.querySelector(".c-stage").hidden = !look.version;
    if (look.version) {
      show();
    }
  }

  // --- inserting attributes ---

  var focused = ["html", "message", "body", "subject"].find(field);
  var picker = document.getElementById("picker");

  function field(name) {
    return document.getElementById("editor:" + name);
  }

  function insert(path) {
    var fallback = document.getElementById("attributeDefault");
    insertText("${" + path + (fallback.value ? "|'" + fallback.value.replace(/'/g, "''") + "'" : "") + "}");
    fallback.value = "";
  }

  function insertLink(button) {
    var link = "$links." + button.getAttribute("data-link");
    if (isRich(focused)) {
      Composer.insert(button.getAttribute("data-label"), link);
      picker.open = false;
      return;
    }
    insertText(focused === "html" || focused === "blockHtml" ? '<a href="' + link + '">' + button.getAttribute("data-label") + "</a>" : link);
  }

  function insertText(text) {
    var target = field(focused) || field("subject");
    picker.open = false;
    if (isCode(focused)) {
      CodeFields.insert(focused, text);
      return;
    } else if (isRich(focused)) {
      Composer.insert(text);
      return;
    }
    target.setRangeText(text, target.selectionStart, target.selectionEnd, "end");
    target.focus();
    target.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** Puts what is selected between the two; a rich text shows dots there instead. */
  function wrap(before, after) {
    var target = field(focused) || field("subject");
    picker.open = false;
    if (isCode(focused)) {
      CodeFields.wrap(focused, before, after);
    } else if (isRich(focused)) {
      Composer.insert(before + "…" + after);
    } else {
      target.setRangeText(before + target.value.slice(target.selectionStart, target.selectionEnd) + after, target.selectionStart, target.selectionEnd, "end");
      target.focus();
      target.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  function insertTyped() {
    var path = document.getElementById("attributePath");
    var fits = path.value.trim() !== "" && path.checkValidity();
    document.getElementById("attributeError").hidden = fits;
    path.setAttribute("aria-invalid", String(!fits));
    if (fits) {
      insert(path.value.trim());
      path.value = "context.";
    } else {
      path.focus();
    }
  }

  function isCode(name) {
    return typeof CodeFields !== "undefined" && CodeFields.has(name);
  }

  function isRich(name) {
    return name === "blockRich" && typeof Composer !== "undefined";
  }

  function goTo(name, wanted, column) {
    var target = field(name);
    var lines = target.value.split("\n");
    var line = Math.min(wanted, lines.length);
    write(name);
    if (isCode(name)) {
      CodeFields.goTo(name, line, column);
      return;
    }
    var at = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0) + column - 1;
    target.focus();
    target.setSelectionRange(at, at + 1);
    target.scrollTop = Math.max(0, (line - 4) * parseFloat(getComputedStyle(target).lineHeight));
  }

  form.addEventListener("focusin", function (event) {
    var code = event.target.closest(".CodeMirror");
    if (code) {
      focused = code.getAttribute("data-name");
    } else if (event.target.closest(".c-rich")) {
      focused = "blockRich";
    } else if (isSource(event.target) && !event.target.classList.contains("c-literal")) {
      focused = event.target.id.replace(/^.*:/, "");
    }
  });
  form.addEventListener("click", function (event) {
    var attribute = event.target.closest(".c-attribute");
    var place = event.target.closest(".c-goto[data-field]");
    var link = event.target.closest(".c-link");
    var part = event.target.closest("[data-written]");
    if (part) {
      write(part.getAttribute("data-written"));
    } else if (link) {
      insertLink(link);
    } else if (attribute && attribute.hasAttribute("data-text")) {
      insertText(attribute.getAttribute("data-text"));
    } else if (attribute) {
      insert(attribute.getAttribute("data-path"));
    } else if (event.target.closest(".c-insert-path")) {
      insertTyped();
    } else if (place) {
      goTo(place.getAttribute("data-field"), Number(place.getAttribute("data-line")), Number(place.getAttribute("data-column")));
    }
  });
  form.addEventListener("keydown", function (event) {
    if (event.key === "Enter" && event.target.id === "attributePath") {
      event.preventDefault();
      insertTyped();
    } else if (event.key === "Enter" && event.target.closest("#picker input")) {
      event.preventDefault();
    } else if (event.key === "Enter" && event.target === field("samplePerson")) {
      event.preventDefault();
      field("take").click();
    }
  });

  /** The server has other text for a field. */
  function replaced(name, text) {
    put(field(name), text);
    if (isCode(name)) {
      CodeFields.focus(name);
    } else {
      field(name).focus();
    }
    changed(CHOOSING);
  }

  /** Something else than a field has changed the mail, or one that tells nobody. */
  function touched(toBeShown) {
    if (toBeShown) {
      previewSoon();
    }
    if (editable) {
      changed(CHOOSING);
    }
  }

  /** The review leads to an input, to a line of it, or to a block of the mail. */
  function begin(name, line, block) {
    var target = name && field(name);
    if (typeof Composer !== "undefined" && (block || name === "html")) {
      Composer.begin();
    } else if (target && (line || isCode(name))) {
      goTo(name, line || 1, 1);
    } else if (target) {
      target.focus();
    }
  }

  var asked = new URLSearchParams(location.search);
  window.addEventListener("load", function () {
    // Behind the widgets of PrimeFaces, which may still be made when all has loaded.
    $(function () {
      begin(asked.get("field"), Number(asked.get("line")), asked.get("block"));
    });
  });

  putBack();
  var open = document.querySelector(".c-tab[aria-current=page]");
  open.parentElement.scrollLeft = open.offsetLeft - open.parentElement.offsetLeft - (open.parentElement.clientWidth - open.offsetWidth) / 2;

  return { answered: answered, wrap: wrap, touched: touched, replaced: replaced, sending: sending, saved: saved, failed: failed, forget: forget, previewed: previewed };
})();
