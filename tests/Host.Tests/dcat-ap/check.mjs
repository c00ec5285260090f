// Reads a catalogue from the standard input as any processor of JSON-LD does, holds it against the shapes, and writes what does not fit.
import { readFileSync } from 'node:fs'
import jsonld from 'jsonld'
import { Parser, Store } from 'n3'
import SHACLValidator from 'rdf-validate-shacl'

const noFetching = async (address) => {
  throw new Error(`The catalogue needs ${address}, which no harvester should have to fetch.`)
}
const read = (text, format) => new Store(new Parser({ format }).parse(text))
const quads = await jsonld.toRDF(JSON.parse(readFileSync(0, 'utf8')), { format: 'application/n-quads', documentLoader: noFetching, safe: true })
const shapes = read(readFileSync(new URL('shapes.ttl', import.meta.url), 'utf8'), 'text/turtle')
const data = read(quads, 'application/n-quads')
const report = await new SHACLValidator(shapes).validate(data)
const faults = report.results.map((result) => `${result.focusNode?.value} ${result.path?.value ?? result.path} ${result.value?.value ?? ''} ${result.message.map((m) => m.value).join(' ')} ${result.sourceConstraintComponent?.value}`)
console.log(JSON.stringify({ triples: data.size, faults }))
