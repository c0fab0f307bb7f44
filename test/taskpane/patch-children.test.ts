/** @jest-environment jsdom */
import { h } from '../../src/taskpane/element';
import { patchChildren } from '../../src/taskpane/patch-children';

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.replaceChildren(root);
});

const rows = (keys: string): void => {
  patchChildren(
    root,
    [...keys].map((key) => h('p', { key }, key)),
  );
};

describe('patchChildren', () => {
  test.each([
    ['', 'abc'],
    ['abc', ''],
    ['abc', 'acb'],
    ['abc', 'xbyc'],
    ['abcd', 'dcba'],
    ['abc', 'c'],
  ])('%j becomes %j, and what stays is the same element', (before, after) => {
    rows(before);
    const standing = new Map([...root.children].map((child) => [child.textContent, child]));
    rows(after);
    expect(root.textContent).toBe(after);
    // Moving past others may make an element anew; one that follows in the same order never is.
    const [first] = after;
    if (first !== undefined && standing.has(first)) expect(root.firstChild).toBe(standing.get(first));
  });

  test.each([
    ['abc', 'c'],
    ['abc', 'bc'],
    ['bc', 'xbyc'],
    ['abcd', 'cx'],
  ])('%j becomes %j, and c keeps the focus', (before, after) => {
    const buttons = (keys: string): void => {
      patchChildren(
        root,
        [...keys].map((key) => h('section', { key }, h('button', {}, key))),
      );
    };
    buttons(before);
    const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === 'c');
    button?.focus();
    const moved: Node[] = [];
    const insertBefore = root.insertBefore.bind(root);
    root.insertBefore = (node, next) => {
      moved.push(node);
      return insertBefore(node, next);
    };
    buttons(after);
    expect(document.activeElement).toBe(button);
    expect(moved).not.toContain(button?.parentElement);
  });

  test('text, attributes and handlers follow', () => {
    let heard = '';
    const say = (word: string, more: object = {}): void => {
      patchChildren(root, [h('button.big', { title: word, disabled: false, onclick: () => (heard = word), ...more }, word)]);
    };
    say('one');
    const button = root.querySelector('button')!;
    say('two', { title: null });
    expect(root.querySelector('button')).toBe(button);
    button.click();
    expect([heard, button.textContent, button.hasAttribute('title'), button.className]).toEqual(['two', 'two', false, 'big']);
    patchChildren(root, [h('button', {}, 'three')]);
    button.click();
    expect(heard).toBe('two');
  });

  test('focus and half-typed text survive', () => {
    const draw = (before: boolean): void => patchChildren(root, [before && h('p', { key: 'p' }, 'new'), h('input', { key: 'field' })]);
    draw(false);
    const field = root.querySelector('input')!;
    field.focus();
    field.value = 'half';
    draw(true);
    expect(document.activeElement).toBe(field);
    expect(field.value).toBe('half');
  });

  test('a select has its value once its options are there', () => {
    const draw = (value: string): void =>
      patchChildren(root, [h('select', { value }, h('option', { value: 'a' }, 'a'), h('option', { value: 'b' }, 'b'))]);
    draw('b');
    expect(root.querySelector('select')!.value).toBe('b');
    draw('a');
    expect(root.querySelector('select')!.value).toBe('a');
  });

  test('drawings stand in their own namespace', () => {
    patchChildren(root, [h('svg', {}, h('rect', { width: 3 })), h('title', {}, 'x')]);
    expect(root.querySelector('rect')!.namespaceURI).toBe('http://www.w3.org/2000/svg');
  });
});
