// Draws a chart when it comes near the viewport. The table beside it holds the same numbers and stays when nothing can be drawn.
(() => {
  "use strict";
  const plotlyAddress = new URL(document.currentScript.dataset.plotly, location.href).href;
  let loading = null;

  function loadPlotly() {
    loading ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = plotlyAddress;
      script.onload = () => resolve(window.Plotly);
      script.onerror = () => reject(new Error("Plotly could not be loaded"));
      document.head.append(script);
    });
    return loading;
  }

  const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const colour = (role) => css(`--chart-${role}`) || css("--chart-neutral");

  function wrap(text, width) {
    const lines = [""];
    for (const word of String(text).split(" ")) {
      const last = lines.length - 1;
      if (lines[last] && `${lines[last]} ${word}`.length > width) lines.push(word);
      else lines[last] = lines[last] ? `${lines[last]} ${word}` : word;
    }
    return lines.join("<br>");
  }

  // Labels are data: Plotly reads a few HTML tags in text, so its angle brackets and ampersands are written out.
  const plain = (text) => String(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

  const labels = (texts, narrow) => texts.map((text) => wrap(plain(text), narrow ? 20 : 34));

  function dressed(spec, canvas) {
    const font = { family: css("--font-text") || "sans-serif", size: 14, color: css("--ink") };
    const narrow = canvas.clientWidth < 560;
    const data = spec.data.map((trace) => {
      const roles = trace.meta.roles ?? [trace.meta.role];
      const colours = roles.map(colour);
      const dressedTrace = { ...trace, name: plain(trace.name) };
      if (trace.type === "scatter") {
        return { ...dressedTrace, y: labels(trace.y, narrow), marker: { color: colours[0], size: 13 }, textfont: font, cliponaxis: false };
      }
      return {
        ...dressedTrace,
        y: labels(trace.y, narrow),
        marker: { color: trace.meta.roles ? colours : colours[0] },
        textposition: spec.layout.barmode === "stack" ? "inside" : "outside",
        insidetextanchor: "middle",
        textangle: 0,
        insidetextfont: { ...font, color: css("--chart-on-bar") },
        outsidetextfont: font,
        cliponaxis: false,
      };
    });
    const axis = { automargin: true, fixedrange: true, gridcolor: css("--line"), zerolinecolor: css("--line-strong"), linecolor: css("--line-strong"), tickfont: font, title: { font } };
    const layout = {
      ...spec.layout,
      font,
      paper_bgcolor: "rgba(0,0,0,0)",
      plot_bgcolor: "rgba(0,0,0,0)",
      margin: { l: 8, r: narrow ? 40 : 56, t: 8, b: 32, pad: 4 },
      height: canvas.clientHeight,
      width: canvas.clientWidth,
      bargap: 0.32,
      dragmode: false,
      hoverlabel: { bgcolor: css("--surface"), bordercolor: css("--line-strong"), font },
      legend: { orientation: "h", x: 0, y: 1, yanchor: "bottom", xanchor: "left", traceorder: "normal", font, ...spec.layout.legend },
      xaxis: { ...axis, ...spec.layout.xaxis },
      yaxis: { ...axis, ...spec.layout.yaxis },
      shapes: (spec.layout.shapes ?? []).map((shape) => ({ ...shape, layer: "below", line: { width: 0 }, fillcolor: css("--chart-band") })),
      transition: { duration: 0 },
    };
    return [data, layout, { displayModeBar: false, responsive: false, displaylogo: false, staticPlot: false }];
  }

  async function draw(figure) {
    const canvas = figure.querySelector(".chart__canvas");
    const spec = JSON.parse(figure.querySelector(".chart__spec").textContent);
    try {
      const Plotly = await loadPlotly();
      figure.classList.add("chart--drawn");
      await Plotly.react(canvas, ...dressed(spec, canvas));
      canvas.dataset.drawn = "true";
    } catch {
      figure.classList.remove("chart--drawn");
    }
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
  for (const figure of figures) watcher.observe(figure);

  const redraw = () => drawn.forEach(draw);
  document.addEventListener("palette-change", redraw);
  let width = innerWidth;
  let timer = 0;
  addEventListener("resize", () => {
    if (innerWidth === width) return;
    width = innerWidth;
    clearTimeout(timer);
    timer = setTimeout(redraw, 150);
  });
})();
