// Reads one JSON object from standard input: {sdl, documents: {name: text}, introspection}; the last is the answer to introspection-query.mjs.
// Writes a JSON list of faults; an empty list is good.
import { readFileSync } from 'node:fs';
import { buildClientSchema, buildSchema, getNamedType, isInterfaceType, isListType, isNonNullType, isObjectType, isSpecifiedScalarType, lexicographicSortSchema, parse, printType, validate, validateSchema } from 'graphql';

const { sdl, documents, introspection } = JSON.parse(readFileSync(0, 'utf8'));
const faults = [];
const schema = buildSchema(sdl);
faults.push(...validateSchema(schema).map(error => `schema: ${error.message}`));
for (const [name, text] of Object.entries(documents)) {
  faults.push(...validate(schema, parse(text)).map(error => `${name}: ${error.message}`));
}
checkRelay();
if (introspection) {
  checkIntrospection(buildClientSchema(introspection.data));
}
process.stdout.write(JSON.stringify(faults));

// What a Relay client takes for granted: GraphQL Global Object Identification and Cursor Connections.
function checkRelay() {
  const node = schema.getType('Node');
  expect('Node', isInterfaceType(node), 'is an interface');
  expectType('Node', node, 'id', 'ID!');
  expectType('Query', schema.getQueryType(), 'node', 'Node');
  expectType('Query.node', argumentsOf(schema.getQueryType(), 'node'), 'id', 'ID!');
  expectType('Query', schema.getQueryType(), 'nodes', '[Node]!');
  expectType('Query.nodes', argumentsOf(schema.getQueryType(), 'nodes'), 'ids', '[ID!]!');
  for (const [field, type] of Object.entries({ hasNextPage: 'Boolean!', hasPreviousPage: 'Boolean!', startCursor: 'String', endCursor: 'String' })) {
    expectType('PageInfo', schema.getType('PageInfo'), field, type);
  }

  const types = Object.values(schema.getTypeMap()).filter(type => !type.name.startsWith('__') && (isObjectType(type) || isInterfaceType(type)));
  for (const type of types) {
    for (const field of Object.values(type.getFields())) {
      if (field.name === 'id' && isObjectType(type)) {
        expect(type.name, type.getInterfaces().includes(node), 'has an id and implements Node');
      }
      if (getNamedType(field.type).name.endsWith('Connection')) {
        const found = Object.fromEntries(field.args.map(argument => [argument.name, String(argument.type)]));
        for (const [argument, expected] of Object.entries({ first: 'Int', last: 'Int', after: 'String', before: 'String' })) {
          expect(`${type.name}.${field.name}`, found[argument] === expected, `takes ${argument}: ${expected}`);
        }
      }
    }
    if (type.name.endsWith('Connection')) {
      const row = getNamedType(type.getFields().nodes.type).name;
      expectType(type.name, type, 'pageInfo', 'PageInfo!');
      expectType(type.name, type, 'totalCount', 'Int!');
      expect(type.name, isNonNullType(type.getFields().edges.type) && isListType(type.getFields().edges.type.ofType), 'has a list of edges');
      const edge = getNamedType(type.getFields().edges.type);
      expect(type.name, edge.name.endsWith('Edge'), 'has edges that are called so');
      expectType(edge.name, edge, 'cursor', 'String!');
      expect(edge.name, getNamedType(edge.getFields().node.type).name === row, `leads to ${row}`);
    }
  }
}

// A client that reads the schema by introspection must see what a reader of the SDL sees.
function checkIntrospection(seen) {
  faults.push(...validateSchema(seen).map(error => `introspection: ${error.message}`));
  const sorted = lexicographicSortSchema(seen);
  for (const [name, type] of Object.entries(lexicographicSortSchema(schema).getTypeMap()).filter(([name]) => !name.startsWith('__'))) {
    const other = sorted.getType(name);
    if (!other || (!isSpecifiedScalarType(type) && printType(other) !== printType(type))) {
      faults.push(`introspection: ${name} is not as in the SDL`);
    }
  }
}

function argumentsOf(type, field) {
  return { getFields: () => Object.fromEntries(type.getFields()[field].args.map(argument => [argument.name, argument])) };
}

function expectType(place, type, field, expected) {
  const found = type?.getFields()[field]?.type;
  expect(`${place}.${field}`, String(found) === expected, `is ${expected}, not ${found}`);
}

function expect(place, isSo, rule) {
  if (!isSo) {
    faults.push(`relay: ${place} ${rule}: it does not hold`);
  }
}
