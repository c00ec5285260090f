import type { CodegenConfig } from '@graphql-codegen/cli'
import { readFileSync } from 'node:fs'

// The core's schema as the tests hold it: modules come and go, what the browser itself asks is of the core.
const schema = readFileSync(new URL('../../../tests/Questions.Tests/__snapshots__/core-schema.snap', import.meta.url), 'utf8').replace(/^\uFEFF/, '')

const configuration: CodegenConfig = {
  schema,
  documents: ['src/**/*.{ts,tsx}', '!src/graphql/**'],
  generates: {
    'src/graphql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: { documentMode: 'string', enumsAsTypes: true, useTypeImports: true, scalars: { Date: 'string', DateTime: 'string', Money: 'string', Decimal: 'number', Long: 'number' } },
    },
  },
}

export default configuration
