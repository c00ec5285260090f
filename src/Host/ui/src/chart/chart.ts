import { axisX, axisY, barX, barY, dot, gridX, gridY, lineY, plot, ruleX, ruleY, text } from '@observablehq/plot'

/** What a chart shows; the page writes it as JSON into data-chart. Columns are named as in the table beside it. */
export interface ChartSpecification {
  kind: 'bar' | 'column' | 'line'
  category: string
  value: string
  title: string
}

interface Point {
  category: string
  value: number
  label: string
}

/** Draws the rows of a table. A row without a number is no point: blank is not zero. */
export function draw(table: HTMLTableElement, specification: ChartSpecification, width: number): SVGElement | HTMLElement | null {
  const points = pointsOf(table, specification)
  if (points.length === 0) return null
  const common = { width, ariaLabel: specification.title, style: { background: 'transparent', color: 'inherit', fontFamily: 'inherit', fontSize: '13px' } }
  const chart =
    specification.kind === 'bar'
      ? plot({
          ...common,
          marginLeft: Math.min(220, width * 0.4),
          marginRight: 48,
          marks: [
            gridX(),
            barX(points, { x: 'value', y: 'category', fill: 'var(--accent)', sort: { y: null } }),
            text(points, { x: 'value', y: 'category', text: 'label', dx: 4, textAnchor: 'start' }),
            ruleX([0]),
            axisY({ label: null, tickSize: 0, lineWidth: 16 }),
            axisX({ label: null }),
          ],
        })
      : plot({
          ...common,
          x: { type: specification.kind === 'line' ? 'point' : 'band', label: null },
          marks: [
            gridY(),
            specification.kind === 'line'
              ? [lineY(points, { x: 'category', y: 'value', stroke: 'var(--accent)', strokeWidth: 2 }), dot(points, { x: 'category', y: 'value', fill: 'var(--accent)' })]
              : barY(points, { x: 'category', y: 'value', fill: 'var(--accent)' }),
            text(points, { x: 'category', y: 'value', text: 'label', dy: -8 }),
            ruleY([0]),
            axisY({ label: null }),
          ],
        })

  // The table beside it says the same to a screen reader; Plot's own labels stand on elements that may not have any.
  chart.setAttribute('role', 'img')
  for (const group of chart.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label')
  return chart
}

function pointsOf(table: HTMLTableElement, { category, value }: ChartSpecification): Point[] {
  const names = [...table.tHead!.rows[0]!.cells].map((cell) => cell.dataset.column)
  const [at, of] = [names.indexOf(category), names.indexOf(value)]
  if (at < 0 || of < 0) return []
  return [...table.tBodies[0]!.rows].flatMap((row) => {
    const cell = row.cells[of]
    return cell?.dataset.value ? [{ category: row.cells[at]!.textContent!.trim(), value: Number(cell.dataset.value), label: cell.textContent!.trim() }] : []
  })
}
