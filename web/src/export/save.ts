/** Hands a file to the browser to keep. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content)
  const a = document.createElement('a')
  a.href = url
  a.download = name
  a.click()
  // Browsers read it at once or soon; a minute later nobody needs it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
