import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import { finish } from './build/finish.ts'

// What all pages share, what the views of a network share, and what comes with a network: filters, list and its files.
const pages = /\/src\/(export\/save|shell\/Failed|state\/answer|words\/text)\b/
const views = /\/src\/(facets\/dimensions|export\/csv|forms\/saved|map\/(around|kinds|lines|picture|Mark|Middle|Note|words))\b/
const network = /\/src\/(network\/(Network|list)|facets|table|export\/workbook)\b/

// The service serves dist/app; dist itself holds a note, so that Go builds without Node.
export default defineConfig({
  plugins: [svelte(), finish()],
  build: {
    outDir: 'dist/app', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false },
    // On a slow line each file costs a way there and back: what is always fetched together is one.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }, { name: 'pages', test: pages }, { name: 'views', test: views }, { name: 'network', test: network }] } } },
  },
  css: { preprocessorOptions: { scss: { loadPaths: ['node_modules'], quietDeps: true } } },
  server: { port: 5173, strictPort: true, proxy: { '/graphql': 'http://127.0.0.1:8080', '/networks': 'http://127.0.0.1:8080', '/table.xlsx': 'http://127.0.0.1:8080' } },
})
