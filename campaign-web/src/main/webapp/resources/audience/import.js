/* Sends the chosen file as it is, so that it goes to the server's disk without a stop, and shows how far it is. */
(function () {
  "use strict";

  var form = document.getElementById("file");
  var input = document.getElementById("file-input");
  var name = document.getElementById("file-name");
  var bar = document.getElementById("file-bar");
  var problem = document.getElementById("file-problem");
  var start = form.querySelector("[type=submit]");
  var noFile = name.textContent;
  var request = null;

  function say(text) {
    problem.textContent = text;
    problem.hidden = !text;
  }

  function sending(now) {
    form.querySelector("[data-sending]").hidden = !now;
    start.disabled = now || !input.files.length;
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

  function send(file) {
    request = new XMLHttpRequest();
    request.open("POST", form.getAttribute("action") + "&filename=" + encodeURIComponent(file.name));
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
    var tooLarge = Boolean(file) && file.size > Number(form.dataset.largest);
    say(tooLarge ? form.dataset.tooLarge : "");
    start.disabled = !file || tooLarge;
  });

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    say("");
    bar.value = 0;
    sending(true);
    send(input.files[0]);
  });

  form.querySelector("[data-file=stop]").addEventListener("click", function () {
    if (request) {
      request.abort();
    }
  });

  window.addEventListener("beforeunload", function (event) {
    if (request) {
      event.preventDefault();
    }
  });
})();
