import type { TypedDocumentNode } from '@urql/core'
import { ask, Failure } from '../api/client'
import { type EditableNode, edits } from '../api/edit'
import { language } from '../words/words.svelte'
import { check, type Wrong } from './check'
import { Deeds, Refused } from './deed'
import { changedInput, newInput } from './input'
import type { Noun } from './nouns'
import { keepContacts, keepLinks, keepOrigin } from './parts'
import { blank, read } from './reading'
import { same, type Value, type Values } from './values'

/** Somebody else changed it while it was in the form. */
export interface Conflict {
  version: number
  theirs: Values
}

/** A form that is being filled in. */
export class Form {
  readonly noun: Noun
  readonly network: string
  values: Values = $state({})
  /** What is wrong, field by field. */
  wrong: Wrong[] = $state.raw([])
  failure: Failure | null = $state.raw(null)
  saving = $state(false)
  conflict: Conflict | null = $state.raw(null)
  /** What it corrects; empty while it is new. */
  id = $state('')
  version = $state(0)
  readonly deeds = new Deeds()

  // What is kept so far: of what differs from it something has to be saved.
  #before: Values = $state.raw({})
  #lang: string

  constructor(noun: Noun, network: string, lang: string) {
    this.noun = noun
    this.network = network
    this.#lang = lang
    this.values = blank(noun, lang)
    this.#before = blank(noun, lang)
  }

  /** Fills the form with what is on the map. False: there is no such thing to correct. */
  async open(id: string): Promise<boolean> {
    const node = await this.now(id)
    if (!node) return false
    this.id = id
    this.version = node.version
    this.#before = node.values
    this.values = structuredClone(node.values)
    return true
  }

  /** Sets a value without making it count as unsaved input. */
  preset(name: string, value: Value): void {
    this.values[name] = value
    this.#before = { ...this.#before, [name]: structuredClone(value) }
  }

  get unsaved(): boolean {
    return this.noun.fields.some((field) => !same(this.values[field.name], this.#before[field.name]))
  }

  /** What is kept of a field so far. */
  before(name: string): Value | undefined {
    return this.#before[name]
  }

  wrongOf(field: string, part?: string): Wrong[] {
    return this.wrong.filter((each) => each.field === field && (part === undefined || each.part === part))
  }

  /** Saves what is in the form. True: all of it is kept. What was kept before something failed is not sent again. */
  async save(): Promise<boolean> {
    if (this.saving) return false
    this.failure = null
    this.conflict = null
    this.wrong = check(this.noun, this.values)
    if (this.wrong.length > 0) return false
    this.saving = true
    try {
      await this.#keep()
      return true
    } catch (error) {
      if (error instanceof Refused) await this.#refused(error)
      else if (error instanceof Failure) this.failure = error
      else throw error
      return false
    } finally {
      this.saving = false
    }
  }

  /** Settles a conflict: the form says `merged`, over what is on the map now. */
  settle(merged: Values): void {
    if (!this.conflict) return
    this.version = this.conflict.version
    this.#before = this.conflict.theirs
    this.values = merged
    this.conflict = null
  }

  async #keep(): Promise<void> {
    const values = $state.snapshot(this.values) as Values
    if (this.id === '') {
      const input = newInput(this.noun, values)
      const done = await this.deeds.do(this.noun.create(values), this.noun.key === 'cooperation' ? input : { network: this.network, ...input })
      this.id = done.entity?.id ?? ''
      this.version = done.entity?.version ?? 0
    } else {
      const input = changedInput(this.noun, values, this.#before)
      if (Object.keys(input).length > 0) {
        const done = await this.deeds.do(this.noun.update(values), { id: this.id, version: this.version, ...input })
        this.version = done.entity?.version ?? this.version
      }
    }
    this.#kept(this.noun.fields.filter((field) => !['several', 'contacts', 'origin'].includes(field.as)).map((field) => field.name), values)
    for (const field of this.noun.fields) {
      const about = { deeds: this.deeds, it: this.id, network: this.network, lang: this.#lang, field: field.name }
      const kept = this.#before[field.name]
      if (field.as === 'several') this.#put(field.name, await keepLinks(about, field, values[field.name], kept))
      if (field.as === 'contacts') this.#put(field.name, await keepContacts(about, values[field.name], kept, (list) => this.#put(field.name, list)))
      if (field.as === 'origin') this.#put(field.name, await keepOrigin(about, values[field.name]))
    }
  }

  #put(name: string, value: Value): void {
    this.values[name] = structuredClone(value)
    this.#before = { ...this.#before, [name]: value }
  }

  #kept(names: string[], values: Values): void {
    this.#before = { ...this.#before, ...Object.fromEntries(names.map((name) => [name, structuredClone(values[name] as Value)])) }
  }

  async #refused({ errors }: Refused): Promise<void> {
    const conflict = errors.find((error) => error.__typename === 'ConflictError')
    const now = conflict && this.id !== '' ? await this.now(this.id) : null
    if (now) {
      this.conflict = { version: now.version, theirs: now.values }
      return
    }
    this.wrong = errors.map((error) => {
      const [, name = '', ...part] = error.path
      const field = this.noun.fields.find((each) => each.name === name)
      return { field: field?.name ?? '', part: field?.as === 'texts' ? '' : part.join('.'), text: error.message, lang: 'en' }
    })
  }

  /** How it is on the map now. */
  async now(id: string): Promise<{ version: number; values: Values } | null> {
    type Question = TypedDocumentNode<{ node: EditableNode | null }, { id: string; lang: string }>
    const { node } = await ask(edits[this.noun.key] as unknown as Question, { id, lang: language() }, true)
    return node && 'version' in node ? { version: node.version, values: read(this.noun, node, this.#lang) } : null
  }
}
