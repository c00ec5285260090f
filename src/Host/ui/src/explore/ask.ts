import type { TypedDocumentString } from '../graphql/graphql'

/** Asks the host's own GraphQL; the document's types come from the schema. */
export async function ask<Data, Variables>(document: TypedDocumentString<Data, Variables>, variables: Variables, signal: AbortSignal): Promise<Data> {
  const answer = await fetch('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json', 'Accept-Language': globalThis.document.documentElement.lang },
    body: JSON.stringify({ query: document.toString(), variables }),
    signal,
  })
  const { data, errors } = (await answer.json()) as { data?: Data; errors?: { message: string }[] }
  if (!data) throw new Error(errors?.[0]?.message ?? answer.statusText)
  return data
}
