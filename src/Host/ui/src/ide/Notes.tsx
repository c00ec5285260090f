import type { AnswerNotes } from './answer'
import type { Language, texts } from './texts'

/** What the last answer cost, and what its errors mean. */
export function Notes({ say, notes, language }: { say: (typeof texts)[Language]; notes: AnswerNotes | null; language: Language }) {
  const number = new Intl.NumberFormat(language === 'pt' ? 'pt-PT' : 'en-GB')
  return (
    <div className="ide-notes">
      {notes?.cost ? (
        <label className="ide-cost">
          {say.cost}
          <meter min={0} max={notes.cost.max} high={notes.cost.max * 0.8} optimum={0} value={notes.cost.requested} />
          <span data-cost={notes.cost.requested}>{say.costOf(number.format(notes.cost.requested), number.format(notes.cost.max))}</span>
        </label>
      ) : (
        <span className="ide-cost">{say.noCost}</span>
      )}
      {notes && notes.errors.length > 0 && (
        <ul className="ide-errors" aria-label={say.errors}>
          {notes.errors.map((error, index) => (
            <li key={index}>
              {error.message}{' '}
              {error.code && (
                <a href={`/${language}/errors/${error.code}`} target="_blank" rel="noreferrer" title={say.errorHelp(error.code)}>
                  {error.code}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
