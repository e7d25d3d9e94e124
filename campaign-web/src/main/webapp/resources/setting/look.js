/* The mail beside the fields follows what is typed. */
var SandboxLook = (function () {
  "use strict";

  var PAUSE = 180;
  var timer;

  function frame() {
    return document.querySelector(".s-look-stage iframe");
  }

  /** A pause in typing, then the server makes the mail anew. */
  document.addEventListener("input", function (event) {
    if (event.target.form && event.target.form.id === "look") {
      clearTimeout(timer);
      timer = setTimeout(function () { lookPreview(); }, PAUSE);
    }
  });

  function shown(args) {
    if (args && args.version) {
      frame().src = frame().src.replace(/version=\d+$/, "version=" + args.version);
    }
  }

  return { shown: shown };
})();
