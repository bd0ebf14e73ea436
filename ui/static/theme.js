// Before the first paint: a dark page never flashes white, and large text never jumps.
(function () {
  var root = document.documentElement;
  function take(key, attribute, allowed) {
    var value = null;
    try { value = localStorage.getItem(key); } catch (_) { return; }
    if (allowed.indexOf(value) >= 0) root.setAttribute(attribute, value);
  }
  take("targa.theme", "data-theme", ["light", "dark", "contrast"]);
  take("targa.text", "data-text", ["125", "150", "200"]);
  take("targa.language", "lang", ["it", "en", "de", "fr"]);
})();
