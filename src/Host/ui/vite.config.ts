import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// Each page of the host names its entry; the manifest tells the host the hashed file names.
export default defineConfig({
  plugins: [react()],
  build: {
    manifest: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: { site: 'src/site/site.ts', explore: 'src/explore/explore.ts', ide: 'src/ide/ide.tsx' },
      onwarn(warning, warn) {
        // "use no memo" of a dependency's components says nothing to a bundler.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning)
      },
    },
  },
})
