export const EXIT = { done: 0, findings: 1, refused: 2 } as const;
