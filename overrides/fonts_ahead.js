(function (script, line) {
  if (line && (line.saveData || line.downlink < 0.25 || /2g/.test(line.effectiveType))) {
    document.documentElement.classList.add("own-letters");
    return;
  }
  script.getAttribute("data-fonts").split(" ").forEach(function (address) {
    var link = document.createElement("link");
    link.rel = "preload";
    link.as = "font";
    link.type = "font/woff2";
    link.crossOrigin = "";
    link.href = address;
    document.head.appendChild(link);
  });
})(document.currentScript, navigator.connection);
