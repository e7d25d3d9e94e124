/* What the pages do by themselves: the drawer, the narrow navigation, menus, dialogs, the way from a summary to its field. */
var Declic = (function () {
  "use strict";

  var narrowScreen = window.matchMedia("(max-width: 767px)");

  function remember(name, value) {
    var secure = location.protocol === "https:" ? "; Secure" : "";
    document.cookie = name + "=" + encodeURIComponent(value) + "; Path=/; Max-Age=31536000; SameSite=Lax" + secure;
  }

  remember("declic_zone", Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC");

  function drawer(open) {
    var button = document.querySelector(".d-drawer-button");
    if (button) {
      document.body.classList.toggle("d-drawer", open);
      button.setAttribute("aria-expanded", String(open));
    }
  }

  function toggleDrawer() {
    var open = !document.body.classList.contains("d-drawer");
    drawer(open);
    var target = open ? ".d-nav a" : ".d-drawer-button";
    document.querySelector(target).focus();
  }

  function toggleNarrow(button) {
    var narrow = document.body.classList.toggle("d-narrow");
    button.setAttribute("aria-pressed", String(narrow));
    remember("declic_navigation", narrow ? "narrow" : "wide");
  }

  /** What a phone folds away is shown by the button before it. */
  function toggleFold(button) {
    button.setAttribute("aria-expanded", String(button.getAttribute("aria-expanded") !== "true"));
  }

  function closeMenus(except) {
    document.querySelectorAll("details.d-menu[open]").forEach(function (menu) {
      if (menu !== except) {
        menu.removeAttribute("open");
      }
    });
  }

  function goToField(event, link) {
    var id = link.getAttribute("data-field");
    var field = document.getElementById(id + "_focus") || document.getElementById(id + "_input") || document.getElementById(id);
    if (field) {
      event.preventDefault();
      field.focus();
      field.scrollIntoView({ block: "center" });
    }
  }

  document.addEventListener("click", function (event) {
    var actor = event.target.closest("[data-action]");
    var field = event.target.closest("a[data-field]");
    closeMenus(event.target.closest("details.d-menu"));
    if (actor && actor.getAttribute("data-action") === "drawer") {
      toggleDrawer();
    } else if (actor && actor.getAttribute("data-action") === "narrow") {
      toggleNarrow(actor);
    } else if (actor && actor.getAttribute("data-action") === "fold") {
      toggleFold(actor);
    } else if (actor && actor.getAttribute("data-action") === "dismiss") {
      actor.closest(".d-toast").remove();
    } else if (field) {
      goToField(event, field);
    }
  });

  /** The focus goes to the first field, or else to the first button, which is that to cancel; PrimeFaces prefers the one to close. */
  function attend(dialog) {
    if (!dialog.cfg.focus) {
      PrimeFaces.queueTask(function () {
        dialog.content.find("input:visible, select:visible, textarea:visible, button:visible").first().trigger("focus");
      }, 100);
    }
  }

  /** Takes back what was typed into a dialog that was closed, and what was said about it. */
  function forget(dialog) {
    dialog.jq.find("form").each(function () {
      this.reset();
    });
    dialog.jq.find(".ui-message").empty();
    dialog.jq.find(".ui-state-error").removeClass("ui-state-error").removeAttr("aria-invalid");
  }

  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") {
      return;
    }
    var open = document.querySelector("details.d-menu[open]");
    if (open) {
      open.removeAttribute("open");
      open.querySelector("summary").focus();
    } else if (document.body.classList.contains("d-drawer")) {
      toggleDrawer();
    }
  });

  /** A menu near the end of the screen opens upwards. */
  document.addEventListener("toggle", function (event) {
    var panel = event.target.matches("details.d-menu") && event.target.querySelector(".d-menu-panel");
    if (panel) {
      event.target.classList.remove("d-up");
      event.target.classList.toggle("d-up", event.target.open && panel.getBoundingClientRect().bottom > window.innerHeight
        && event.target.getBoundingClientRect().top > panel.offsetHeight);
    }
  }, true);

  /** The sandbox is the session's: what other tabs show of another one cannot be worked with any more. */
  var bar = document.querySelector("[data-sandbox]");
  if (bar) {
    localStorage.setItem("declic_sandbox", bar.getAttribute("data-sandbox"));
    window.addEventListener("storage", function (event) {
      if (event.key === "declic_sandbox" && event.newValue) {
        document.getElementById("otherSandbox").hidden = event.newValue === bar.getAttribute("data-sandbox");
      }
    });
  }

  narrowScreen.addEventListener("change", function () {
    drawer(false);
  });

  var problems = document.querySelector(".d-banner-problem[role=alert]");
  if (problems) {
    problems.focus();
  }

  return { attend: attend, forget: forget };
})();
