import type { ReactElement } from "react";
import type { ChartDrawing } from "@/lib/step-chart.ts";
import type { ChartLabel } from "@/lib/step-chart-labels.ts";
import type { ChartSize } from "@/lib/step-chart-scale.ts";

type Props = {
  id: "chart-wide" | "chart-narrow";
  size: ChartSize;
  drawing: ChartDrawing;
  words: { title: string; description: string };
};

/** One size of the chart; the style sheet shows the one that fits. */
export function StepChartDrawing({ id, size, drawing, words }: Props): ReactElement {
  const { unknown, area, line, dashes, departures, end } = drawing;
  return (
    <svg className={id} viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-labelledby={`${id}-t ${id}-d`}>
      <title id={`${id}-t`}>{words.title}</title>
      <desc id={`${id}-d`}>{words.description}</desc>
      <pattern id={`${id}-h`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0V7" className="stroke-rule" strokeWidth="1.6" />
      </pattern>
      <rect {...unknown} fill={`url(#${id}-h)`} />
      <Grid drawing={drawing} size={size} />
      <path d={area} className="fill-accent-area" opacity="0.75" />
      <path d={line} className="fill-none stroke-accent" strokeWidth={size.text > 13 ? 3 : 2.5} />
      {dashes.map(({ x, top, bottom }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: strokes have no other identity and never change place
        <g key={index}>
          <path d={`M${x} ${bottom - 1.5}V${top + 1.5}`} className="stroke-paper" strokeWidth="5" />
          <path d={`M${x} ${bottom}V${top}`} className="stroke-accent" strokeWidth="3" strokeDasharray="2.5 2" />
        </g>
      ))}
      {departures.map(({ x, y }) => (
        <rect key={`${x} ${y}`} x={x - 5} y={y - 5} width="10" height="10" className="fill-paper stroke-2 stroke-ink" />
      ))}
      <rect x={end.x - 4} y={end.y - 4} width="8" height="8" className="fill-accent" />
      {drawing.labels.map((label) => (
        <Label key={`${label.box.left} ${label.box.top}`} label={label} />
      ))}
      <text className="chart-number" x={end.x + 11} y={end.y + size.figure / 3} fontSize={size.figure}>
        {end.text}
      </text>
    </svg>
  );
}

function Grid({ drawing, size }: Pick<Props, "drawing" | "size">): ReactElement {
  const { plot, grid, ticks } = drawing;
  return (
    <g fontSize={size.text}>
      {grid.map(({ y, label }, index) => (
        <g key={y}>
          <path d={`M${plot.left} ${y}H${plot.right}`} className={index === 0 ? "stroke-ink" : "stroke-rule"} />
          {label && (
            <text x={plot.left - 8} y={y + 4.5} textAnchor="end">
              {label}
            </text>
          )}
        </g>
      ))}
      {ticks.map(({ x, text }) => (
        <g key={x}>
          <path d={`M${x} ${plot.baseline}v5`} className="stroke-ink" />
          <text x={x} y={plot.baseline + 21} textAnchor="middle">
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}

const ROLES = { figure: "chart-number", strong: "chart-strong", plain: "" };

function Label({ label }: { label: ChartLabel }): ReactElement {
  const { leader, lines, align } = label;
  return (
    <>
      {leader && <path d={`M${leader.x} ${leader.top}V${leader.bottom}`} className="stroke-ink-2" />}
      {lines.map(({ text, x, y, role, size }) => (
        <text
          key={`${y}`}
          x={x}
          y={y}
          textAnchor={align}
          fontSize={size}
          className={`${ROLES[role]} ${leader ? "" : "chart-halo"}`}
        >
          {text}
        </text>
      ))}
    </>
  );
}
