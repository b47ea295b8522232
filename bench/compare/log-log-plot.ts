/** A line of a plot; all values are greater than 0. */
export interface Series {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

const width = 760;
const height = 440;
const margin = { top: 48, right: 190, bottom: 44, left: 72 };
/** Colors that are distinguishable without telling red from green: after Okabe and Ito (2008), two greys, brown and violet. */
const colors = [
  "#d55e00",
  "#e69f00",
  "#000000",
  "#0072b2",
  "#009e73",
  "#56b4e9",
  "#cc79a7",
  "#8c6d31",
  "#777777",
  "#aaaaaa",
  "#7f3fbf",
];
/** Least distance between the names at the ends of lines. */
const lineHeight = 17;

/** Draws lines over logarithmic axes as an SVG, on white, so that it can be read on a dark page as well. */
export function logLogPlot(title: string, xUnit: string, yUnit: string, series: readonly Series[]): string {
  const drawn = series.filter(({ points }) => points.length > 0);
  const x = logScale(
    drawn.flatMap(({ points }) => points.map(([value]) => value)),
    margin.left,
    width - margin.right,
  );
  const y = logScale(
    drawn.flatMap(({ points }) => points.map(([, value]) => value)),
    height - margin.bottom,
    margin.top,
  );
  const names = spread(drawn.map(({ points }) => y.place(points.at(-1)?.[1] ?? 1)));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13" role="img" aria-label="${title}">
<rect width="100%" height="100%" fill="#fff"/>
<text x="${margin.left}" y="26" font-size="16" font-weight="bold">${title} (${yUnit})</text>
${x.ticks.map((value) => tick(x.place(value), margin.top, x.place(value), height - margin.bottom, value, "x")).join("\n")}
${y.ticks.map((value) => tick(margin.left, y.place(value), width - margin.right, y.place(value), value, "y")).join("\n")}
<text x="${width - margin.right}" y="${height - 8}" text-anchor="end">${xUnit}</text>
${drawn.map((one, index) => line(one, index, x.place, y.place, names[index] ?? 0)).join("\n")}
</svg>
`;
}

function line(
  { name, points }: Series,
  index: number,
  x: (value: number) => number,
  y: (value: number) => number,
  nameAt: number,
): string {
  const color = colors[index % colors.length];
  const stroke = index === 0 ? 3.5 : 1.8;
  const places = points.map(([px, py]) => `${x(px).toFixed(1)},${y(py).toFixed(1)}`);
  const dots = places.map(
    (place) => `<circle cx="${place.replace(",", '" cy="')}" r="${stroke + 1}" fill="${color}"/>`,
  );
  const label = `<text x="${width - margin.right + 12}" y="${(nameAt + 4).toFixed(1)}" fill="${color}"${index === 0 ? ' font-weight="bold"' : ""}>${name}</text>`;
  return `<polyline points="${places.join(" ")}" fill="none" stroke="${color}" stroke-width="${stroke}"/>${dots.join("")}${label}`;
}

function tick(x1: number, y1: number, x2: number, y2: number, value: number, axis: "x" | "y"): string {
  const text =
    axis === "x"
      ? `<text x="${x1.toFixed(1)}" y="${y2 + 18}" text-anchor="middle">${value.toLocaleString("en")}</text>`
      : `<text x="${x1 - 8}" y="${(y1 + 4).toFixed(1)}" text-anchor="end">${value.toLocaleString("en")}</text>`;
  return `<line x1="${x1.toFixed(1)}" y1="${y1.toFixed(1)}" x2="${x2.toFixed(1)}" y2="${y2.toFixed(1)}" stroke="#e4e4e4"/>${text}`;
}

/** Maps the range of values, widened to powers of ten, to a range of coordinates. */
function logScale(values: readonly number[], from: number, to: number) {
  const low = Math.floor(Math.log10(Math.min(...values)) + rounding);
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values)) - rounding));
  return {
    place: (value: number): number => from + ((Math.log10(value) - low) / (high - low)) * (to - from),
    ticks: Array.from({ length: high - low + 1 }, (_, step) => Number((10 ** (low + step)).toPrecision(1))),
  };
}

/** Tolerance, since the computed logarithm of a power of ten may miss the integer. */
const rounding = 1e-9;

/** Moves names downwards until none are nearer to each other than a line. */
function spread(places: readonly number[]): number[] {
  const spread = [...places];
  const order = places.map((_, index) => index).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  let least = 0;
  for (const index of order) {
    spread[index] = Math.max(least, spread[index] ?? 0);
    least = (spread[index] ?? 0) + lineHeight;
  }
  return spread;
}
