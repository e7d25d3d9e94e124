/*
 * Sends the chosen file as it is, so that it goes to the server's disk without a stop, and shows how far it is. Where the page
 * asks what the columns of a CSV mean, the server reads the beginning of the file before.
 */
var FileImport = (function () {
  "use strict";

  var form = document.getElementById("file");
  var input = document.getElementById("file-input");
  var name = document.getElementById("file-name");
  var bar = document.getElementById("file-bar");
  var problem = document.getElementById("file-problem");
  var start = Array.prototype.find.call(form.elements, function (each) { return each.type === "submit"; });
  var BEGINNING = 64 * 1024;
  var noFile = name.textContent;
  var request = null;
  var reading = 0;

  function say(text) {
    problem.textContent = text;
    problem.hidden = !text;
  }

  function allowStart(idle) {
    var file = input.files[0];
    start.disabled = !idle || reading > 0 || !file || isTooLarge(file);
  }

  function isTooLarge(file) {
    return file.size > Number(form.dataset.largest);
  }

  function sending(now) {
    form.querySelector("[data-sending]").hidden = !now;
    allowStart(!now);
    input.disabled = now;
  }

  function type(file) {
    return /\.(ndjson|jsonl|json)$/i.test(file.name) ? "application/x-ndjson" : "text/csv";
  }

  function ended() {
    var answer = request;
    request = null;
    if (answer.status === 202) {
      bar.removeAttribute("value");
      window.importStored();
      return;
    }
    if (answer.status === 200) { // the session has ended, and this is the page for signing in
      location.assign(answer.responseURL);
      return;
    }
    sending(false);
    say(answer.status >= 400 && answer.status < 500 && answer.responseText || form.dataset.broken);
  }

  function stopped(text) {
    request = null;
    sending(false);
    say(text);
  }

  function hasColumns(file) {
    return Boolean(window.readColumns) && Boolean(file) && type(file) === "text/csv";
  }

  /* Even of a file without columns, if those of another are shown. */
  function readBeginning(file) {
    if (!hasColumns(file)) {
      if (document.querySelector("#columns .a-column, #columns .a-columns-problem")) {
        reading++;
        window.readColumns([{ name: "beginning", value: "" }]);
      }
      return;
    }
    reading++;
    var reader = new FileReader();
    reader.addEventListener("load", function () {
      window.readColumns([
        { name: "beginning", value: reader.result.split(",")[1] || "" },
        { name: "whole", value: String(file.size <= BEGINNING) }
      ]);
    });
    reader.addEventListener("error", function () {
      reading--;
      say(form.dataset.broken);
    });
    reader.readAsDataURL(file.slice(0, BEGINNING));
  }

  function columnsRead() {
    reading--;
    allowStart(!request);
  }

  function columnsChecked(answer) {
    if (answer && answer.ready) {
      send(input.files[0], answer.mapping);
      return;
    }
    sending(false);
    var wrong = document.querySelector("#columns .a-column-problem p, #columns .a-columns-problem");
    if (!wrong) {
      say(form.dataset.broken);
      return;
    }
    var column = wrong.closest(".a-column");
    (column ? column.querySelector("input") || column.querySelector("select") : wrong).focus();
  }

  function send(file, mapping) {
    request = new XMLHttpRequest();
    request.open("POST", form.getAttribute("action") + "&filename=" + encodeURIComponent(file.name)
        + (mapping ? "&mapping=" + encodeURIComponent(mapping) : ""));
    request.setRequestHeader("Content-Type", type(file));
    request.upload.addEventListener("progress", function (event) {
      bar.value = event.total ? event.loaded / event.total : 0;
    });
    request.addEventListener("load", ended);
    request.addEventListener("error", function () { stopped(form.dataset.broken); });
    request.addEventListener("abort", function () { stopped(""); });
    request.send(file);
  }

  input.addEventListener("change", function () {
    var file = input.files[0];
    name.textContent = file ? file.name : noFile;
    say(file && isTooLarge(file) ? form.dataset.tooLarge : "");
    readBeginning(file);
    allowStart(true);
  });

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    say("");
    bar.value = 0;
    sending(true);
    if (hasColumns(input.files[0])) {
      window.checkColumns();
    } else {
      send(input.files[0], "");
    }
  });

  form.querySelector("[data-file=stop]").addEventListener("click", function () {
    if (request) {
      request.abort();
    }
  });

  /* Enter in the only text field would load the page anew, without the file. */
  var columns = document.getElementById("columns");
  if (columns) {
    columns.addEventListener("submit", function (event) { event.preventDefault(); });
  }

  window.addEventListener("beforeunload", function (event) {
    if (request) {
      event.preventDefault();
    }
  });

  return { columnsRead: columnsRead, columnsChecked: columnsChecked };
})();
