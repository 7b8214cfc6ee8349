import { edtf } from './dates'
import { type Deeds, Refused } from './deed'
import type { Field } from './nouns'
import { type Contact, isEmpty, newContact, nobody, type Origin, type Pick, same, type Value } from './values'

/** What the facts that go with a form belong to. */
interface About {
  deeds: Deeds
  /** The id of what the form is about. */
  it: string
  network: string
  /** The language in which new names are given. */
  lang: string
  field: string
}

/** Ties it to what was chosen, and unties it from what was taken away. */
export async function keepLinks({ deeds, it, network, lang, field }: About, { link: type, from, create }: Extract<Field, { as: 'several' }>, value: Value | undefined, before: Value | undefined): Promise<Pick[]> {
  const wanted = (value ?? []) as Pick[]
  const had = (before ?? []) as Pick[]
  const kept: Pick[] = []
  for (const pick of wanted) {
    if (pick.link) {
      kept.push(pick)
      continue
    }
    await at(field, '', async () => {
      let { id } = pick
      if (id === '' && create) id = (await deeds.do(create, { network, names: [{ lang, text: pick.text.trim() }] })).entity?.id ?? ''
      const { entity } = await deeds.do('createLink', { type, from: from === 'it' ? it : id, to: from === 'it' ? id : it })
      kept.push({ id, text: pick.text, ...(entity && { link: { id: entity.id, version: entity.version } }) })
    })
  }
  for (const { link } of had) {
    if (link && !wanted.some((pick) => pick.link?.id === link.id)) await at(field, '', () => deeds.do('deleteLink', { id: link.id, version: link.version }))
  }
  return kept
}

/** Keeps the ways to reach somebody. `done` hears of each that is kept, so that it is not kept twice. */
export async function keepContacts({ deeds, it, field }: About, value: Value | undefined, before: Value | undefined, done: (contacts: Contact[]) => void): Promise<Contact[]> {
  const contacts = structuredClone((value ?? []) as Contact[])
  const had = (before ?? []) as Contact[]
  for (const [i, contact] of contacts.entries()) {
    const old = had.find((each) => contact.id !== '' && each.id === contact.id)
    if (same(contact, old) || (!old && isEmpty(contact))) continue
    await at(field, String(i), async () => {
      const { id, version } = contact
      const input = contactInput(contact)
      const { entity } = old ? await deeds.do('updateContact', { id, version, ...input }) : await deeds.do('createContact', { of: it, ...stated(input) })
      if (entity) Object.assign(contact, { id: entity.id, version: entity.version })
      done(contacts)
    })
  }
  for (const { id, version } of had) {
    if (id !== '' && !contacts.some((each) => each.id === id)) await at(field, '', () => deeds.do('deleteContact', { id, version }))
  }
  const kept = contacts.filter((contact) => !isEmpty(contact))
  return kept.length > 0 ? kept : [newContact()]
}

function contactInput({ function: whom, phone, email, hours, web }: Contact): Record<string, string | null> {
  const address = web.trim() !== '' && !/^https?:\/\//.test(web.trim()) ? `https://${web.trim()}` : web
  return { function: orNull(whom), phone: orNull(phone), email: orNull(email), hours: orNull(hours), web: orNull(address) }
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}

function stated(input: Record<string, string | null>): Record<string, string | null> {
  return Object.fromEntries(Object.entries(input).filter(([, text]) => text !== null))
}

/** Says where it is known from. A source that is not there yet is made, as a document of that title. */
export async function keepOrigin({ deeds, it, network, lang, field }: About, value: Value | undefined): Promise<Origin> {
  const nothing: Origin = { source: { ...nobody }, locator: '', statedOn: '' }
  if (isEmpty(value)) return nothing
  const { source, locator, statedOn } = value as Origin
  await at(field, '', async () => {
    let { id } = source
    if (id === '') id = (await deeds.do('createSource', { network, kind: 'DOCUMENT', names: [{ lang, text: source.text.trim() }] })).entity?.id ?? ''
    await deeds.do('cite', { subject: it, source: id, locator: locator.trim(), ...(statedOn !== '' && { statedOn: edtf(statedOn) }) })
  })
  return nothing
}

// What is wrong with a fact of its own is wrong with the field that it stands in.
async function at(field: string, part: string, deed: () => Promise<unknown>): Promise<void> {
  try {
    await deed()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    throw new Refused(error.errors.map((each) => ({ ...each, __typename: 'InvalidError' as const, path: ['input', field, ...(part ? [part] : []), ...each.path.slice(1)] })))
  }
}
