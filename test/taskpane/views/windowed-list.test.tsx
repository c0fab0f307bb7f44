/** @jest-environment jsdom */
import { render } from 'preact';
import { WindowedList } from '../../../src/taskpane/views/results/windowed-list';

const HEIGHT = 40;
let scrolled = 0;
let root: HTMLElement;

beforeEach(() => {
  root = document.createElement('div');
  document.body.replaceChildren(root);
  scrolled = 0;
  jest.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const top = this.tagName === 'UL' ? -scrolled : 0;
    return { top, height: this.tagName === 'LI' ? HEIGHT : 0 } as DOMRect;
  });
});
afterEach(() => jest.restoreAllMocks());

const frame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 0));
  });

async function list(count: number): Promise<HTMLUListElement> {
  const keys = Array.from({ length: count }, (_, index) => String(index));
  render(<WindowedList class="list" keys={keys} estimate={100} draw={(index) => <p>{keys[index]}</p>} />, root);
  await frame();
  await frame();
  return document.querySelector('ul')!;
}

async function scrollTo(top: number): Promise<void> {
  scrolled = top;
  window.dispatchEvent(new Event('scroll'));
  await frame();
  await frame();
}

test('a short list is drawn whole', async () => {
  const element = await list(60);
  expect(element.children).toHaveLength(60);
  expect(element.getAttribute('style') ?? '').toBe('');
});

test.each([0, 1_000, 1_999_000, 3_999_000, 9_990_000])('of 100,000 only what is in sight is drawn, scrolled to %d', async (top) => {
  const element = await list(100_000);
  await scrollTo(top);
  expect(element.children.length).toBeGreaterThan(5);
  expect(element.children.length).toBeLessThan(100);
  const all = Number.parseFloat(element.style.paddingTop) + Number.parseFloat(element.style.paddingBottom);
  // What is not drawn takes the room that it would.
  expect(all).toBeGreaterThan(3_900_000);
  const numbers = [...element.children].map(({ textContent }) => Number(textContent));
  expect(numbers).toEqual(numbers.map((_, index) => numbers[0]! + index));
  expect(element.children[0]?.getAttribute('aria-posinset')).toBe(String(numbers[0]! + 1));
});

test('a list that becomes short is drawn whole', async () => {
  await list(1_000);
  await scrollTo(20_000);
  const element = await list(3);
  expect(element.textContent).toBe('012');
  expect(element.style.paddingTop).toBe('');
});
