/** What all controls of a form are given. */
export interface Control {
  id: string
  label: string
  required: boolean
  /** The ids of what describes it. */
  described: string | undefined
  invalid: boolean
  /** Was said once and does not change any more. */
  fixed: boolean
}
