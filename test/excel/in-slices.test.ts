import { allSteps, type Steps } from '../../src/evaluation/steps';
import { inSlices, pageTurn } from '../../src/excel/in-slices';

function* work(steps: number, each: () => void): Steps<string> {
  for (let step = 0; step < steps; step++) {
    each();
    yield;
  }
  return 'done';
}

test('work that is soon done is done at once', async () => {
  const turn = jest.fn(() => Promise.resolve());
  expect(
    await inSlices(
      work(5, () => undefined),
      turn,
    ),
  ).toBe('done');
  expect(turn).not.toHaveBeenCalled();
});

test('what takes longer gives the page its turn, in between and not in a step', async () => {
  let now = 0;
  const clock = jest.spyOn(performance, 'now').mockImplementation(() => now);
  const order: string[] = [];
  const turn = () => Promise.resolve(void order.push('turn'));
  const steps = work(7, () => {
    order.push('step');
    now += 5;
  });
  expect(await inSlices(steps, turn)).toBe('done');
  expect(order).toEqual(['step', 'step', 'step', 'turn', 'step', 'step', 'step', 'turn', 'step']);
  clock.mockRestore();
});

test('a turn of the page is a task: what was due before comes first', async () => {
  const order: string[] = [];
  const turn = pageTurn().then(() => order.push('turn'));
  await Promise.resolve().then(() => order.push('what follows at once'));
  await turn;
  expect(order).toEqual(['what follows at once', 'turn']);
});

test('what a step has to wait for is waited for, and cannot be done at once', async () => {
  const order: string[] = [];
  function* waiting(): Steps<string> {
    yield Promise.resolve().then(() => void order.push('loaded'));
    order.push('next step');
    return 'done';
  }
  expect(await inSlices(waiting())).toBe('done');
  expect(order).toEqual(['loaded', 'next step']);
  expect(() => allSteps(waiting())).toThrow('has to wait');
  function* failing(): Steps<string> {
    yield Promise.reject(new Error('no connection'));
    return 'done';
  }
  await expect(inSlices(failing())).rejects.toThrow('no connection');
});

test('what fails in a step is thrown', async () => {
  const failing = () =>
    work(2, () => {
      throw new Error('no table');
    });
  await expect(inSlices(failing())).rejects.toThrow('no table');
  expect(() => allSteps(failing())).toThrow('no table');
});
