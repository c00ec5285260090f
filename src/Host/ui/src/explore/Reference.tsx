import { useEffect, useId, useState, type KeyboardEvent } from 'react'
import { graphql } from '../graphql'
import { ask } from './ask'
import type { Choice, Condition, Field, Say } from './model'

const Named = graphql(`
  query NamedRows($text: String!, $type: String!) {
    search(text: $text, where: { type: { eq: $type } }, first: 8) {
      nodes {
        title
        node {
          id
        }
      }
    }
  }
`)

interface Properties {
  condition: Condition
  field: Field
  say: Say
  change: (value: string, shown: string) => void
}

/** Finds the row that a condition names: readers write its name, the form sends its id. */
export function Reference({ condition, field, say, change }: Properties) {
  const id = useId()
  const [text, write] = useState(condition.shown || condition.value)
  const [found, show] = useState<Choice[]>([])
  const [at, move] = useState(-1)
  const [isOpen, open] = useState(false)

  useEffect(() => {
    if (!isOpen) return
    const words = text.trim()
    const known = field.known ?? []
    const near = known.filter((one) => one.label.toLocaleLowerCase().includes(words.toLocaleLowerCase()))
    show(near)
    if (words.length < 2 || !field.refersTo) return
    const stop = new AbortController()
    const wait = setTimeout(() => {
      ask(Named, { text: words, type: field.refersTo! }, stop.signal)
        .then((data) => {
          const rows = (data.search?.nodes ?? []).flatMap((row) => (row.node && row.title ? [{ value: row.node.id, label: row.title }] : []))
          show([...near, ...rows.filter((row) => near.every((one) => one.value !== row.value))])
        })
        .catch(() => undefined)
    }, 250)
    return () => {
      clearTimeout(wait)
      stop.abort()
    }
  }, [text, isOpen])

  function take(choice: Choice) {
    write(choice.label)
    change(choice.value, choice.label)
    open(false)
    move(-1)
  }

  function key(event: KeyboardEvent) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      open(true)
      if (found.length > 0) move((at + (event.key === 'ArrowDown' ? 1 : found.length + (at < 0 ? 0 : -1))) % found.length)
    } else if (event.key === 'Enter' && isOpen && found[at]) {
      event.preventDefault()
      take(found[at])
    } else if (event.key === 'Escape') {
      open(false)
    }
  }

  return (
    <div className="combobox">
      <input type="hidden" name="_filter_value" value={condition.value} />
      <input
        type="text"
        role="combobox"
        autoComplete="off"
        aria-label={say('Nome', 'Name')}
        aria-expanded={isOpen && found.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && at >= 0 ? `${id}-${at}` : undefined}
        value={text}
        onChange={(event) => {
          write(event.target.value)
          open(true)
          move(-1)
          // What is not chosen from the list is no row.
          change('', '')
        }}
        onFocus={() => open(true)}
        onBlur={() => setTimeout(() => open(false), 150)}
        onKeyDown={key}
      />
      <ul role="listbox" id={id} aria-label={field.label} hidden={!isOpen || found.length === 0}>
        {found.map((choice, i) => (
          <li key={choice.value} id={`${id}-${i}`} role="option" aria-selected={i === at} onMouseDown={() => take(choice)}>
            {choice.label}
          </li>
        ))}
      </ul>
    </div>
  )
}
