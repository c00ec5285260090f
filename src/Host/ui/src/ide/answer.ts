import type { Fetcher } from '@graphiql/toolkit'
import { operationOf } from './operation'

/** What the last answer said about itself. */
export interface AnswerNotes {
  cost: { requested: number; max: number } | null
  errors: { message: string; code: string | null }[]
}

interface Answer {
  errors?: { message: string; extensions?: { code?: string } }[]
  extensions?: { cost?: { requested: number; max: number } }
}

/** Asks the host, and tells what each answer costs and lacks. */
export function fetcherOf(language: string, tell: (notes: AnswerNotes) => void): Fetcher {
  return async (params, options) => {
    const headers = (options?.headers ?? {}) as Record<string, string>
    const isIntrospection = params.operationName === 'IntrospectionQuery'
    const common = { Accept: 'application/graphql-response+json, application/json', 'Accept-Language': language, ...headers }
    // The schema is the same for all anonymous readers: by GET the browser may keep it.
    const answer =
      isIntrospection && Object.keys(headers).length === 0
        ? await fetch(`/graphql?${new URLSearchParams({ query: params.query, operationName: params.operationName! })}`, { headers: common })
        : await fetch('/graphql', { method: 'POST', headers: { 'Content-Type': 'application/json', ...common }, body: JSON.stringify({ ...params, operationName: operationOf(params.query, params.operationName) ?? undefined }) })
    const json = (await answer.json()) as Answer
    if (!isIntrospection) tell({ cost: json.extensions?.cost ?? null, errors: (json.errors ?? []).map((error) => ({ message: error.message, code: error.extensions?.code ?? null })) })
    return json as never
  }
}
