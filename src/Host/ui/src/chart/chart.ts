import { axisX, axisY, barX, dot, gridX, gridY, lineY, plot, rectY, ruleX, ruleY, text } from '@observablehq/plot'

/** What a chart shows; the page writes it as JSON into data-chart. Columns are named as in the table beside it. */
export interface ChartSpecification {
  kind: 'bar' | 'column' | 'line'
  category: string
  value: string
  title: string
  conditions: string
  also: string[]
  time: Part | null
  isShare: boolean
  panels: { title: string | null; unit: string | null; rows: number[] }[]
}

type Part = 'year' | 'quarter' | 'month' | 'day'

interface Point {
  row: number
  value: number
  label: string
  isAim: boolean
}

interface Moment extends Point {
  /** The first day of the year, quarter or month. */
  from: Date
  /** The first day after it. */
  until: Date
  /** The middle, where a point stands. */
  at: Date
  isLow: boolean
}

// Narrower than this nothing can be read, as in what is not shown yet.
const leastWidth = 120

/** Draws the rows of a table, a chart for each unit. A row without a number is no point: blank is not zero. Rows of the same name stay apart: two values are never added up here. */
export function draw(table: HTMLTableElement, specification: ChartSpecification, width: number): HTMLElement | null {
  if (!(width >= leastWidth)) return null
  const place = document.createElement('div')
  place.setAttribute('role', 'img')
  place.setAttribute('aria-label', [specification.title, specification.conditions].filter(Boolean).join('; '))
  const { points, names, times } = read(table, specification)
  const amount = amounts(specification.isShare)
  const all = specification.time ? span(specification.panels.flatMap((panel) => panel.rows).flatMap((row) => times[row] ?? [])) : null
  // What is meant to stand along time is not drawn in any other way.
  if (specification.time && !all) return null
  for (const panel of specification.panels) {
    const shown = panel.rows.flatMap((row) => points[row] ?? [])
    if (shown.length === 0) continue
    const alike = specification.panels.filter((other) => other.unit === panel.unit).flatMap((other) => other.rows)
    const domain = range(alike.flatMap((row) => points[row]?.value ?? []))
    if (panel.title) {
      const title = document.createElement('p')
      title.className = 'chart-panel'
      title.textContent = panel.title
      place.append(title)
    }
    const chart =
      specification.time && all
        ? overTime(shown.flatMap((point) => (times[point.row] ? [{ ...point, ...times[point.row]!, isLow: false }] : [])), specification, all, domain, width, amount)
        : bars(shown, names, domain, width, amount)
    // The table beside it says the same to a screen reader; Plot's own labels stand on elements that may not have any.
    chart.setAttribute('aria-hidden', 'true')
    for (const group of chart.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label')
    place.append(chart)
  }
  return place.childElementCount > 0 ? place : null
}

function common(width: number) {
  return { width, style: { background: 'transparent', color: 'inherit', fontFamily: 'inherit', fontSize: '13px', overflow: 'visible' } }
}

const fill = {
  fill: (point: Point) => (point.isAim ? 'transparent' : 'var(--accent)'),
  stroke: 'var(--accent)',
  strokeDasharray: '4 3',
  strokeOpacity: (point: Point) => (point.isAim ? 1 : 0),
}

/** From nothing to the greatest value: charts of one unit have one scale. */
function range(values: number[]): [number, number] {
  return [Math.min(0, ...values), Math.max(0, ...values)]
}

function bars(points: Point[], names: string[], domain: [number, number], width: number, amount: (value: number) => string) {
  const marginLeft = Math.max(40, Math.min(220, width * 0.4))
  const lines = Math.max(1, ...points.map((point) => Math.ceil((names[point.row]!.length * 7.5) / marginLeft)))
  return plot({
    ...common(width),
    marginLeft,
    marginRight: Math.min(180, width * 0.25),
    height: 40 + Math.max(34, 10 + 16 * lines) * points.length,
    x: { domain },
    y: { type: 'band', domain: points.map((point) => point.row), padding: 0.3 },
    marks: [
      gridX(),
      barX(points, { x: 'value', y: 'row', ...fill }),
      text(points, { x: 'value', y: 'row', text: 'label', dx: 6, textAnchor: 'start', fill: 'currentColor' }),
      ruleX([0]),
      axisY({ label: null, tickSize: 0, tickFormat: (row: number) => names[row]!, lineWidth: marginLeft / 13 }),
      axisX({ label: null, ticks: 4, tickFormat: amount }),
    ],
  })
}

/** Times at their true distances: a year without a value is an empty place, and no line runs over it. */
function overTime(moments: Moment[], { kind, time }: ChartSpecification, [first, last]: [Date, Date], domain: [number, number], width: number, amount: (value: number) => string) {
  const inOrder = [...moments].sort((one, other) => one.at.getTime() - other.at.getTime())
  // Between two higher ones a label stands below its point, unless the axis is there.
  const highest = domain[1]
  const isHigher = (other: Moment | undefined, moment: Moment) => other !== undefined && other.value > moment.value
  inOrder.forEach((moment, i) => (moment.isLow = isHigher(inOrder[i - 1], moment) && isHigher(inOrder[i + 1], moment) && moment.value > highest / 8))
  const joined = inOrder.flatMap((moment, i) => {
    const before = inOrder[i - 1]
    return before && time !== 'day' && before.until.getTime() < moment.from.getTime() ? [{ ...moment, value: NaN }, moment] : [moment]
  })
  const labels = placed(inOrder, [first, last], domain, width)
  const said = (['start', 'middle', 'end'] as const).flatMap((anchor) =>
    [true, false].map((above) =>
      text(
        labels.filter((label) => label.anchor === anchor && label.moment.isLow !== above).map((label) => label.moment),
        { x: 'at', y: 'value', text: 'label', textAnchor: anchor, dy: above ? -13 : 15, fill: 'currentColor', stroke: 'var(--page)', strokeWidth: 5 },
      ),
    ),
  )
  return plot({
    ...common(width),
    height: frame.height,
    marginLeft: frame.left,
    marginRight: frame.right,
    marginTop: frame.top,
    marginBottom: frame.bottom,
    x: { type: 'utc', domain: [first, last], label: null },
    y: { domain, nice: true },
    marks: [
      gridY({ ticks: 5 }),
      kind === 'line'
        ? [lineY(joined, { x: 'at', y: 'value', stroke: 'var(--accent)', strokeWidth: 2 }), dot(inOrder, { x: 'at', y: 'value', fill: 'var(--accent)' })]
        : rectY(inOrder, { x1: 'from', x2: 'until', y: 'value', inset: 2, ...fill }),
      ...said,
      ruleY([0]),
      axisY({ label: null, ticks: 5, tickFormat: amount }),
      axisX(ticks(first, last, time!, width), { label: null, tickFormat: (at: Date) => named(at, time!) }),
    ],
  })
}

/** Where a chart over time is drawn in its figure, in pixels. */
const frame = { height: 280, left: 70, right: 20, top: 28, bottom: 30 }

/**
 * The labels that have room: the greatest and the last value first, then the others from the left. None lies over another, and those near an
 * edge stand beside it.
 */
function placed(moments: Moment[], [first, last]: [Date, Date], [low, high]: [number, number], width: number) {
  const inner = Math.max(1, width - frame.left - frame.right)
  const tall = frame.height - frame.top - frame.bottom
  const boxes = moments.map((moment) => {
    const half = (moment.label.length * 7.2) / 2 + 3
    const x = frame.left + (inner * (moment.at.getTime() - first.getTime())) / Math.max(1, last.getTime() - first.getTime())
    const y = frame.height - frame.bottom - (tall * (moment.value - low)) / Math.max(Number.MIN_VALUE, high - low) + (moment.isLow ? 15 : -13)
    const anchor: 'start' | 'middle' | 'end' = x - half < frame.left ? 'start' : x + half > width ? 'end' : 'middle'
    const from = anchor === 'start' ? x : anchor === 'end' ? x - 2 * half : x - half
    return { moment, anchor, from, until: from + 2 * half, y }
  })
  const greatest = boxes.reduce((one, other) => (other.moment.value > one.moment.value ? other : one))
  const kept: typeof boxes = []
  for (const box of [greatest, boxes.at(-1)!, ...boxes]) {
    const isFree = kept.every((other) => box.until < other.from || other.until < box.from || Math.abs(box.y - other.y) > 15)
    if (isFree && box.from >= 0 && box.until <= width + 4) kept.push(box)
  }
  return kept
}

function amounts(isShare: boolean): (value: number) => string {
  const language = document.documentElement.lang === 'en' ? 'en' : 'pt-PT'
  return new Intl.NumberFormat(language, isShare ? { style: 'percent', maximumFractionDigits: 1 } : { maximumFractionDigits: 6 }).format
}

function read(table: HTMLTableElement, { category, value, also, time }: ChartSpecification) {
  const columns = [...table.tHead!.rows[0]!.cells].map((cell) => cell.dataset.column)
  const [named, of, further] = [columns.indexOf(category), columns.indexOf(value), also.map((column) => columns.indexOf(column))]
  const rows = [...table.tBodies[0]!.rows]
  return {
    names: rows.map((row) => [named, ...further].filter((at) => at >= 0).map((at) => textOf(row.cells[at]!)).join(' · ')),
    times: rows.map((row) => (time && named >= 0 ? moment(valueOf(row.cells[named]!), time) : null)),
    points: rows.map((row, at): Point | null => {
      const cell = row.cells[of]
      const value = cell ? valueOf(cell) : ''
      return cell && value && Number.isFinite(Number(value)) ? { row: at, value: Number(value), label: textOf(cell), isAim: cell.classList.contains('aim') } : null
    }),
  }
}

const months: Record<Part, number> = { year: 12, quarter: 3, month: 1, day: 0 }

/** 2024, 2024-Q2, 2024-05 and 2024-05-31 as the days from the first on to the one after the last. */
function moment(value: string, part: Part) {
  const [year, of, day] = value.split('-') as [string, string?, string?]
  if (!/^\d{4}$/.test(year)) return null
  const start = of === undefined ? 0 : of.startsWith('Q') ? (Number(of.slice(1)) - 1) * 3 : Number(of) - 1
  const from = new Date(Date.UTC(Number(year), start, Number(day ?? 1)))
  const until = after(from, part)
  return { from, until, at: new Date((from.getTime() + until.getTime()) / 2) }
}

function after(from: Date, part: Part): Date {
  return new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months[part], from.getUTCDate() + (part === 'day' ? 1 : 0)))
}

