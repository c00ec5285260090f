import { explorerPlugin } from '@graphiql/plugin-explorer'
import { HISTORY_PLUGIN } from '@graphiql/plugin-history'
import { GraphiQL } from 'graphiql'
import { useMemo, useState } from 'react'
import { fetcherOf, type AnswerNotes } from './answer'
import { Commands } from './Commands'
import type { Example } from './examples'
import { Notes } from './Notes'
import type { Question } from './question'
import { storageWithoutHeaders } from './storage'
import { texts, type Language } from './texts'

const plugins = [HISTORY_PLUGIN, explorerPlugin({ showAttribution: false })]

/** The editor with our own bar above it, and the cost and errors of the last answer below the answer. */
export function Editor({ language, examples, first, isLinked }: { language: Language; examples: Example[]; first: Question; isLinked: boolean }) {
  const say = texts[language]
  const [notes, setNotes] = useState<AnswerNotes | null>(null)
  const [bar, setBar] = useState<HTMLElement | null>(null)
  const fetcher = useMemo(() => fetcherOf(language, setNotes), [language])
  return (
    <>
      <header className="ide-bar" ref={setBar}>
        <h1>{say.title}</h1>
      </header>
      <GraphiQL
        fetcher={fetcher}
        plugins={plugins}
        storage={storageWithoutHeaders}
        shouldPersistHeaders={false}
        showPersistHeadersSettings={false}
        defaultQuery={first.query}
        initialQuery={isLinked ? first.query : undefined}
        initialVariables={isLinked ? first.variables : undefined}
      >
        <GraphiQL.Logo>
          <></>
        </GraphiQL.Logo>
        <GraphiQL.Footer>
          <Notes say={say} notes={notes} language={language} />
          {bar && <Commands say={say} language={language} examples={examples} bar={bar} />}
        </GraphiQL.Footer>
      </GraphiQL>
    </>
  )
}
