import { axisX, axisY, barX, barY, dot, gridX, gridY, lineY, plot, ruleX, ruleY, text } from '@observablehq/plot'

/** What a chart shows; the page writes it as JSON into data-chart. Columns are named as in the table beside it. */
export interface ChartSpecification {
  kind: 'bar' | 'column' | 'line'
  category: string
  value: string
  title: string
  also?: string | string[] | null
}

interface Point {
  row: number
  value: number
  label: string
  isAim: boolean
}

/** Draws the rows of a table. A row without a number is no point: blank is not zero. Rows of the same name stay apart: two values are never added up here. */
export function draw(table: HTMLTableElement, specification: ChartSpecification, width: number): SVGElement | HTMLElement | null {
  const { points, names } = read(table, specification)
  if (points.length === 0) return null
  const common = { width, ariaLabel: specification.title, style: { background: 'transparent', color: 'inherit', fontFamily: 'inherit', fontSize: '13px', overflow: 'visible' } }
  const bars = { fill: (point: Point) => (point.isAim ? 'transparent' : 'var(--accent)'), stroke: 'var(--accent)', strokeDasharray: '4 3', strokeOpacity: (point: Point) => (point.isAim ? 1 : 0) }
  const amount = new Intl.NumberFormat(document.documentElement.lang === 'en' ? 'en' : 'pt-PT', { maximumFractionDigits: 6 }).format
  const tickFormat = (row: number) => names[row]!
  const marginLeft = Math.min(220, width * 0.4)
  const lines = Math.max(...points.map((point) => Math.ceil((names[point.row]!.length * 7.5) / marginLeft)))
  const rowHeight = Math.max(34, 10 + 16 * lines)
  const chart =
    specification.kind === 'bar'
      ? plot({
          ...common,
          marginLeft,
          marginRight: Math.min(180, width * 0.25),
          height: 40 + rowHeight * points.length,
          y: { type: 'band', domain: points.map((point) => point.row), padding: 0.3 },
          marks: [
            gridX(),
            barX(points, { x: 'value', y: 'row', ...bars }),
            text(points, { x: 'value', y: 'row', text: 'label', dx: 6, textAnchor: 'start', fill: 'currentColor' }),
            ruleX([0]),
            axisY({ label: null, tickSize: 0, tickFormat, lineWidth: marginLeft / 13 }),
            axisX({ label: null, ticks: 4, tickFormat: amount }),
          ],
        })
      : plot({
          ...common,
          height: 280,
          x: { type: specification.kind === 'line' ? 'point' : 'band', domain: points.map((point) => point.row), label: null, tickFormat },
          marks: [
            gridY(),
            specification.kind === 'line'
              ? [lineY(points, { x: 'row', y: 'value', stroke: 'var(--accent)', strokeWidth: 2 }), dot(points, { x: 'row', y: 'value', fill: 'var(--accent)' })]
              : barY(points, { x: 'row', y: 'value', ...bars }),
            points.length <= 12 ? text(points, { x: 'row', y: 'value', text: 'label', dy: -9, fill: 'currentColor' }) : [],
            ruleY([0]),
            axisY({ label: null, tickFormat: amount }),
          ],
        })

  // The table beside it says the same to a screen reader; Plot's own labels stand on elements that may not have any.
  chart.setAttribute('role', 'img')
  for (const group of chart.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label')
  return chart
}

function read(table: HTMLTableElement, { category, value, also }: ChartSpecification): { points: Point[]; names: string[] } {
  const columns = [...table.tHead!.rows[0]!.cells].map((cell) => cell.dataset.column)
  const [named, of, further] = [columns.indexOf(category), columns.indexOf(value), [also ?? []].flat().map((column) => columns.indexOf(column))]
  if (named < 0 || of < 0) return { points: [], names: [] }
  const rows = [...table.tBodies[0]!.rows]
  return {
    names: rows.map((row) => [named, ...further].filter((at) => at >= 0).map((at) => textOf(row.cells[at]!)).join(' · ')),
    points: rows.flatMap((row, at) => {
      const cell = row.cells[of]
      return cell?.dataset.value ? [{ row: at, value: Number(cell.dataset.value), label: textOf(cell), isAim: cell.classList.contains('aim') }] : []
    }),
  }
}

/** What a cell says, without the marks that say what is the rule. */
function textOf(cell: HTMLElement): string {
  const shown = cell.cloneNode(true) as HTMLElement
  for (const quiet of shown.querySelectorAll('.quiet, [aria-hidden]')) quiet.remove()
  return shown.textContent!.replace(/\s+/g, ' ').trim()
}
