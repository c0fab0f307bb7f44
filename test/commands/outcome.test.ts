/** @jest-environment jsdom */
import { OUTCOME_KEY } from '../../src/commands/outcome-window';

async function shown(address: string): Promise<string> {
  const place = document.createElement('p');
  place.id = 'outcome';
  document.body.replaceChildren(place);
  history.replaceState(null, '', address);
  await jest.isolateModulesAsync(async () => {
    await import('../../src/commands/outcome');
  });
  return place.textContent;
}

test.each([
  ['the address carries', '/outcome.html?lang=ja#%E8%A9%95%E4%BE%A1', null, '評価'],
  ['the storage carries, where the address was cut', '/outcome.html?lang=ja', '指標 81 件', '指標 81 件'],
  [
    'needs no text, where nothing came through',
    '/outcome.html?lang=ja',
    null,
    '評価が終わりました。結果は［ホーム］の［評価と確認］で見られます。',
  ],
  ['is English where Excel is', '/outcome.html?lang=en', null, 'The evaluation has ended. Open Results on the Home tab to see it.'],
])('the small window says what %s', async (_, address, stored, text) => {
  localStorage.clear();
  if (stored !== null) localStorage.setItem(OUTCOME_KEY, stored);
  expect(await shown(address)).toBe(text);
});
