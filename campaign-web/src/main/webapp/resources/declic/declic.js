/* What the pages do by themselves: the drawer, the narrow navigation, menus, the way from a summary to its field. */
(function () {
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
    } else if (field) {
      goToField(event, field);
    }
  });

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

  narrowScreen.addEventListener("change", function () {
    drawer(false);
  });

  var problems = document.querySelector(".d-banner-problem[role=alert]");
  if (problems) {
    problems.focus();
  }
})();
