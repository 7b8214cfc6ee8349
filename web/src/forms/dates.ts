/**
 * A date as the map keeps it: 2016, 2016-04 or 2016-04-15. It is understood as people in the four countries write it:
 * 2016. 04. 15., 15. 4. 2016, 15.04.2016, 4/2016. What is no date stays as it is, so that the reader can see it.
 */
export function edtf(text: string): string {
  const written = text.trim().replace(/\s*([./-])\s*/g, '$1').replace(/[./-]$/, '')
  const parts = written.split(/[./\s-]+/)
  if (parts.length > 3 || parts.some((part) => !/^\d{1,4}$/.test(part))) return text.trim()
  const [year, ...rest] = parts[0]?.length === 4 ? parts : parts.toReversed()
  if (year?.length !== 4 || rest.some((part) => part.length > 2)) return text.trim()
  return [year, ...rest.map((part) => part.padStart(2, '0'))].join('-')
}

/** Whether a text is a date that there is. */
export function isDate(text: string): boolean {
  const [year, month, day] = text.split('-').map(Number)
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) || year === undefined) return false
  if (month === undefined) return true
  if (month < 1 || month > 12) return false
  return day === undefined || (day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate())
}
