import type { OnWorkbench } from './on-workbench';
import { servedWorkbench } from './served-workbench';

const SHEET = '評価';

const visit = servedWorkbench();
let here: OnWorkbench;
beforeAll(async () => {
  here = await visit();
  await here.press('evaluate');
});

/** Clicks a cell in the middle of the grid and types. */
async function typeIntoGrid(text: string): Promise<void> {
  const grid = here.page.getByTestId('grid');
  const box = await grid.boundingBox();
  if (box === null) throw new Error('The grid is not there.');
  await here.page.mouse.click(box.x + box.width * 0.55, box.y + box.height * 0.5);
  await here.page.keyboard.type(text);
  await here.page.keyboard.press('Enter');
}

test('what is typed into the grid with mouse and keyboard arrives in the workbook and in the pane', async () => {
  const before = await here.inputs(SHEET);
  await typeIntoGrid('123');
  await here.page.waitForFunction(() => window.workbench.inputs('評価').flat().includes(123));
  const after = await here.inputs(SHEET);
  const changed = after.flatMap((cells, row) =>
    cells.flatMap((cell, column) => (cell === before[row]?.[column] ? [] : [[row, column, cell]])),
  );
  expect(changed).toHaveLength(1);
  await here.page.keyboard.press('Control+z');
  await here.page.waitForFunction(() => !window.workbench.inputs('評価').flat().includes(123));
});

test('selecting an indicator in the grid explains it in the pane', async () => {
  await here.page.evaluate(() => {
    window.workbench.choose('評価', 'D13');
  });
  await here.control('explanation').filter({ hasText: '本市を訪れる外国人観光客数' }).waitFor();
});

test('rows inserted in the grid move the report, and its formulas still say the same', async () => {
  const before = (await here.texts(SHEET)).map((cells) => cells[9] ?? '');
  await here.page.evaluate(() => window.workbench.insertRows('評価', 4, 2));
  const after = (await here.texts(SHEET)).map((cells) => cells[9] ?? '');
  expect(after).toEqual([...before.slice(0, 4), '', '', ...before.slice(4)]);
  await here.idle();
  await here.press('evaluate');
  expect((await here.texts(SHEET)).map((cells) => cells[9] ?? '')).toEqual(after);
});
