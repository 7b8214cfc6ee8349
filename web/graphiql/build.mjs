// Copies what the playground needs from node_modules to dist, with the licences.
// Run by make web, after npm ci.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';

const from = (path) => readFileSync(new URL(`node_modules/${path}`, import.meta.url), 'utf8');
const to = (name, text) => writeFileSync(new URL(`dist/${name}`, import.meta.url), text);

mkdirSync(new URL('dist/', import.meta.url), { recursive: true });
to('react.js', from('react/umd/react.production.min.js'));
to('react-dom.js', from('react-dom/umd/react-dom.production.min.js'));
// The source map stays behind, and so do the fonts: 360 kB, where the reader's own do.
to('graphiql.js', from('graphiql/graphiql.min.js').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'));
to('graphiql.css', from('graphiql/graphiql.min.css').replace(/@font-face\s*\{[^}]*\}\s*/g, ''));
to('LICENSES.txt', licences());

// licences gives the licence of everything installed: graphiql.js is made of it.
// Equal texts are given once.
function licences() {
  const known = new Set(['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'ISC', 'Python-2.0']);
  const byText = new Map();
  for (const path of Object.keys(JSON.parse(from('.package-lock.json')).packages)) {
    const folder = path.slice('node_modules/'.length);
    const { name, version, license } = JSON.parse(from(`${folder}/package.json`));
    if (!known.has(license)) throw new Error(`${name} has the licence ${license}, which is not one of ${[...known].join(', ')}`);
    const file = readdirSync(new URL(`node_modules/${folder}`, import.meta.url)).find((f) => /^licen[cs]e/i.test(f));
    const text = file ? from(`${folder}/${file}`).trim() : `(The package says ${license} and brings no text.)`;
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version} (${license})`]);
  }
  const parts = [...byText].map(([text, names]) => `${names.sort().join('\n')}\n\n${text}`);
  return ['The playground is made of these packages.', ...parts].join(`\n\n${'-'.repeat(72)}\n\n`) + '\n';
}
