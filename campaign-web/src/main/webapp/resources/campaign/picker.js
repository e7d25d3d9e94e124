/* The picker: search as one types, favourites of this browser, loops and conditions without syntax. */
(function () {
  "use strict";

  var STORE = "declic favourites";
  var picker = document.getElementById("picker");
  if (!picker) {
    return;
  }
  var search = document.getElementById("pickerSearch");
  var none = document.getElementById("pickerNone");
  var functions = document.getElementById("pickerFunctions");
  var favourites = document.getElementById("favourites");

  function plain(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  }

  /** What somebody else wrote there is no list. */
  function starred() {
    try {
      var stored = JSON.parse(localStorage.getItem(STORE));
      return Array.isArray(stored) ? stored.filter(function (path) { return typeof path === "string"; }) : [];
    } catch (broken) {
      return [];
    }
  }

  function pick(path) {
    var row = document.createElement("div");
    var button = document.createElement("button");
    var code = document.createElement("code");
    row.className = "c-pick c-favourite";
    button.type = "button";
    button.className = "c-attribute";
    button.setAttribute("data-path", path);
    code.textContent = path;
    button.append(code);
    row.append(button);
    return row;
  }

  /** Stars and favourites as they are stored; the attributes may have been drawn anew. */
  function show() {
    var paths = starred();
    favourites.querySelectorAll(".c-pick").forEach(function (row) {
      row.remove();
    });
    paths.forEach(function (path) {
      favourites.append(pick(path));
    });
    favourites.hidden = paths.length === 0;
    picker.querySelectorAll(".c-star").forEach(function (star) {
      var is = paths.indexOf(star.getAttribute("data-star")) >= 0;
      star.setAttribute("aria-pressed", String(is));
      star.querySelector("i").className = "pi " + (is ? "pi-star-fill" : "pi-star");
    });
    suggest();
    filter();
  }

  /** The known attributes, for the fields of loops and conditions. */
  function suggest() {
    var list = document.getElementById("pickerPaths");
    var paths = Array.from(picker.querySelectorAll(".c-attribute[data-path]"), function (attribute) {
      return attribute.getAttribute("data-path");
    });
    list.textContent = "";
    new Set(paths).forEach(function (path) {
      var option = document.createElement("option");
      option.value = path;
      list.append(option);
    });
  }

  function filter() {
    var words = plain(search.value).trim().split(/\s+/);
    var searching = words[0].length > 0;
    var shown = 0;
    functions.hidden = words[0].length < 2;
    picker.querySelectorAll(".c-attribute").forEach(function (attribute) {
      var row = attribute.closest(".c-pick") || attribute;
      var fits = words.every(function (word) {
        return plain(attribute.textContent).indexOf(word) >= 0;
      });
      row.hidden = !fits;
      shown += fits && !(functions.hidden && functions.contains(attribute)) ? 1 : 0;
    });
    functions.querySelector("h3").hidden = functions.querySelector(".c-attribute:not([hidden])") === null;
    none.textContent = searching && shown === 0 ? none.getAttribute("data-text") : "";
  }

  function star(path) {
    var paths = starred();
    var rest = paths.filter(function (each) { return each !== path; });
    localStorage.setItem(STORE, JSON.stringify(rest.length < paths.length ? rest : paths.concat(path).slice(-20)));
    show();
  }

  /** The path of a loop or a condition; null if it is none, which the form says. */
  function path(input) {
    var fits = input.checkValidity();
    input.setAttribute("aria-invalid", String(!fits));
    input.parentElement.querySelector(".d-field-error").hidden = fits;
    if (!fits) {
      input.focus();
    }
    return fits ? input.value.trim() : null;
  }

  function repeat() {
    var list = path(document.getElementById("repeatList"));
    if (list) {
      CampaignEditor.wrap("#foreach($item in $" + list + ")", "#end");
    }
  }

  function onlyIf() {
    var of = path(document.getElementById("onlyPath"));
    var test = document.getElementById("onlyTest").value;
    var value = document.getElementById("onlyValue").value.trim();
    var number = /^-?\d+(\.\d+)?$/.test(value);
    if (of) {
      var right = test ? " " + test + " " + (number ? value : "'" + value.replace(/'/g, "''") + "'") : "";
      CampaignEditor.wrap("#if($" + of + right + ")", "#end");
    }
  }

  search.addEventListener("input", filter);
  picker.addEventListener("toggle", function () {
    if (picker.open) {
      show();
    }
  });
  picker.addEventListener("change", function (event) {
    if (event.target.id === "onlyTest") {
      document.getElementById("onlyValueRow").hidden = event.target.value === "";
    }
  });
  picker.addEventListener("click", function (event) {
    var pressed = event.target.closest(".c-star");
    if (pressed) {
      star(pressed.getAttribute("data-star"));
    } else if (event.target.closest(".c-repeat")) {
      repeat();
    } else if (event.target.closest(".c-only")) {
      onlyIf();
    }
  });
})();
