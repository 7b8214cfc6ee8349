import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import { finish } from './build/finish.ts'

// The service serves dist/app; dist itself holds a note, so that Go builds without Node.
export default defineConfig({
  plugins: [svelte(), finish()],
  build: { outDir: 'dist/app', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  css: { preprocessorOptions: { scss: { loadPaths: ['node_modules'], quietDeps: true } } },
  server: { port: 5173, strictPort: true, proxy: { '/graphql': 'http://127.0.0.1:8080', '/networks': 'http://127.0.0.1:8080', '/table.xlsx': 'http://127.0.0.1:8080' } },
})
