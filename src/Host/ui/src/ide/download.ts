import { longestToken, type Question } from './question'

/** A form in which the answer can be saved. */
export type Form = 'csv' | 'csv-excel-pt' | 'xlsx' | 'json'

const mediaTypes: Record<Form, string> = {
  csv: 'text/csv',
  'csv-excel-pt': 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
}

/** The address of a question's answer. */
export function addressOf(token: string, form: Form, language: string): string {
  return `/q/~${token}.${ending(form)}?lang=${language}${dialect(form)}`
}

/** Saves the answer: by its address, which the browser reads as it comes, or where that is too long or headers must go along, by a request. */
export async function download(question: Question, token: string, form: Form, language: string, headers: Record<string, string>): Promise<void> {
  if (token.length <= longestToken && Object.keys(headers).length === 0) {
    const address = `${addressOf(token, form, language)}&download=1`
    // A refusal is JSON with a reason: it is better read here than saved.
    const head = await fetch(address, { method: 'HEAD' })
    if (!head.ok) throw new Error(await reasonOf(await fetch(address)))
    save(address)
    return
  }

  const answer = await fetch(`/graphql?lang=${language}${dialect(form)}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Accept-Language': language, ...headers, Accept: mediaTypes[form] },
    body: JSON.stringify({ query: question.query, variables: question.variables.trim() === '' ? undefined : (JSON.parse(question.variables) as unknown), operationName: question.operation ?? undefined }),
  })
  if (!answer.ok) throw new Error(await reasonOf(answer))
  const file = URL.createObjectURL(await answer.blob())
  save(file, `${question.operation ?? 'ogpgraph'}.${ending(form)}`)
  setTimeout(() => URL.revokeObjectURL(file), 60_000)
}

function ending(form: Form) {
  return form === 'csv-excel-pt' ? 'csv' : form
}

function dialect(form: Form) {
  return form === 'csv-excel-pt' ? '&dialect=excel-pt' : ''
}

function save(address: string, name = '') {
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
}

async function reasonOf(answer: Response): Promise<string> {
  try {
    const { errors } = (await answer.json()) as { errors: { message: string; extensions?: { code?: string } }[] }
    return errors.map((error) => `${error.extensions?.code ?? answer.status}: ${error.message}`).join(' ')
  } catch {
    return String(answer.status)
  }
}
