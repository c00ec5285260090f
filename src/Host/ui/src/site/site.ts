import './site.css'

// The page is whole without this script; charts come when they are near the screen.
const charts = document.querySelectorAll<HTMLElement>('[data-chart]')
if (charts.length > 0) {
  const seen = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (!entry.isIntersecting) continue
        seen.unobserve(entry.target)
        void show(entry.target as HTMLElement)
      }
    },
    { rootMargin: '200px' },
  )
  for (const chart of charts) seen.observe(chart)
}

async function show(place: HTMLElement) {
  const { draw } = await import('../chart/chart')
  const table = document.getElementById(place.dataset.table!) as HTMLTableElement
  const specification = JSON.parse(place.dataset.chart!)
  const redraw = () => {
    const chart = draw(table, specification, place.clientWidth)
    if (chart) place.replaceChildren(chart)
  }
  redraw()
  let width = place.clientWidth
  new ResizeObserver(() => {
    if (place.clientWidth === width) return
    width = place.clientWidth
    redraw()
  }).observe(place)
}
