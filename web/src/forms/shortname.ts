/** The short name of a network in addresses, made of its name: "Pécs és környéke" is pecs-es-kornyeke. `otherwise` stands in where no letter is left. */
export function shortName(name: string, otherwise: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  return plain.slice(0, 40).replace(/-+$/, '') || `map-${otherwise.slice(0, 8)}`
}
