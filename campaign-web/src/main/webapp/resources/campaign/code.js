/* Code fields: CodeMirror before the text areas of the form, which keep what is written. */
var CodeFields = (function () {
  "use strict";

  var EXPRESSION = /^\$!?\{[^}]*\}|^\$!?[A-Za-z][\w.\-]*/;
  var DIRECTIVE = /^##.*|^#\{?(?:if|elseif|else|end|foreach|set|break)\b\}?/;
  var BEGUN = /\$!?\{?([A-Za-z][\w.\-]*)?$/;
  /** What is written, by the languages that text areas name in data-code. */
  var LANGUAGES = {
    html: { mode: { name: "template", within: "htmlmixed" }, lineNumbers: true, autoCloseTags: { indentTags: [] }, matchTags: true },
    lines: { mode: { name: "template", within: "text/plain" }, lineNumbers: true },
    text: { mode: { name: "template", within: "text/plain" }, lineNumbers: false, spellcheck: true, autocorrect: true, autocapitalize: true }
  };
  var fields = {};
  var visited = {};

  /** A language with what the template engine reads in it. */
  CodeMirror.defineMode("template", function (config, mode) {
    return CodeMirror.overlayMode(CodeMirror.getMode(config, mode.within), {
      token: function (stream) {
        if (stream.match(EXPRESSION)) {
          return "expression";
        }
        if (stream.match(DIRECTIVE)) {
          return "directive";
        }
        do {
          stream.next();
        } while (!stream.eol() && !stream.match(/^[$#]/, false));
        return null;
      }
    });
  });

  /** Functions that begin with that, such as "text.up". */
  function functions(part) {
    return Array.from(document.querySelectorAll("#functions li"), function (signature) {
      return signature.textContent;
    }).filter(function (signature) {
      return part && signature.toLowerCase().indexOf("$" + part) === 0;
    }).map(function (signature) {
      return { text: signature.slice(0, signature.indexOf("(") + 1), displayText: signature };
    });
  }

  /** Attributes and functions where an expression was begun, else tags of HTML. */
  function hints(code) {
    var cursor = code.getCursor();
    var begun = BEGUN.exec(code.getLine(cursor.line).slice(0, cursor.ch));
    if (!begun) {
      return code.getOption("matchTags") ? CodeMirror.hint.html(code) : null;
    }
    var part = (begun[1] || "").toLowerCase();
    var paths = Array.from(document.querySelectorAll("#picker .c-attribute[data-path]"), function (attribute) {
      return attribute.getAttribute("data-path");
    });
    var fitting = paths.concat("links.unsubscribe", "links.mirror").filter(function (path, place, all) {
      return path.toLowerCase().indexOf(part) >= 0 && all.indexOf(path) === place;
    });
    return {
      list: fitting.map(function (path) {
        return { text: "${" + path + "}", displayText: path };
      }).concat(functions(part)),
      from: CodeMirror.Pos(cursor.line, begun.index),
      to: cursor
    };
  }

  /** Screen readers take the label and the help of the text area for those of the code. */
  function describe(area, code) {
    var label = document.querySelector('label[for="' + area.id + '"]');
    var input = code.getInputField();
    label.id = label.id || area.id + "-label";
    label.removeAttribute("for");
    label.addEventListener("click", function () {
      code.focus();
    });
    input.setAttribute("role", "textbox");
    input.setAttribute("aria-multiline", "true");
    input.setAttribute("aria-labelledby", label.id);
    input.setAttribute("aria-readonly", String(area.readOnly));
    input.setAttribute("aria-describedby", area.getAttribute("aria-describedby"));
  }

  function attach(name, area) {
    var language = area.getAttribute("data-code");
    var code = CodeMirror.fromTextArea(area, Object.assign({
      inputStyle: "contenteditable",
      lineWrapping: true,
      gutters: ["c-margin", "CodeMirror-linenumbers"],
      readOnly: area.readOnly,
      hintOptions: { hint: hints, completeSingle: false },
      // Tab goes on to the next field: nobody is caught in the code.
      extraKeys: { Tab: false, "Shift-Tab": false, "Ctrl-Space": "autocomplete" }
    }, LANGUAGES[language]));
    code.getWrapperElement().setAttribute("data-name", name);
    code.getWrapperElement().classList.add("c-" + language);
    describe(area, code);
    code.on("change", function () {
      code.save();
      area.dispatchEvent(new Event("input", { bubbles: true }));
    });
    code.on("focus", function () {
      visited[name] = true;
    });
    code.on("inputRead", function (changed, change) {
      if (/[${.<\w]$/.test(change.text[0]) && BEGUN.test(changed.getLine(changed.getCursor().line).slice(0, changed.getCursor().ch))) {
        changed.showHint();
      }
    });
    new ResizeObserver(function () {
      code.refresh();
      if (code.hasFocus()) {
        code.scrollIntoView(null);
      }
    }).observe(code.getWrapperElement());
    fields[name] = code;
    mark(name);
  }

  /** Shows in the margin what the page's list of problems says about the field. */
  function mark(name) {
    var code = fields[name];
    var problems = document.querySelectorAll('.c-goto[data-field="' + name + '"]');
    code.clearGutter("c-margin");
    code.eachLine(function (line) {
      code.removeLineClass(line, "background", "c-wrong-line");
    });
    problems.forEach(function (problem) {
      var line = Math.min(Number(problem.getAttribute("data-line")), code.lineCount()) - 1;
      var sign = document.createElement("i");
      sign.className = "pi pi-exclamation-circle";
      sign.title = problem.closest("li").textContent.trim();
      code.setGutterMarker(line, "c-margin", sign);
      code.addLineClass(line, "background", "c-wrong-line");
    });
    code.getInputField().setAttribute("aria-invalid", String(problems.length > 0));
  }

  /** Where nobody has been yet, the cursor stands before the document: what is seen goes at its end. */
  function place(name) {
    var code = fields[name];
    if (!visited[name]) {
      var body = code.getValue().toLowerCase().lastIndexOf("</body");
      code.setCursor(body < 0 ? CodeMirror.Pos(code.lastLine()) : code.posFromIndex(body));
    }
    return code;
  }

  function insert(name, text) {
    place(name).replaceSelection(text, "end");
    fields[name].focus();
  }

  /** Puts what is selected between the two, and selects it all. */
  function wrap(name, before, after) {
    var code = place(name);
    code.replaceSelection(before + code.getSelection() + after, "around");
    code.focus();
  }

  function write(name, text) {
    fields[name].setValue(text);
  }

  function goTo(name, line, column) {
    var place = CodeMirror.Pos(line - 1, column - 1);
    fields[name].focus();
    fields[name].setSelection(place, CodeMirror.Pos(line - 1, column));
    fields[name].scrollIntoView(place, 80);
  }

  function focus(name) {
    fields[name].focus();
  }

  function has(name) {
    return Object.prototype.hasOwnProperty.call(fields, name);
  }

  /** What is hidden has no size; call it when the field is shown. */
  function shown(name) {
    if (has(name)) {
      fields[name].refresh();
    }
  }

  document.querySelectorAll("textarea[data-code]").forEach(function (area) {
    attach(area.id.replace(/^.*:/, ""), area);
  });

  return {
    has: has,
    insert: insert,
    wrap: wrap,
    write: write,
    goTo: goTo,
    focus: focus,
    shown: shown,
    markAll: function () { Object.keys(fields).forEach(mark); }
  };
})();
