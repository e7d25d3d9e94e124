/* Several messages side by side: on a phone or a desk, light or dark; people from a file. */
(function () {
  "use strict";

  var look = { device: null, dark: false };
  var messages = document.getElementById("messages");

  function apply() {
    var grid = messages.querySelector(".s-grid");
    if (look.device) {
      grid.setAttribute("data-device", look.device);
    }
    grid.querySelectorAll("iframe").forEach(function (frame) {
      var wanted = frame.getAttribute("src").replace(/&dark=true$/, "") + (look.dark ? "&dark=true" : "");
      if (wanted !== frame.getAttribute("src")) {
        frame.setAttribute("src", wanted);
      }
    });
  }

  document.querySelector(".s-bar").addEventListener("click", function (event) {
    var button = event.target.closest("button");
    if (!button) {
      return;
    }
    if (button.hasAttribute("data-device")) {
      look.device = button.getAttribute("data-device");
      button.parentElement.querySelectorAll("button").forEach(function (each) {
        each.setAttribute("aria-pressed", String(each === button));
      });
    } else {
      look.dark = !look.dark;
      button.setAttribute("aria-pressed", String(look.dark));
    }
    apply();
  });

  // The server has drawn the messages anew.
  new MutationObserver(function () {
    messages = document.getElementById("messages");
    apply();
  }).observe(document.querySelector(".s-result"), { childList: true });

  document.addEventListener("change", function (event) {
    if (event.target.id === "peopleFile" && event.target.files.length) {
      event.target.files[0].text().then(function (text) {
        document.getElementById("simulation:people").value = text;
        document.getElementById("simulation:show").click();
      });
    }
  });
})();
