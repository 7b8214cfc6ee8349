import { mount } from 'svelte'
import App from './App.svelte'
import { fetchPage } from './pages'
import { follow } from './state/address.svelte'
import './style.scss'
import { loadWords } from './words/words.svelte'

fetchPage()
await loadWords()
follow()
mount(App, { target: document.getElementById('app') as HTMLElement })
