import fc from 'fast-check';

test('a property draws the same cases each time, so that a run fails for a change and never by chance', () => {
  const draw = (): number[] => {
    const drawn: number[] = [];
    fc.assert(fc.property(fc.integer(), (each) => void drawn.push(each)));
    return drawn;
  };
  expect(draw()).toEqual(draw());
});

test('the nightly run repeats every file that draws, whichever run of the gate it belongs to', () => {
  const { testMatch } = jest.requireActual<{ testMatch: string[] }>('./jest.random.config.js');
  for (const file of ['taskpane/sequences/random-sequences.test.ts', 'xlsx/mutations.slow.ts', 'evaluation/rules/judge.test.ts'])
    expect(testMatch).toContain(`<rootDir>/test/${file}`);
});
