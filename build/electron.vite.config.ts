// Builds the three programs of the app: main and preload as one CommonJS file each (a sandboxed preload can load nothing
// else), the renderer as the module pages that app:// serves. Everything is bundled: the asar carries no node_modules.
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { sheetFontFiles } from './sheet-font-files'

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

export default defineConfig({
  main: {
    plugins: [sheetFontFiles()],
    // Who may sign a release for 从共享更新; without it the build refuses every one.
    define: { __UPDATE_PUBLIC_KEY__: JSON.stringify(process.env.MWH_UPDATE_PUBLIC_KEY ?? '') },
    build: {
      externalizeDeps: false,
      outDir: at('dist/main'),
      // Node 18.15 is the oldest runtime the tests use; the shipped one is newer.
      target: 'node18',
      rollupOptions: {
        input: { main: at('electron/main.ts'), sync: at('electron/sync/main.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      outDir: at('dist/preload'),
      target: 'node18',
      rollupOptions: {
        input: { preload: at('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: at('dist/renderer'),
      emptyOutDir: true,
      target: 'chrome114',
      // electron-vite leaves the renderer unminified by default.
      minify: true,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4000,
      rollupOptions: {
        input: { index: at('renderer/index.html') },
        output: {
          // Two files instead of sixty: each is an answer of the main process, which is busiest at the start. The door alone wakes the
          // writer; the first screen is everything its entry imports outright.
          codeSplitting: {
            groups: [
              { name: 'door', test: /app[\\/]main\.tsx/, priority: 2 },
              { name: 'first-screen', test: /app[\\/]start\.tsx/, priority: 1 },
            ],
          },
        },
      },
    },
  },
})
