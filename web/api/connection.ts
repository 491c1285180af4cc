import { useSyncExternalStore } from 'react';

/** Whether the last request got an answer. */
let lost = false;
const listeners = new Set<() => void>();

function set(next: boolean): void {
  if (next === lost) return;
  lost = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useConnectionLost = (): boolean => useSyncExternalStore(subscribe, () => lost);

/** `fetch` that notes whether the server can be reached. */
export async function watchedFetch(request: Request): Promise<Response> {
  try {
    const response = await fetch(request);
    set(false);
    return response;
  } catch (error) {
    // A request that the page itself gave up says nothing about the network.
    if (!(error instanceof DOMException && error.name === 'AbortError')) set(true);
    throw error;
  }
}

window.addEventListener('offline', () => set(true));
window.addEventListener('online', () => set(false));
