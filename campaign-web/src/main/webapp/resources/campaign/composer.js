/* The composer: its buttons ask the server, blocks and rows are dragged, texts are written in place. */
var Composer = (function () {
  "use strict";

  var editable = document.getElementById("editor").getAttribute("data-editable") === "true";
  var bound = null, rich = null;

  function act(what, id, more) {
    composerAct([{ name: "what", value: what }, { name: "which", value: id || "" }].concat(more || []));
  }

  function acted(args) {
    attend();
    CampaignEditor.previewed(args);
    if (args && args.changed) {
      CampaignEditor.touched(false);
    }
    write();
    refocus();
  }

  /** Where there is no room for both, the fields of what is chosen take the place of the outline. */
  function attend() {
    document.querySelector(".c-composer").classList.toggle("c-attending", document.querySelector(".c-block-head") !== null);
  }

  /** The button that had the focus is gone with the old outline. */
  function refocus() {
    var next = document.querySelector('.c-outline [aria-pressed="true"]');
    if (next && !next.offsetParent) {
      next = document.querySelector(".c-block-form [data-do]");
    }
    if (next && document.activeElement === document.body) {
      next.focus();
    }
  }

  document.getElementById("editor").addEventListener("click", function (event) {
    var button = event.target.closest("[data-do]");
    if (button) {
      act(button.getAttribute("data-do"), button.getAttribute("data-id"));
    }
  });

  // --- dragging ---

  function drag(list, group) {
    new Sortable(list, {
      group: group,
      handle: ".c-grip",
      draggable: "[data-id]",
      forceFallback: true, // the same in every browser, by touch as well
      animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 120,
      onEnd: function (event) {
        act("drop", event.item.getAttribute("data-id"), [
          { name: "to", value: group === "blocks" ? event.to.getAttribute("data-id") : "" },
          { name: "index", value: String(event.newDraggableIndex) }
        ]);
      }
    });
  }

  /** The server draws the outline anew with every answer. */
  function bind() {
    var rows = document.querySelector(".c-rows");
    if (editable && rows !== bound) {
      bound = rows;
      drag(rows, "rows");
      rows.querySelectorAll(".c-column").forEach(function (column) {
        drag(column, "blocks");
      });
    }
  }

  // --- text with bold, links and lists ---

  function write() {
    var field = document.getElementById("editor:blockRich");
    if (!field || rich === field) {
      return;
    }
    rich = field;
    var widget = PF("blockRich");
    if (!widget.editor) {
      widget.renderDeferred(); // it was made while the fields were still hidden
    }
    var area = widget.editor.root;
    area.setAttribute("role", "textbox");
    area.setAttribute("aria-multiline", "true");
    area.setAttribute("aria-labelledby", "blockRichLabel");
    // Tab goes on to the next field.
    delete widget.editor.keyboard.bindings.Tab;
    widget.editor.on("text-change", function () {
      // It changes, too, when the page takes it away.
      if (area.isConnected) {
        widget.input.val(area.innerHTML);
        CampaignEditor.touched(true);
      }
    });
  }

  /** Puts text where the cursor was last, as a link if there is an address. */
  function insert(text, address) {
    var editor = PF("blockRich").editor;
    var place = editor.getSelection(true);
    editor.insertText(place.index, text, address ? { link: address } : {}, "api");
    editor.setSelection(place.index + text.length, 0, "api");
  }

  /** Goes to the fields of what is chosen; where nothing is, to the outline. */
  function begin() {
    var first = document.querySelector(".c-block-form .d-fields input:not([type=hidden]), .c-block-form .d-fields textarea, .c-block-form .d-fields select, .c-block-form .ql-editor");
    first = first || document.querySelector(".c-outline [data-do=choose]");
    if (first) {
      first.focus();
    }
  }

  bind();
  attend();
  $(write); // PrimeFaces makes its widgets when the page is there

  return { acted: acted, begin: begin, bind: bind, insert: insert };
})();
