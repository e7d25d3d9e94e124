/* Copy buttons: the text of an element goes to the clipboard, and the button says so. */
(function () {
  "use strict";

  function copy(text) {
    if (navigator.clipboard) {
      return navigator.clipboard.writeText(text);
    }
    // Browsers offer the clipboard only on secure pages; this server may be reached by plain HTTP.
    var area = document.createElement("textarea");
    area.value = text;
    document.body.appendChild(area);
    area.select();
    var done = document.execCommand("copy");
    area.remove();
    return done ? Promise.resolve() : Promise.reject(new Error("copy"));
  }

  function select(element) {
    var range = document.createRange();
    range.selectNodeContents(element);
    var selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-copy]");
    if (!button) {
      return;
    }
    var source = document.getElementById(button.getAttribute("data-copy"));
    copy(source.textContent).then(function () {
      var label = button.querySelector("span");
      var usual = label.textContent;
      label.setAttribute("role", "status");
      label.textContent = button.getAttribute("data-done");
      setTimeout(function () { label.textContent = usual; }, 2500);
    }, function () { select(source); });
  });
})();
