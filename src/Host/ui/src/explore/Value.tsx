import { useId } from 'react'
import type { Condition, Field, Say } from './model'
import { Reference } from './Reference'

interface Properties {
  condition: Condition
  field: Field | undefined
  say: Say
  change: (value: string, shown: string) => void
}

/** The input for a condition's value: what fits the field's kind, under the name that the form has for it. */
export function Value({ condition, field, say, change }: Properties) {
  const list = useId()
  const label = say('Valor', 'Value')
  const choices =
    condition.operation === 'unknown' || field?.kind === 'Boolean'
      ? [
          { value: 'true', label: say('sim', 'yes') },
          { value: 'false', label: say('não', 'no') },
        ]
      : field?.values
  if (choices)
    return (
      <select name="_filter_value" value={condition.value} aria-label={label} onChange={(event) => change(event.target.value, '')}>
        <option value="">—</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    )

  if (field?.kind === 'Reference') return <Reference condition={condition} field={field} say={say} change={change} />

  const isNumber = field && ['Integer', 'Decimal', 'Money', 'Count', 'List'].includes(field.kind)
  return (
    <>
      <input
        name="_filter_value"
        type={field?.kind === 'Date' ? 'date' : field?.kind === 'DateTime' ? 'datetime-local' : isNumber ? 'number' : 'text'}
        step={isNumber ? 'any' : field?.kind === 'DateTime' ? 1 : undefined}
        value={condition.value}
        aria-label={label}
        list={field?.known ? list : undefined}
        onChange={(event) => change(event.target.value, '')}
      />
      {field?.unit && <span>{field.unit}</span>}
      {field?.known && (
        <datalist id={list}>
          {field.known.map((known) => (
            <option key={known.value} value={known.value} />
          ))}
        </datalist>
      )}
    </>
  )
}
