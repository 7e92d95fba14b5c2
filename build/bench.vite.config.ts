// Builds the bench pages exactly as the app's renderer is built: same plugins, same target, minified.
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

export default defineConfig({
  root: at('test/bench/pages'),
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: at('dist/bench'),
    emptyOutDir: true,
    target: 'chrome114',
    minify: true,
    chunkSizeWarningLimit: 8000,
    rollupOptions: { input: { bench: at('test/bench/pages/bench.html'), bare: at('test/bench/pages/bare.html') } },
  },
})
