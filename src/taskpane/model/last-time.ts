/** Works something out anew only where what it is worked out from is not what it was the last time. */
export function lastTime<Facts extends readonly unknown[], Value>(work: (...facts: Facts) => Value): (...facts: Facts) => Value {
  let last: { readonly facts: Facts; readonly value: Value } | null = null;
  return (...facts) => {
    if (last === null || facts.some((fact, index) => fact !== last?.facts[index])) last = { facts, value: work(...facts) };
    return last.value;
  };
}
