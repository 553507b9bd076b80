// Lets Plotly take over the marks of a chart when it comes near the viewport: it adds what a picture cannot do, values on hover and,
// where dots stand close, zoom by drag. The picture and the table are in the page before and stay when nothing can be drawn.
(() => {
  "use strict";
  const plotlyAddress = new URL(document.currentScript.dataset.plotly, location.href).href;
  let loading = null;

  function loadPlotly() {
    loading = loading ?? new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = plotlyAddress;
      script.onload = () => resolve(window.Plotly);
      script.onerror = () => {
        loading = null; // the picture stays; when the connection is back, it is tried again
        soon();
        script.remove();
        reject(new Error("Plotly could not be loaded"));
      };
      document.head.append(script);
    });
    return loading;
  }

  const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const colour = (role) => css(`--chart-${role}`) || css("--chart-neutral");

  // Labels are data: Plotly reads a few HTML tags in text, so its angle brackets and ampersands are written out.
  const plain = (text) => String(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

  const day = (ordinal) => new Date((ordinal - 719163) * 86400000).toISOString().slice(0, 10);

  function dressedTrace(trace, format, font, stacked) {
    const colours = (trace.meta.roles ?? [trace.meta.role]).map(colour);
    // What is said of a mark stands in a label of our own (below): Plotly only tells which mark is meant.
    const texts = { name: plain(trace.name), hoverinfo: "none", customdata: undefined };
    if (trace.type !== "scatter") {
      const marker = { color: trace.meta.roles ? colours : colours[0], line: { color: css("--surface"), width: stacked ? 1 : 0 } };
      return { ...trace, ...texts, y: format.rows, width: format.rows.map(() => format.thickness), marker };
    }
    const index = trace.meta.ring || format.sides.length === 1 ? 0 : trace.index;
    const marker = { color: colours[0], size: format.thickness - (trace.meta.ring ? 2 : 0), opacity: 1, line: { width: 0 } };
    if (trace.meta.ring) Object.assign(marker, { color: css("--surface"), line: { color: colours[0], width: 2.5 } });
    const textposition = format.sides[index].map((side) => (side === "top" ? "top center" : `middle ${side}`));
    // Plotly puts a text right at its dot: a space as wide as the picture's gap goes between.
    const text = trace.text.map((shown, row) => (format.sides[index][row] === "left" ? `${plain(shown)}\u2002` : `\u2002${plain(shown)}`));
    return { ...trace, ...texts, y: format.rows, marker, text, textposition, textfont: { ...font, weight: format.sides.length === 1 ? 700 : 400 }, cliponaxis: false };
  }

  function dressed(spec, wide, canvas) {
    const format = spec.formats[wide ? "wide" : "narrow"];
    const font = { family: css("--font-text") || "sans-serif", size: 14, color: css("--ink") };
    const dots = spec.data[0].type === "scatter";
    const fine = matchMedia("(pointer: fine)").matches;
    const line = { gridcolor: css("--line"), linecolor: css("--line-strong"), tickcolor: css("--line"), tickfont: { ...font, color: css("--ink-2") } };
    const dates = spec.layout.xaxis.type === "date";
    const range = dates ? format.range.map(day) : format.range;
    const ticks = dots ? { tickvals: dates ? format.ticks.map(day) : format.ticks, showgrid: wide } : {};
    const tracks = dates && !wide ? format.rows.map((row) => ({ type: "line", xref: "paper", x0: format.domain[0], x1: format.domain[1], y0: row, y1: row, layer: "below", line: { color: css("--line"), width: 1 } })) : [];
    const links = (spec.links ?? []).map(([x0, x1], row) => ({ type: "line", x0, x1, y0: format.rows[row], y1: format.rows[row], layer: "below", line: { color: css("--line-strong"), width: 3 } }));
    const bands = (spec.layout.shapes ?? []).map((shape) => ({ ...shape, y0: format.top, y1: format.bottom, layer: "below", line: { width: 0 }, fillcolor: css("--chart-band") }));
    const layout = {
      ...spec.layout,
      font,
      paper_bgcolor: "rgba(0,0,0,0)",
      plot_bgcolor: "rgba(0,0,0,0)",
      margin: { l: 0, r: 0, t: 0, b: format.height - format.bottom, pad: 0 },
      height: format.height,
      width: canvas.clientWidth,
      dragmode: dots && fine ? "zoom" : false,
      xaxis: { ...line, ticks: "outside", showline: true, zeroline: false, fixedrange: !dots, ...ticks, ...spec.layout.xaxis, range, domain: format.domain },
      // One unit a pixel, downwards: the rows stand exactly where the picture has them.
      yaxis: { visible: false, fixedrange: true, range: [format.bottom, 0] },
      shapes: [...bands, ...tracks, ...links],
      transition: { duration: 0 },
    };
    const data = spec.data.map((trace, index) => dressedTrace({ ...trace, index }, format, font, spec.data.length > 1));
    return [data, layout, { displayModeBar: false, responsive: false, displaylogo: false, staticPlot: false, doubleClick: "reset" }];
  }

  // The picture's words lie above Plotly's canvas, and Plotly cuts a long label at the edges: the value of a mark is told in a label above
  // both, which breaks its lines and stays inside. Its words are text, never markup.
  function tellValues(figure, canvas, spec) {
    const room = figure.querySelector(".chart__drawing");
    const label = document.createElement("p");
    label.className = "chart__value";
    label.hidden = true;
    label.setAttribute("aria-hidden", "true"); // the table says it to those who listen
    room.append(label);
    const tell = ({ points: [point], event }) => {
      const lines = [].concat(spec.data[point.curveNumber].customdata?.[point.pointNumber] ?? []);
      if (!lines.length) return;
      label.textContent = "";
      for (const line of lines) label.append(Object.assign(document.createElement("span"), { textContent: line }));
      label.hidden = false;
      const box = room.getBoundingClientRect();
      const touch = event?.changedTouches?.[0] ?? event;
      // Without a place of the pointer: where Plotly says that the mark is.
      const across = touch?.clientX === undefined ? (point.bbox.x0 + point.bbox.x1) / 2 : touch.clientX - box.left;
      const down = touch?.clientY === undefined ? point.bbox.y0 : touch.clientY - box.top;
      const above = down - label.offsetHeight - 12;
      label.style.left = `${Math.max(0, Math.min(across - label.offsetWidth / 2, room.clientWidth - label.offsetWidth))}px`;
      label.style.top = `${above < -8 ? down + 16 : above}px`;
    };
    const hide = () => { label.hidden = true; };
    canvas.on("plotly_hover", tell);
    canvas.on("plotly_click", tell); // a finger does not hover
    canvas.on("plotly_unhover", hide);
    addEventListener("pointerdown", hide);
    addEventListener("scroll", hide, { passive: true });
  }

  const failed = new Set();
  const TRIES = 4;
  async function draw(figure) {
    const canvas = figure.querySelector(".chart__canvas");
    const spec = JSON.parse(figure.querySelector(".chart__spec").textContent);
    const wide = figure.querySelector(".picture--wide").getClientRects().length > 0;
    try {
      const Plotly = await loadPlotly();
      await Plotly.react(canvas, ...dressed(spec, wide, canvas));
      figure.classList.add("chart--drawn");
      if (!canvas.dataset.drawn) tellValues(figure, canvas, spec);
      canvas.dataset.drawn = "true";
      failed.delete(figure);
      if (failed.size) again(); // the line is back: those that were passed while it was not
    } catch {
      figure.classList.remove("chart--drawn");
      failed.add(figure);
    }
  }

  let tries = 0;
  let waiting = 0;
  function again() {
    for (const figure of [...failed]) {
      failed.delete(figure);
      draw(figure);
    }
  }
  // A download that broke is tried again a few times by itself; no browser tells that a line has become better.
  function soon() {
    if (waiting || tries === TRIES) return;
    waiting = setTimeout(() => { waiting = 0; again(); }, 4000 * 2 ** tries++);
  }

  const figures = [...document.querySelectorAll("figure.chart")];
  const drawn = new Set();
  const watcher = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      watcher.unobserve(entry.target);
      drawn.add(entry.target);
      draw(entry.target);
    }
  }, { rootMargin: "200px 0px" });
  // The picture is there already: Plotly comes when somebody begins to use the page, not while it is still being opened.
  const signs = ["scroll", "pointermove", "pointerdown", "touchstart", "keydown"];
  function begin() {
    for (const sign of signs) removeEventListener(sign, begin);
    for (const figure of figures) watcher.observe(figure);
  }
  for (const sign of signs) addEventListener(sign, begin, { passive: true });

  const redraw = () => drawn.forEach(draw);
  document.addEventListener("palette-change", redraw);
  addEventListener("online", redraw);
  let width = innerWidth;
  let timer = 0;
  addEventListener("resize", () => {
    if (innerWidth === width) return;
    width = innerWidth;
    clearTimeout(timer);
    timer = setTimeout(redraw, 150);
  });
})();
