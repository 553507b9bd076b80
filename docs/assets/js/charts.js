// Lets Plotly take over the marks of a chart when it comes near the viewport, where that gives more than the picture: who says a number,
// on hover and on touch. The picture and the table are in the page before and stay when nothing can be drawn.
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

  function dressedTrace(trace, format) {
    const { role, roles, rows, hollow, unseen, planned } = trace.meta;
    // What is said of a mark stands in a label of our own (below).
    const said = { name: plain(trace.name), customdata: undefined };
    if (trace.type !== "scatter") {
      const marker = { color: roles ? roles.map(colour) : colour(role), line: { color: css("--surface"), width: 1 } };
      return { ...trace, ...said, textposition: "none", y: format.rows, width: format.rows.map(() => format.thickness), marker };
    }
    if (trace.mode === "lines") return { ...trace, name: said.name, line: { ...trace.line, color: colour(role) }, cliponaxis: false };
    const own = trace.x.map((_, at) => colour(planned?.[at] ? "neutral" : role));
    const marker = {
      size: hollow.map((open) => format.thickness - (open ? 2.5 : 0)),
      color: own.map((paint, at) => (hollow[at] ? css("--surface") : paint)),
      opacity: unseen.map((covered) => (covered ? 0 : 1)),
      line: { color: own, width: hollow.map((open) => (open ? 2.5 : 0)) },
    };
    return { ...trace, ...said, ...(rows && { y: trace.y.map((row) => format.rows[row]) }), marker, cliponaxis: false };
  }

  function dressedShape(shape, format, wide) {
    const paints = { year: "--line", tick: "--line", break: "--note-line", target: "--chart-band", milestone: "--chart-accent" };
    const paint = css(paints[shape.name]);
    const placed = { ...shape, layer: "below" };
    if (shape.name === "milestone") Object.assign(placed, { y0: format.rows[shape.y0] - 5, y1: format.rows[shape.y1] + 5 });
    if (shape.type === "rect") return { ...placed, fillcolor: paint, line: shape.name === "target" ? { color: paint, width: shape.y0 === shape.y1 ? 4 : 0 } : { width: 0 } };
    // Where labels stand above their rows, nothing runs through them.
    if (!format.values && !wide) return format.rows.map((row) => ({ ...placed, visible: shape.name === "break", yref: "y", y0: row - 10, y1: row + 10, line: { color: paint, width: 2, dash: "4px,3px" } }));
    return { ...placed, line: shape.name === "break" ? { color: paint, width: 2, dash: "4px,3px" } : { color: paint, width: 1 } };
  }

  function dressed(spec, wide, canvas) {
    const format = spec.formats[wide ? "wide" : "narrow"];
    const font = { family: css("--font-text") || "sans-serif", size: 13, color: css("--ink") };
    const time = spec.layout.xaxis.type === "date";
    const across = { type: "line", xref: "x domain", x0: 0, x1: 1, layer: "below" };
    const tracks = time && !format.values && !wide ? format.rows.map((row) => ({ ...across, y0: row, y1: row, line: { color: css("--line"), width: 1 } })) : [];
    const base = time ? [{ ...across, yref: "paper", y0: 0, y1: 0, line: { color: css("--line-strong"), width: 1 } }] : [];
    const shapes = [...tracks, ...(spec.layout.shapes ?? []).flatMap((shape) => dressedShape(shape, format, wide)), ...base];
    const layout = {
      ...spec.layout,
      font,
      paper_bgcolor: "rgba(0,0,0,0)",
      plot_bgcolor: "rgba(0,0,0,0)",
      margin: { l: 0, r: 0, t: time ? format.top : 0, b: format.height - format.bottom, pad: 0 },
      height: format.height,
      width: canvas.clientWidth,
      dragmode: false,
      hovermode: false,
      xaxis: { fixedrange: true, zeroline: false, showgrid: false, ...spec.layout.xaxis, range: time ? format.range.map(day) : format.range, domain: format.domain },
      // Values as they are; or one unit a pixel, downwards: the marks stand exactly where the picture has them.
      yaxis: { visible: false, fixedrange: true, range: format.values ?? [format.bottom, time ? format.top : 0] },
      shapes,
      transition: { duration: 0 },
    };
    const data = spec.data.map((trace) => dressedTrace(trace, format));
    // Static: what is pointed at is told by us (below). Else a tap changed the cursor of the whole page, which was styled anew each time.
    return [data, layout, { staticPlot: true }];
  }

  // The mark that is pointed at, and those in the same place: a finger reaches further than a mouse. By the marks' own boxes: Plotly does not
  // hear what happens at the edge of its axes, where the highest and the newest mark stand.
  const REACH = { mouse: 6, pen: 12, touch: 30 };
  function marksAt(canvas, event) {
    const marks = [...canvas.querySelectorAll(".points path, .point path")].map((mark) => {
      const box = mark.getBoundingClientRect();
      const across = Math.max(box.left - event.clientX, 0, event.clientX - box.right);
      const down = Math.max(box.top - event.clientY, 0, event.clientY - box.bottom);
      return { mark, away: Math.hypot(across, down), x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
    });
    const [nearest] = marks.filter(({ away }) => away <= (REACH[event.pointerType] ?? REACH.mouse)).sort((one, other) => one.away - other.away);
    return nearest ? marks.filter(({ x, y }) => Math.hypot(x - nearest.x, y - nearest.y) < 3) : [];
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
    const told = ({ mark }) => {
      const { i } = (mark.closest(".point") ?? mark).__data__;
      return spec.data[mark.closest(".trace").__data__[0].trace.index].customdata?.[i] ?? [];
    };
    const tell = (event) => {
      const lines = marksAt(canvas, event).flatMap(told);
      label.hidden = !lines.length;
      if (label.hidden) return;
      label.textContent = "";
      for (const line of lines) label.append(Object.assign(document.createElement("span"), { textContent: line }));
      const box = room.getBoundingClientRect();
      // Above the mark, or below it where the chart begins and the window has room; never under the header, which stays as one scrolls.
      const header = Math.max(document.querySelector(".site-header")?.getBoundingClientRect().bottom ?? 0, 0);
      const above = event.clientY - label.offsetHeight - 12;
      const below = event.clientY + 16;
      const fits = above >= header && (above >= box.top - 8 || below + label.offsetHeight > innerHeight);
      label.style.left = `${Math.max(0, Math.min(event.clientX - box.left - label.offsetWidth / 2, room.clientWidth - label.offsetWidth))}px`;
      label.style.top = `${(fits ? above : below) - box.top}px`;
    };
    const hide = () => { label.hidden = true; };
    canvas.addEventListener("pointermove", (event) => { if (event.pointerType === "mouse") tell(event); });
    canvas.addEventListener("pointerleave", (event) => { if (event.pointerType === "mouse") hide(); });
    // What a finger asked for stays until it touches again.
    addEventListener("pointerdown", hide);
    canvas.addEventListener("pointerup", tell);
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

  const figures = [...document.querySelectorAll("figure.chart")].filter((figure) => figure.querySelector(".chart__spec"));
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
