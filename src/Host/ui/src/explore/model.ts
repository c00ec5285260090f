/** A field that conditions can be about, as the server describes it in the page. */
export interface Field {
  name: string
  label: string
  kind: string
  unit: string | null
  refersTo: string | null
  operators: string[]
  values: Choice[] | null
  known: (Choice & { count: number })[] | null
}

export interface Choice {
  value: string
  label: string
}

export interface Condition {
  /** Only for the list on the screen. */
  id: number
  field: string
  label: string
  operation: string
  value: string
  /** How the value is read out, where it is an id. */
  shown: string
}

export interface Page {
  language: 'pt' | 'en'
  fields: Field[]
  operators: Record<string, string>
  conditions: Omit<Condition, 'id'>[]
  columns: string[]
  /** What always stands beside the columns. */
  beside: string[]
  choices: { name: string; label: string }[]
}

export function readPage(): Page {
  return JSON.parse(document.getElementById('explore-fields')!.textContent!) as Page
}

/** A text in the page's language; both stand together so that neither is forgotten. */
export type Say = (pt: string, en: string) => string

let last = 0
export const newCondition = (of: Partial<Condition> = {}): Condition => ({ field: '', label: '', operation: 'eq', value: '', shown: '', ...of, id: ++last })
