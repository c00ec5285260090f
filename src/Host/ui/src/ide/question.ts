/** A question as it stands in the editor. */
export interface Question {
  query: string
  /** Values of its variables as the text of a JSON object; empty for none. */
  variables: string
  /** The operation to run; null when the document has one. */
  operation: string | null
}

/** Longer addresses are refused on their way by many a server and program. */
export const longestToken = 8000

/** The question as a token of an address: JSON, deflated without a heading, in base64url. The host reads the same after /q/~ and in ?q=. */
export async function tokenOf({ query, variables, operation }: Question): Promise<string> {
  const values = variables.trim() === '' ? undefined : (JSON.parse(variables) as Record<string, unknown>)
  const json = JSON.stringify({ query, ...(values && Object.keys(values).length > 0 ? { variables: values } : {}), ...(operation ? { operation } : {}) })
  const packed = await through(new TextEncoder().encode(json), new CompressionStream('deflate-raw'))
  return btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join('')).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** The question of a token. */
export async function questionOf(token: string): Promise<Question> {
  const packed = Uint8Array.from(atob(token.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))
  const json = JSON.parse(new TextDecoder().decode(await through(packed, new DecompressionStream('deflate-raw')))) as { query: unknown; variables?: unknown; operation?: unknown }
  if (typeof json.query !== 'string') throw new TypeError('The token holds no question.')
  return {
    query: json.query,
    variables: json.variables && typeof json.variables === 'object' && Object.keys(json.variables).length > 0 ? JSON.stringify(json.variables, null, 2) : '',
    operation: typeof json.operation === 'string' ? json.operation : null,
  }
}

/** The question that stands behind the # of an address; null when none does, or a damaged one. */
export async function questionOfAddress(hash: string): Promise<Question | null> {
  const token = /^#(?:q=)?([\w-]{8,})$/.exec(hash)?.[1]
  if (token === undefined) return null
  try {
    return await questionOf(token)
  } catch {
    return null
  }
}

async function through(bytes: Uint8Array<ArrayBuffer>, step: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(step)).arrayBuffer())
}
