// Holds every operation in src/api against the schema: a misspelt or deprecated field fails the build.
import { readFileSync, readdirSync } from 'node:fs'
import { buildSchema, NoDeprecatedCustomRule, parse, specifiedRules, validate } from 'graphql'

const schema = buildSchema(readFileSync(new URL('../schema.graphqls', import.meta.url), 'utf8'))
const folder = new URL('src/api/', import.meta.url)
const texts = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts')).flatMap((name) => {
  const source = readFileSync(new URL(name, folder), 'utf8')
  return [...source.matchAll(/graphql\(`([^`]*)`/g)].map(([, text]) => text)
})
// One document of all: fragments are shared between files.
const errors = validate(schema, parse(texts.join('\n')), [...specifiedRules, NoDeprecatedCustomRule], { maxErrors: 20 })
for (const error of errors) console.error(String(error))
if (texts.length === 0) console.error('no operation was found in src/api')
process.exitCode = errors.length > 0 || texts.length === 0 ? 1 : 0
