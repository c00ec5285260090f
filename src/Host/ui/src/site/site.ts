import './site.css'

// The page is whole without this script. Charts come when they are near the screen, the others when there is nothing else to do: paper has them all.
const waiting = new Map<HTMLElement, () => void>()
const charts = document.querySelectorAll<HTMLElement>('[data-chart]')
if (charts.length > 0) {
  const drawing = import('../chart/chart')
  const seen = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) if (entry.isIntersecting) waiting.get(entry.target as HTMLElement)?.()
    },
    { rootMargin: '200px' },
  )
  const rest = () => waiting.forEach((show) => show())
  void drawing.then(({ draw }) => {
    for (const place of charts) {
      waiting.set(place, () => {
        waiting.delete(place)
        seen.unobserve(place)
        show(place, draw)
      })
      seen.observe(place)
    }
    if ('requestIdleCallback' in window) requestIdleCallback(rest, { timeout: 3000 })
    else setTimeout(rest, 1000)
  })
  addEventListener('beforeprint', rest)
}

function show(place: HTMLElement, draw: typeof import('../chart/chart').draw) {
  const table = document.getElementById(place.dataset.table!) as HTMLTableElement
  const specification = JSON.parse(place.dataset.chart!)
  let width = 0
  const redraw = () => {
    if (place.clientWidth === width) return
    width = place.clientWidth
    const chart = draw(table, specification, width)
    if (chart) place.replaceChildren(chart)
  }
  redraw()
  new ResizeObserver(redraw).observe(place)
}
