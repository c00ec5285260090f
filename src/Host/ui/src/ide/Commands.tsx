import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react'
import { useCallback, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { curlOf } from './curl'
import { addressOf, download, type Form } from './download'
import type { Example } from './examples'
import { operationOf } from './operation'
import { longestToken, questionOf, questionOfAddress, tokenOf, type Question } from './question'
import type { Language, texts } from './texts'

const longestSpreadsheetAddress = 2000

/** What can be done with the question in the editor. It stands in the editor's own tree, which knows the question, and is shown in the bar. */
export function Commands({ say, language, examples, bar }: { say: (typeof texts)[Language]; language: Language; examples: Example[]; bar: HTMLElement }) {
  const { queryEditor, variableEditor, headerEditor, operationName } = useGraphiQL(pick('queryEditor', 'variableEditor', 'headerEditor', 'operationName'))
  const { addTab } = useGraphiQLActions()
  const [told, setTold] = useState<{ text: string; copy?: string }>({ text: '' })

  const open = useCallback(
    (question: Question) => {
      if (queryEditor?.getValue().trim()) addTab()
      queryEditor?.setValue(question.query)
      variableEditor?.setValue(question.variables)
    },
    [addTab, queryEditor, variableEditor],
  )

  useEffect(() => {
    const follow = () => void questionOfAddress(location.hash).then((question) => question && open(question))
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [open])

  function current(): Question {
    const query = queryEditor?.getValue() ?? ''
    return { query, variables: variableEditor?.getValue() ?? '', operation: operationOf(query, operationName) }
  }

  function headers(): Record<string, string> {
    const text = headerEditor?.getValue().trim() ?? ''
    return text === '' ? {} : (JSON.parse(text) as Record<string, string>)
  }

  async function copy(what: keyof typeof say.copied, text: string, note?: string) {
    try {
      await navigator.clipboard.writeText(text)
      setTold({ text: note ?? say.copied[what] })
    } catch {
      setTold({ text: say.notCopied, copy: text })
    }
  }

  // What stands in the editor may be no question yet.
  async function act(run: (question: Question) => Promise<void>) {
    setTold({ text: '' })
    const question = current()
    try {
      const values: unknown = question.variables.trim() === '' ? {} : JSON.parse(question.variables)
      if (values === null || typeof values !== 'object' || Array.isArray(values)) throw new SyntaxError()
    } catch {
      setTold({ text: say.badVariables })
      return
    }

    try {
      await run(question)
    } catch (fault) {
      setTold({ text: say.failed(fault instanceof Error ? fault.message : String(fault)) })
    }
  }

  async function linkable(question: Question): Promise<string | null> {
    const token = await tokenOf(question)
    if (token.length <= longestToken) return token
    setTold({ text: say.tooLong })
    return null
  }

  const share = () =>
    act(async (question) => {
      const token = await linkable(question)
      if (token) await copy('share', `${location.origin}/ide?lang=${language}#q=${token}`, Object.keys(headers()).length > 0 ? `${say.copied.share} ${say.withHeaders}` : undefined)
    })
  const curl = () => act((question) => copy('curl', curlOf(question, headers(), language, location.origin)))
  const csvAddress = () =>
    act(async (question) => {
      const token = await linkable(question)
      if (!token) return
      const address = location.origin + addressOf(token, 'csv', language)
      await copy('csvAddress', address, address.length > longestSpreadsheetAddress ? say.longAddress : undefined)
    })
  const save = (form: Form) =>
    act(async (question) => {
      await download(question, await tokenOf(question), form, language, headers())
      setTold({ text: say.downloaded })
    })
  const example = async (token: string) => {
    if (token !== '') open(await questionOf(token))
  }

  return createPortal(
    <>
      {examples.length > 0 && (
        <select aria-label={say.examples} value="" onChange={(event) => void example(event.target.value)}>
          <option value="">{say.choose}</option>
          {[...new Set(examples.map((e) => e.topic))].map((topic) => (
            <optgroup key={topic} label={topic}>
              {examples
                .filter((e) => e.topic === topic)
                .map((e) => (
                  <option key={e.token} value={e.token}>
                    {e.title}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      )}
      <div role="group" aria-label={say.bar} className="ide-group">
        <button type="button" data-command="share" onClick={() => void share()}>
          {say.share}
        </button>
        <button type="button" data-command="curl" onClick={() => void curl()}>
          {say.curl}
        </button>
        <button type="button" data-command="csv-address" onClick={() => void csvAddress()}>
          {say.csvAddress}
        </button>
      </div>
      <div role="group" aria-label={say.download} className="ide-group">
        <span aria-hidden="true">{say.download}:</span>
        <button type="button" data-command="csv" onClick={() => void save('csv')}>
          CSV
        </button>
        <button type="button" data-command="csv-excel-pt" onClick={() => void save('csv-excel-pt')}>
          {say.csvExcel}
        </button>
        <button type="button" data-command="xlsx" onClick={() => void save('xlsx')}>
          XLSX
        </button>
        <button type="button" data-command="json" onClick={() => void save('json')}>
          JSON
        </button>
      </div>
      <nav className="ide-group" aria-label={say.title}>
        <a href={`/ide?lang=${language}&plain`}>{say.plain}</a>
        <a href="/schema.graphql">{say.schema}</a>
      </nav>
      <output className="ide-told">
        {told.text}
        {told.copy && <textarea readOnly value={told.copy} aria-label={say.notCopied} onFocus={(event) => event.target.select()} />}
      </output>
    </>,
    bar,
  )
}
