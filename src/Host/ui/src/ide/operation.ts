import { Kind, parse } from 'graphql'

/** The operation to name in a request: what the editor calls the current one can still be that of the text before. Null where the document has one, or cannot be read. */
export function operationOf(query: string, current: string | null | undefined): string | null {
  try {
    const names = parse(query, { noLocation: true }).definitions.flatMap((part) => (part.kind === Kind.OPERATION_DEFINITION ? [part.name?.value ?? null] : []))
    if (names.length < 2) return null
    return current && names.includes(current) ? current : names[0]!
  } catch {
    return null
  }
}
