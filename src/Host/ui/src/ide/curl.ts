import type { Question } from './question'

/** A command for a terminal that asks the same. A token is never written into it: it is to be shared. */
export function curlOf(question: Question, headers: Record<string, string>, language: string, origin: string): string {
  const body = JSON.stringify({
    query: question.query,
    ...(question.variables.trim() === '' ? {} : { variables: JSON.parse(question.variables) as unknown }),
    ...(question.operation ? { operationName: question.operation } : {}),
  })
  const lines = [
    `curl -sS ${quoted(`${origin}/graphql`)}`,
    ...Object.entries({ 'Content-Type': 'application/json', 'Accept-Language': language, ...headers }).map(([name, value]) =>
      name.toLowerCase() === 'authorization' ? '-H "Authorization: Bearer $TOKEN"' : `-H ${quoted(`${name}: ${value}`)}`,
    ),
    `--data-raw ${quoted(body)}`,
  ]
  return lines.join(' \\\n  ')
}

// Within single quotes a shell reads every sign as it is.
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
