import { familyOf } from '../state/vocabulary.svelte'
import type { Tie } from '../api/network'

/**
 * How ties are drawn. Each family of forms has a colour and a pattern of its own, and no two share both. Ties that tell
 * of reluctance or conflict are a red zigzag and nothing else is.
 */
export interface LineStyle {
  /** The name of its colour among the custom properties: --line-NAME. */
  colour: string
  /** The pattern of dashes; empty: unbroken. */
  dash: string
}

const families: Record<string, LineStyle> = {
  information: { colour: 'blue', dash: '1 5' },
  data: { colour: 'blue', dash: '9 4 1 4' },
  planning: { colour: 'blue', dash: '' },
  participation: { colour: 'green', dash: '7 5' },
  service: { colour: 'green', dash: '' },
  referral: { colour: 'green', dash: '1 5' },
  contract: { colour: 'brown', dash: '' },
  funding: { colour: 'brown', dash: '9 5' },
  governance: { colour: 'brown', dash: '9 4 1 4' },
  joint_action: { colour: 'violet', dash: '' },
  mediation: { colour: 'violet', dash: '9 5' },
  advocacy: { colour: 'violet', dash: '1 5' },
  negative: { colour: 'negative', dash: '' },
}

/** All families that have a line of their own, in the order of the legend. */
export const familyOrder = Object.keys(families)

/** The line of a family of forms; of one that was added to a map, that of joint action in grey. */
export function lineOf(family: string): LineStyle {
  return families[family] ?? { colour: 'grey', dash: '' }
}

/** The lines of ties that are no cooperation: thin and grey, told apart by their dashes. */
const plain: Partial<Record<Tie['type'], LineStyle>> = {
  ROLE: { colour: 'grey', dash: '' },
  MEMBER_OF: { colour: 'grey', dash: '8 3' },
  PART_OF: { colour: 'grey', dash: '3 3' },
  HAS_NEED: { colour: 'grey', dash: '' },
  ADDRESSES: { colour: 'grey', dash: '6 3 1 3' },
  HOLDS_RESOURCE: { colour: 'grey', dash: '' },
  USES: { colour: 'grey', dash: '6 3 1 3' },
  LOCATED_IN: { colour: 'grey', dash: '1 4' },
}

/** The line of a tie that is no cooperation. */
export function plainLine(type: Tie['type']): LineStyle {
  return plain[type] ?? { colour: 'grey', dash: '' }
}

// Forms in which both do the same by their very meaning; a form that was added to a map goes as its family does.
const together = new Set(['information', 'planning', 'joint_action', 'advocacy'])
const oneSided = new Set(['awareness_raising', 'consultation'])

/** Whether it matters from whom to whom a tie goes, so that it gets an arrowhead. */
export function directed(tie: Pick<Tie, 'type' | 'form' | 'mutual'>): boolean {
  if (tie.type !== 'COOPERATES_WITH') return tie.type === 'PART_OF' || tie.type === 'USES'
  if (tie.mutual || !tie.form) return false
  return oneSided.has(tie.form) || !together.has(familyOf(tie.form))
}

const deepest: Record<string, number> = { HIMMELMAN: 4, FREY: 5, KEAST: 3, PARTNER: 4 }

/** The width of a tie: the closer a cooperation, the wider; where no source says how close, thin. */
export function width(tie: Pick<Tie, 'type' | 'level'>): number {
  if (tie.type !== 'COOPERATES_WITH') return 1.2
  if (!tie.level) return 1.8
  return 1.8 + (4 * tie.level.value) / (deepest[tie.level.scale] ?? 4)
}
