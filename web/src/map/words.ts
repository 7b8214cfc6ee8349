import { label } from '../state/vocabulary.svelte'
import { period } from '../words/period'
import { list, t, term, type Word } from '../words/words.svelte'
import type { Line } from './graph.svelte'
import type { Kind } from './kinds'

/** What a line says, in words. */
export function lineTitle(line: Line): string {
  const names = { from: line.from.name, to: line.to.name }
  if (!line.tie) return t('map.line.joint', { ...names, initiatives: list(line.shared) })
  const { tie } = line
  const what = line.cooperation ? label('form', tie.form ?? '') : tie.type === 'ROLE' ? term('role', tie.form ?? '') : term('linkType', tie.type)
  const when = period(tie.since, tie.until)
  const sentence = t(line.directed ? 'map.line.directed' : 'map.line.between', { ...names, what })
  return when ? `${sentence} (${when})` : sentence
}

const otherKinds: Partial<Record<Kind, Word>> = { INITIATIVE: 'thing.initiative', NEED: 'thing.need', RESOURCE: 'thing.offer', PLACE: 'thing.place' }

/** What a thing of a kind is called. */
export function kindWord(kind: Kind): string {
  const other = otherKinds[kind]
  return other ? t(other) : term('kind', kind)
}

const manyKinds: Partial<Record<Kind, Word>> = { INITIATIVE: 'things.initiative', NEED: 'things.need', RESOURCE: 'things.offer', PLACE: 'things.place' }

/** What many things of a kind are called. */
export function kindsWord(kind: Kind): string {
  const other = manyKinds[kind]
  return other ? t(other) : term('kinds', kind)
}
