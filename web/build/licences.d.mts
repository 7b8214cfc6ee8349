export function licences(intro: string, folders: Iterable<string>): string
