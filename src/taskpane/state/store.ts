/** Holds a state and tells when it changes. */
export interface Store<State> {
  get(): State;
  /** Replaces what is named and tells everybody. */
  set(change: Partial<State>): void;
  /** @returns what ends it */
  subscribe(listener: (state: State) => void): () => void;
}

/** A store that begins with this state. */
export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<(state: State) => void>();
  return {
    get: () => state,
    set: (change) => {
      state = { ...state, ...change };
      for (const listener of listeners) listener(state);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
