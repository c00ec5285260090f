import { useRef, useState } from 'react'
import type { Page, Say } from './model'

/** The chosen columns in their order, as the form sends them. */
export function Columns({ page, say }: { page: Page; say: Say }) {
  const [chosen, choose] = useState(page.columns)
  const list = useRef<HTMLUListElement>(null)
  const label = (name: string) => page.choices.find((choice) => choice.name === name)?.label ?? name

  function move(at: number, by: number) {
    const moved = [...chosen]
    const [name] = moved.splice(at, 1)
    moved.splice(at + by, 0, name!)
    choose(moved)
    // The focus goes with the column, so that it can be moved on by the same key.
    requestAnimationFrame(() => list.current?.querySelectorAll('li')[at + by]?.querySelectorAll('button')[by < 0 ? 0 : 1]?.focus())
  }

  // Before what always stands at the end.
  function add(name: string) {
    let end = chosen.length
    while (end > 0 && page.beside.includes(chosen[end - 1]!)) end--
    choose([...chosen.slice(0, end), name, ...chosen.slice(end)])
  }

  return (
    <>
      <ul className="column-list" ref={list} aria-label={say('Colunas, por ordem', 'Columns in order')}>
        {chosen.map((name, at) => (
          <li key={name}>
            <input type="hidden" name="_columns" value={name} />
            {label(name)}
            <button type="button" aria-disabled={at === 0} onClick={() => at > 0 && move(at, -1)} aria-label={say(`Mover para trás: ${label(name)}`, `Move back: ${label(name)}`)}>
              ←
            </button>
            <button type="button" aria-disabled={at === chosen.length - 1} onClick={() => at < chosen.length - 1 && move(at, 1)} aria-label={say(`Mover para a frente: ${label(name)}`, `Move forward: ${label(name)}`)}>
              →
            </button>
            <button type="button" onClick={() => choose(chosen.filter((other) => other !== name))} aria-label={say(`Retirar: ${label(name)}`, `Remove: ${label(name)}`)}>
              ×
            </button>
          </li>
        ))}
      </ul>
      <label>
        {say('Mais uma coluna', 'One more column')}{' '}
        <select value="" onChange={(event) => event.target.value && add(event.target.value)}>
          <option value="">—</option>
          {page.choices
            .filter((choice) => !chosen.includes(choice.name))
            .map((choice) => (
              <option key={choice.name} value={choice.name}>
                {choice.label}
              </option>
            ))}
        </select>
      </label>
    </>
  )
}
