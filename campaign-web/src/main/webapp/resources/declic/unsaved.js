/* Asks before a form is left whose changes are not saved. */
(function () {
  "use strict";

  var form = document.querySelector("form[data-unsaved]");

  function values() {
    return JSON.stringify(Array.from(new FormData(form)).filter(function (entry) {
      return entry[0].indexOf("jakarta.faces.") !== 0;
    }));
  }

  /* A form that was refused holds what is nowhere else. */
  var stored = form.getAttribute("data-unsaved") === "true" ? null : values();
  var sent = false;

  form.addEventListener("submit", function () {
    sent = true;
  });

  window.addEventListener("beforeunload", function (event) {
    if (!sent && values() !== stored) {
      event.preventDefault();
    }
  });
})();
