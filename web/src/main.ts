import { mount } from 'svelte'
import App from './App.svelte'
import { fetchPage } from './pages'
import { address, follow } from './state/address.svelte'
import { network } from './state/network.svelte'
import './style.scss'
import { loadWords } from './words/words.svelte'

// Words first, for without them nothing is shown, and a browser fetches only some files at a time.
const words = loadWords()
queueMicrotask(fetchPage)
await words
// What a network has decides all else of its page: the question is on its way while the page is made.
if (address.page !== 'start') void network.load()
follow()
mount(App, { target: document.getElementById('app') as HTMLElement })
