import { familyOrder, lineOf } from '../map/lines'
import type { Graph } from '../map/graph.svelte'
import { isStakeholder, type Kind, shape } from '../map/kinds'
import { kindsWord } from '../map/words'
import { label } from '../state/vocabulary.svelte'
import { t } from '../words/words.svelte'

/** What stands around a picture of the map: which map it is, what was chosen, and where it is from. */
export interface Around {
  title: string
  /** Lines below the title, such as the filter and what sizes mean. */
  said: string[]
  /** Lines at the foot: date, address, whose view it is. */
  foot: string[]
}

const space = 'http://www.w3.org/2000/svg'
const margin = 32
const least = 720
const ink = '#1f2328'
const faint = '#57606a'
const font = 'system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", Arial, sans-serif'

/**
 * The map as a picture that stands for itself: white, with title, legend and origin, and every colour written where it
 * is used, so that word processors and printers show it alike.
 */
export function drawPicture(chart: SVGSVGElement, graph: Graph, around: Around): SVGSVGElement {
  const box = chart.getBBox()
  // As large as it is looked at; names keep their size.
  const scale = Math.min(Number(chart.dataset['scale'] ?? 1), 4000 / box.width)
  const width = Math.ceil(Math.max(least, box.width * scale + 2 * margin))
  const svg = make('svg', { xmlns: space, 'font-family': font, fill: ink })
  const ground = make('rect', { width, fill: '#ffffff' })
  svg.append(ground)
  let y = margin + 22
  svg.append(text(margin, y, around.title, 24, { 'font-weight': 700 }))
  for (const line of around.said.flatMap((l) => broken(l, width - 2 * margin, 13))) svg.append(text(margin, (y += 20), line, 13, { fill: faint }))
  y += 24
  const map = painted(chart)
  map.setAttribute('transform', `translate(${(width - box.width * scale) / 2 - box.x * scale},${y - box.y * scale}) scale(${scale})`)
  svg.append(map)
  y += box.height * scale + 32
  y = legend(svg, graph, y, width)
  y += 12
  svg.append(make('path', { d: `M${margin},${y}H${width - margin}`, stroke: '#d0d7de' }))
  for (const line of around.foot.flatMap((l) => broken(l, width - 2 * margin, 11))) svg.append(text(margin, (y += 17), line, 11, { fill: faint }))
  const height = Math.ceil(y + margin)
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` })) svg.setAttribute(name, String(value))
  ground.setAttribute('height', String(height))
  return svg
}

/** The text of an SVG file. */
export function svgFile(svg: SVGSVGElement): Blob {
  return new Blob(['<?xml version="1.0" encoding="UTF-8"?>\n', new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' })
}

/** The same as pixels, two for each of the screen's, or as many as browsers can draw. */
export async function pngFile(svg: SVGSVGElement): Promise<Blob> {
  const url = URL.createObjectURL(svgFile(svg))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const scale = Math.min(2, 8000 / Math.max(image.width, image.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(image.width * scale)
    canvas.height = Math.round(image.height * scale)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large'))), 'image/png'))
  } finally {
    URL.revokeObjectURL(url)
  }
}

// A copy of what is drawn with all looks written out, as they are in the light theme.
function painted(chart: SVGSVGElement): SVGGElement {
  const look = lightColours()
  const map = make('g')
  for (const from of chart.querySelectorAll<SVGElement>('.line:not(.faded)')) {
    const colour = look(classValue(from, 'c-'), '--line-')
    const g = make('g', { stroke: colour, fill: 'none', 'stroke-linecap': 'round', 'stroke-linejoin': 'round', opacity: from.classList.contains('pale') ? 0.4 : null })
    const stroke = from.querySelector('.stroke')
    g.append(make('path', { d: stroke?.getAttribute('d'), 'stroke-width': from.classList.contains('found') ? 4 : stroke?.getAttribute('stroke-width'), 'stroke-dasharray': stroke?.getAttribute('stroke-dasharray') }))
    const head = from.querySelector('.head')
    if (head) g.append(make('path', { d: head.getAttribute('d'), fill: colour, stroke: 'none' }))
    map.append(g)
  }
  for (const from of chart.querySelectorAll<SVGElement>('.dot')) {
    const colour = look(classValue(from, 'k-'), '--kind-')
    const generic = from.classList.contains('generic')
    map.append(make('path', {
      transform: from.getAttribute('transform'), d: from.querySelector('.body')?.getAttribute('d'), 'fill-rule': 'evenodd', fill: generic ? blend(colour, 0.65, 255) : colour,
      stroke: blend(colour, 0.35, 0), 'stroke-width': 1.5, 'stroke-dasharray': generic ? '3 2' : null, opacity: from.classList.contains('faded') ? 0.25 : null,
    }))
  }
  const size = Number(chart.querySelector('.names')?.getAttribute('font-size') ?? 12)
  for (const from of chart.querySelectorAll<SVGTextElement>('text:not(.faded)')) map.append(...name(from, size))
  return map
}

// A name with a white edge; as two texts, since not every program paints the edge below the letters.
function name(from: SVGTextElement, size: number): SVGTextElement[] {
  return ['edge', 'letters'].map((part) => {
    const copy = make('text', {
      x: from.getAttribute('x'), y: from.getAttribute('y'), 'text-anchor': from.getAttribute('text-anchor'), 'font-size': from.classList.contains('small') ? size * 0.92 : size,
      'font-weight': from.classList.contains('main') || from.classList.contains('force') ? 700 : 500, 'font-style': from.classList.contains('heading') ? 'italic' : null,
      ...(part === 'edge' ? { fill: '#ffffff', stroke: '#ffffff', 'stroke-width': size * 0.25, 'stroke-linejoin': 'round' } : {}),
    })
    const lines = [...from.querySelectorAll('tspan')]
    if (lines.length === 0) copy.textContent = from.textContent
    lines.forEach((line, i) => {
      const tspan = make('tspan', { x: line.getAttribute('x'), dy: i === 0 ? 0 : size * 1.15 })
      tspan.textContent = line.textContent
      copy.append(tspan)
    })
    return copy
  })
}

function legend(svg: SVGSVGElement, graph: Graph, top: number, width: number): number {
  const look = lightColours()
  const kinds = [...new Set(graph.dots.map((d) => d.kind))]
  const order = (k: Kind) => (isStakeholder(k) ? 0 : 1)
  const families = new Set(graph.lines.map((l) => (l.negative ? 'negative' : l.family)).filter(Boolean))
  const entries: { sample: SVGElement; wide: number; words: string }[] = kinds.sort((a, b) => order(a) - order(b)).map((kind) => ({
    sample: make('path', { d: shape(kind, 8), fill: look(kind, '--kind-'), 'fill-rule': 'evenodd', stroke: blend(look(kind, '--kind-'), 0.35, 0), transform: 'translate(10,-4)' }), wide: 24, words: kindsWord(kind),
  }))
  const line = (style: { colour: string; dash: string }, zigzag: boolean, words: string) => ({
    sample: make('path', { d: zigzag ? 'M0,-4L4,-8L10,0L16,-8L22,0L28,-8L32,-4' : 'M0,-4H32', fill: 'none', stroke: look(style.colour, '--line-'), 'stroke-width': 2.4, 'stroke-dasharray': style.dash || null, 'stroke-linecap': 'round' }), wide: 40, words,
  })
  for (const family of [...familyOrder.filter((f) => families.has(f)), ...[...families].filter((f) => !familyOrder.includes(f))]) entries.push(line(lineOf(family), family === 'negative', label('form_family', family)))
  if (graph.lines.some((l) => !l.tie)) entries.push(line({ colour: 'grey', dash: '2 7' }, false, t('map.jointLegend')))
  if (graph.dots.some((d) => d.generic)) entries.push({ sample: make('circle', { r: 8, cx: 10, cy: -4, fill: '#e5e7eb', stroke: faint, 'stroke-width': 1.5, 'stroke-dasharray': '3 2' }), wide: 24, words: t('map.legendGeneric') })
  if (graph.lines.some((l) => l.directed)) entries.push({ sample: text(4, 0, '→', 13), wide: 24, words: t('map.legendArrow') })
  if (graph.lines.some((l) => l.tie?.level)) entries.push({ sample: make('path', { d: 'M0,-8H30M0,-2H30', stroke: faint, 'stroke-width': 3 }), wide: 38, words: t('map.legendDepth') })
  let x = margin
  let y = top
  for (const { sample, wide, words } of entries) {
    const needs = wide + measure(words, 13) + 22
    if (x + needs > width - margin && x > margin) {
      x = margin
      y += 24
    }
    const g = make('g', { transform: `translate(${x},${y})` })
    g.append(sample, text(wide, 0, words, 13))
    svg.append(g)
    x += needs
  }
  return y + 12
}

function make<K extends keyof SVGElementTagNameMap>(tag: K, attributes: Record<string, string | number | null | undefined> = {}): SVGElementTagNameMap[K] {
  const element = document.createElementNS(space, tag)
  for (const [key, value] of Object.entries(attributes)) if (value !== null && value !== undefined && key !== 'xmlns') element.setAttribute(key, String(value))
  return element
}

function text(x: number, y: number, words: string, size: number, attributes: Record<string, string | number> = {}): SVGTextElement {
  const element = make('text', { x, y, 'font-size': size, ...attributes })
  element.textContent = words
  return element
}

function classValue(element: Element, prefix: string): string {
  return [...element.classList].find((c) => c.startsWith(prefix))?.slice(prefix.length) ?? ''
}

// The colours of the light theme, whatever the reader looks at.
function lightColours(): (name: string, prefix: string) => string {
  const known = new Map<string, string>()
  return (name, prefix) => {
    const key = prefix + name
    let colour = known.get(key)
    if (!colour) {
      const probe = document.createElement('span')
      probe.dataset['theme'] = 'light'
      document.body.append(probe)
      colour = getComputedStyle(probe).getPropertyValue(key).trim() || faint
      probe.remove()
      known.set(key, colour)
    }
    return colour
  }
}

// A colour with a share of white (255) or black (0).
function blend(hex: string, share: number, to: number): string {
  const parts = hex.length === 4 ? [...hex.slice(1)].map((c) => c + c) : (hex.slice(1).match(/../g) ?? [])
  return '#' + parts.map((c) => Math.round(Number.parseInt(c, 16) * (1 - share) + to * share).toString(16).padStart(2, '0')).join('')
}

let canvas: CanvasRenderingContext2D | null = null

function measure(words: string, size: number): number {
  canvas ??= document.createElement('canvas').getContext('2d')
  if (!canvas) return words.length * size * 0.6
  canvas.font = `${size}px ${font}`
  return canvas.measureText(words).width
}

function broken(words: string, width: number, size: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of words.split(' ')) {
    const longer = line ? `${line} ${word}` : word
    if (line && measure(longer, size) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}
