// Copies what the playground needs from node_modules to dist, with the licences.
// Run by make web, after npm ci.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { licences } from '../build/licences.mjs';

const from = (path) => readFileSync(new URL(`node_modules/${path}`, import.meta.url), 'utf8');
const to = (name, text) => writeFileSync(new URL(`dist/${name}`, import.meta.url), text);

mkdirSync(new URL('dist/', import.meta.url), { recursive: true });
to('react.js', from('react/umd/react.production.min.js'));
to('react-dom.js', from('react-dom/umd/react-dom.production.min.js'));
// The source map stays behind, and so do the fonts: 360 kB, where the reader's own do.
to('graphiql.js', from('graphiql/graphiql.min.js').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'));
to('graphiql.css', from('graphiql/graphiql.min.css').replace(/@font-face\s*\{[^}]*\}\s*/g, ''));
// All that is installed: graphiql.js is made of it.
const installed = Object.keys(JSON.parse(from('.package-lock.json')).packages).map((path) => new URL(path, import.meta.url).pathname);
to('LICENSES.txt', licences('The playground is made of these packages.', installed));
