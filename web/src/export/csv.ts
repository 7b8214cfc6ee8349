/** A table as it goes into a file: what its columns are called, and its lines. */
export interface Sheet {
  name: string
  columns: string[]
  rows: (string | number | null)[][]
}

/**
 * A sheet as CSV (RFC 4180) that spreadsheet programs open as it is meant: in UTF-8 and marked as such, and with no
 * cell that would run as a formula. The notes follow below the table, so that its first line stays its head.
 */
export function csv(sheet: Sheet, notes: string[], separator: string): Blob {
  const lines = [sheet.columns, ...sheet.rows, [], ...notes.map((note) => [note])]
  const text = lines.map((line) => line.map((cell) => quoted(guarded(cell), separator)).join(separator)).join('\r\n')
  return new Blob(['\uFEFF', text, '\r\n'], { type: 'text/csv;charset=utf-8' })
}

/** A text that a spreadsheet program would take for a formula gets an apostrophe, which such programs do not show. */
export function guarded(cell: string | number | null): string {
  if (typeof cell === 'string') return /^[\s]*[=+\-@\t\r|%]/.test(cell) ? `'${cell}` : cell
  return cell === null ? '' : String(cell)
}

function quoted(cell: string, separator: string): string {
  return cell.includes(separator) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