function span(times: { from: Date; until: Date }[]): [Date, Date] | null {
  if (times.length === 0) return null
  return [new Date(Math.min(...times.map((time) => time.from.getTime()))), new Date(Math.max(...times.map((time) => time.until.getTime())))]
}

/** The middles of the years, quarters or months on the axis, as many as have room for their names. */
function ticks(first: Date, last: Date, part: Part, width: number): Date[] {
  const all: Date[] = []
  for (let from = first; from < last; from = after(from, part)) all.push(new Date((from.getTime() + after(from, part).getTime()) / 2))
  const step = Math.max(1, Math.ceil(all.length / Math.max(2, Math.floor((width - 90) / (part === 'year' ? 48 : 80)))))
  return all.filter((_, i) => i % step === 0)
}

function named(at: Date, part: Part): string {
  const [year, month] = [String(at.getUTCFullYear()).padStart(4, '0'), String(at.getUTCMonth() + 1).padStart(2, '0')]
  return part === 'year' ? year : part === 'quarter' ? `${year}-Q${Math.floor(at.getUTCMonth() / 3) + 1}` : part === 'month' ? `${year}-${month}` : `${year}-${month}-${String(at.getUTCDate()).padStart(2, '0')}`
}

/** The value of a cell: its text where the page gives no other; empty for none. */
function valueOf(cell: HTMLElement): string {
  return cell.dataset.value ?? (cell.querySelector('.unknown, .unseen') ? '' : textOf(cell))
}

/** What a cell says, without the marks that say what is the rule. */
function textOf(cell: HTMLElement): string {
  const shown = cell.cloneNode(true) as HTMLElement
  for (const quiet of shown.querySelectorAll('.quiet, [aria-hidden]')) quiet.remove()
  return shown.textContent!.replace(/\s+/g, ' ').trim()
}
