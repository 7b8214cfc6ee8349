// Starts GraphiQL with the examples, one in each tab.
'use strict';

(async () => {
  const { createElement } = React;
  const examples = await load('examples.json');
  const props = {
    fetcher: GraphiQL.createFetcher({ url: new URL('../graphql', location.href).href }),
    shouldPersistHeaders: false,
    ...tabs(examples, new URLSearchParams(location.search).get('example')),
  };
  history.replaceState(null, '', location.pathname);
  const logo = createElement(GraphiQL.Logo, null, createElement('a', { href: '../', className: 'home' }, 'Partnermap'));
  ReactDOM.createRoot(document.getElementById('playground')).render(createElement(GraphiQL, props, logo));
})().catch((err) => {
  document.getElementById('state').textContent = `It could not be loaded: ${err.message}`;
});

async function load(name) {
  const answer = await fetch(name);
  if (!answer.ok) throw new Error(`${name} was answered with ${answer.status}`);
  return answer.json();
}

// tabs says what GraphiQL opens with: the tabs as they were left or, at first, the
// examples. An example asked for by name is shown, beside what is open already.
function tabs(examples, name) {
  const defaultTabs = examples.map(({ query }) => ({ query }));
  const wanted = examples.findIndex((e) => e.name === name);
  if (wanted < 0) return { defaultTabs };
  const [first] = defaultTabs.splice(wanted, 1); // GraphiQL begins with the first
  return { defaultTabs: [first, ...defaultTabs], query: first.query, variables: '' };
}
