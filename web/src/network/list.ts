// A network with its filters and its list: what a phone shows first, in one file. On a slow line each further file costs a
// way there and back.
export { default as Facets } from '../facets/Facets.svelte'
export { default as Table } from '../table/Table.svelte'
export { default as Network } from './Network.svelte'
