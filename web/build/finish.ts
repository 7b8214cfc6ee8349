import { brotliCompressSync, constants } from 'node:zlib'
import type { Plugin } from 'vite'
import { budget, type Built, judge } from './budget.ts'
import { licences } from './licences.mjs'

/** Ends the build: holds the sizes against the budget, adds the licences, and packs what browsers keep for good. */
export function finish(): Plugin {
  return {
    name: 'finish',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = new Map<string, Built>()
        const folders: string[] = []
        for (const [name, file] of Object.entries(bundle)) {
          if (file.type === 'asset') {
            files.set(name, { content: file.source, modules: [], with: [] })
            continue
          }
          const css = [...(file.viteMetadata?.importedCss ?? [])]
          files.set(name, { content: file.code, modules: Object.keys(file.modules).map((id) => id.split('?')[0] ?? ''), with: [...file.imports, ...css] })
          for (const id of Object.keys(file.modules)) {
            const folder = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1]
            if (folder) folders.push(folder)
          }
        }
        const { text, over } = judge(budget(files))
        if (over) this.error(`the pages weigh more than they may: ${text}`)
        console.log(text)
        // Pico comes through Sass, which leaves no module behind.
        folders.push(new URL('../node_modules/@picocss/pico', import.meta.url).pathname)
        this.emitFile({ type: 'asset', fileName: 'LICENSES.txt', source: licences('The explorer is made of these packages.', folders) })
        for (const [name, { content }] of files) {
          if (!/^assets\/.*\.(js|css)$/.test(name)) continue
          const packed = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
          this.emitFile({ type: 'asset', fileName: `${name}.br`, source: packed })
        }
      },
    },
  }
}
