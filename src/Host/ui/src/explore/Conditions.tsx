import { useEffect, useRef, useState } from 'react'
import { newCondition, type Condition, type Field, type Page, type Say } from './model'
import { Value } from './Value'

/** The conditions, each with the input that fits its field, and how many rows they leave. */
export function Conditions({ page, say, form }: { page: Page; say: Say; form: HTMLFormElement }) {
  const [conditions, change] = useState<Condition[]>(() => page.conditions.map((condition) => newCondition(condition)))
  const [live, tell] = useState('')
  const place = useRef<HTMLDivElement>(null)
  const more = useRef<HTMLButtonElement>(null)
  const field = (name: string) => page.fields.find((one) => one.name === name)
  const set = (id: number, to: Partial<Condition>) => change(conditions.map((one) => (one.id === id ? { ...one, ...to } : one)))
  const said = JSON.stringify(conditions.map(({ field, operation, value }) => [field, operation, value]))
  const first = useRef(said)

  // The server counts: it alone makes questions of conditions.
  useEffect(() => {
    if (first.current === said) return
    const stop = new AbortController()
    const wait = setTimeout(() => {
      const query = new URLSearchParams()
      for (const [name, value] of new FormData(form)) if (name === '_search' || name.startsWith('_filter_')) query.append(name, String(value))
      fetch(`${form.dataset.count}?${query}`, { signal: stop.signal })
        .then((answer) => answer.json() as Promise<{ count: number | null; problems: { parameter: string; text: string }[] }>)
        .then(({ count, problems }) =>
          tell(count === null ? problems.map((problem) => `${problem.parameter}: ${problem.text}`).join('; ') : `${new Intl.NumberFormat(page.language === 'en' ? 'en' : 'pt-PT').format(count)} ${count === 1 ? say('linha', 'row') : say('linhas', 'rows')}`),
        )
        .catch(() => undefined)
    }, 300)
    return () => {
      clearTimeout(wait)
      stop.abort()
    }
  }, [said])

  function add() {
    change([...conditions, newCondition()])
    requestAnimationFrame(() => place.current?.querySelector<HTMLElement>('fieldset:last-of-type select')?.focus())
  }

  function choose(id: number, name: string) {
    const chosen = field(name)
    set(id, { field: name, label: chosen?.label ?? name, operation: usual(chosen), value: chosen?.kind === 'Boolean' ? 'true' : '', shown: '' })
  }

  return (
    <div ref={place}>
      {conditions.map((condition) => {
        const of = field(condition.field)
        return (
          <fieldset className="condition" key={condition.id}>
            <legend className="unseen">{condition.label || say('Nova condição', 'New condition')}</legend>
            {of || !condition.field ? (
              <select name="_filter_field" value={condition.field} aria-label={say('Campo', 'Field')} onChange={(event) => choose(condition.id, event.target.value)}>
                <option value="">{say('Campo…', 'Field…')}</option>
                {page.fields.map((one) => (
                  <option key={one.name} value={one.name}>
                    {one.label}
                  </option>
                ))}
              </select>
            ) : (
              <>
                <input type="hidden" name="_filter_field" value={condition.field} />
                <span>{condition.label}</span>
              </>
            )}
            <select name="_filter_op" value={condition.operation} aria-label={say('Comparação', 'Comparison')} onChange={(event) => set(condition.id, { operation: event.target.value, ...(event.target.value === 'unknown' ? { value: 'true' } : condition.operation === 'unknown' ? { value: '' } : {}) })}>
              {(of?.operators ?? [condition.operation]).map((operation) => (
                <option key={operation} value={operation}>
                  {page.operators[operation]}
                </option>
              ))}
            </select>
            <Value condition={condition} field={of} say={say} change={(value, shown) => set(condition.id, { value, shown })} />
            <button
              type="button"
              aria-label={say(`Retirar: ${condition.label}`, `Remove: ${condition.label}`)}
              onClick={() => {
                change(conditions.filter((one) => one.id !== condition.id))
                more.current?.focus()
              }}
            >
              ×
            </button>
          </fieldset>
        )
      })}
      <button type="button" ref={more} onClick={add}>
        {say('Mais uma condição', 'One more condition')}
      </button>
      <p className="explore-live" role="status">
        {live}
      </p>
    </div>
  )
}

const usual = (field: Field | undefined) => field?.operators[0] ?? 'eq'
