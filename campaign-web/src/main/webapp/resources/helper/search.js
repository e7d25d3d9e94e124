/* The functions that have all words of the search field in their signature or sentence, as one types. */
(function () {
  "use strict";

  var search = document.getElementById("search");
  var none = document.getElementById("none");
  var rows = Array.from(document.querySelectorAll("tr[data-searched]"));

  function plain(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  }

  var searched = rows.map(function (row) {
    return plain(row.getAttribute("data-searched"));
  });

  search.addEventListener("input", function () {
    var words = plain(search.value).split(/\s+/);
    var shown = 0;
    rows.forEach(function (row, place) {
      row.hidden = !words.every(function (word) {
        return searched[place].indexOf(word) >= 0;
      });
      shown += row.hidden ? 0 : 1;
    });
    none.textContent = shown === 0 ? none.getAttribute("data-text") : "";
  });
})();
