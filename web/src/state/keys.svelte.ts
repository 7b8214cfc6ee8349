import { recall, remember } from './memory'
const remembered = 'partnermap.keys'

class Keys {
  #single = $state(recall(remembered) !== 'off')

  /** Whether a single key does something by itself, such as / for the search. Some people type by voice: for them it can be switched off. */
  get single(): boolean {
    return this.#single
  }

  set single(on: boolean) {
    this.#single = on
    remember(remembered, on ? 'on' : 'off')
  }
}

/** How the keyboard is used. */
export const keys = new Keys()
