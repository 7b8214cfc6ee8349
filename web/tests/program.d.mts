/** Starts the program, and waits until it is ready; `log` names the file that gets all of its log. */
export function start(args: string[], log?: string): Promise<{ url: string; end: () => Promise<void> }>
