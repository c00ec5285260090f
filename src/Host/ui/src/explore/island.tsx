import { createRoot } from 'react-dom/client'
import { Columns } from './Columns'
import { Conditions } from './Conditions'
import { readPage, type Say } from './model'

/**
 * Makes the form of the page easier to use. What it sends is the same: the server alone reads it and writes the address.
 */
export function enhance(form: HTMLFormElement) {
  const page = readPage()
  const say: Say = (pt, en) => (page.language === 'en' ? en : pt)
  const part = (name: string) => form.querySelector<HTMLElement>(`[data-part='${name}']`)
  const filters = part('filters')
  if (filters) createRoot(filters).render(<Conditions page={page} say={say} form={form} />)
  const columns = part('columns')
  if (columns) createRoot(columns).render(<Columns page={page} say={say} />)

  // A chart is a look at the same groups: no button is needed.
  form.querySelector<HTMLSelectElement>('select[name=_chart]')?.addEventListener('change', () => form.requestSubmit())
}
