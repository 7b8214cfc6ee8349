/** The six ready questions, as they stand in an address. */
export const asks = ['partners', 'path', 'field', 'money', 'needs', 'unknown'] as const
export type Ask = (typeof asks)[number]
