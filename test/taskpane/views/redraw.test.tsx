/** @jest-environment jsdom */
import { render, type ComponentChild } from 'preact';
import { NumberInput, Select, Switch, TextInput } from '../../../src/taskpane/views/controls';

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.replaceChildren(root);
});

const draw = (what: ComponentChild): void => {
  render(what, root);
};
const nothing = (): void => undefined;

describe('what the pane counts on when it draws itself anew', () => {
  test.each([
    ['abc', 'c'],
    ['abc', 'bc'],
    ['bc', 'xbyc'],
    ['abcd', 'cx'],
    ['ab', 'nab'],
  ])('%j becomes %j, and the last that both have keeps its element, its place and the focus', (before, after) => {
    const kept = [...before].findLast((key) => after.includes(key))!;
    const sections = (keys: string): void => {
      draw(
        [...keys].map((key) => (
          <section key={key}>
            <button>{key}</button>
          </section>
        )),
      );
    };
    sections(before);
    const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === kept);
    button?.focus();
    const moved: Node[] = [];
    const insertBefore = root.insertBefore.bind(root);
    root.insertBefore = (node, next) => {
      moved.push(node);
      return insertBefore(node, next);
    };
    sections(after);
    expect(root.textContent).toBe(after);
    expect(document.activeElement).toBe(button);
    // An element that is moved loses the focus and its scrolling in a browser.
    expect(moved).not.toContain(button?.parentElement);
  });

  test('drawings stand in their own namespace', () => {
    draw(
      <svg>
        <rect width={3} />
      </svg>,
    );
    expect(root.querySelector('rect')!.namespaceURI).toBe('http://www.w3.org/2000/svg');
  });
});

describe('a control', () => {
  test.each([
    ['TextInput', TextInput],
    ['NumberInput', NumberInput],
  ])('%s: half-typed text and the focus survive a redraw, and a value that changed is shown', (_, Input) => {
    const input = (value: string, isBusy: boolean): void => {
      draw([isBusy && <p key="busy">busy</p>, <Input key="field" data-testid="one" placeholder="" value={value} onValue={nothing} />]);
    };
    input('1', false);
    const field = root.querySelector('input')!;
    expect(field.value).toBe('1');
    field.focus();
    field.value = '23';
    input('1', true);
    expect(document.activeElement).toBe(field);
    expect(field.value).toBe('23');
    input('4', false);
    expect(field.value).toBe('4');
    input('', false);
    expect(field.value).toBe('');
  });

  test('a select shows its value among options that come later, and what was chosen while that is carried out', () => {
    const select = (value: string, ...options: string[]): void => {
      draw(<Select value={value} options={options.map((option) => [option, option])} onValue={nothing} />);
    };
    select('b', 'a');
    select('b', 'a', 'b');
    const element = root.querySelector('select')!;
    expect(element.value).toBe('b');
    element.value = 'a';
    select('b', 'a', 'b');
    expect(element.value).toBe('a');
    select('a', 'a', 'b');
    expect(element.value).toBe('a');
    select('b', 'a', 'b');
    expect(element.value).toBe('b');
  });

  test('a switch stays as it was switched while that is carried out', () => {
    const switched: boolean[] = [];
    const one = (on: boolean): void => {
      draw(
        <Switch on={on} onSwitch={(to) => switched.push(to)}>
          one
        </Switch>,
      );
    };
    one(false);
    const box = root.querySelector('input')!;
    box.click();
    expect(switched).toEqual([true]);
    one(false);
    expect(box.checked).toBe(true);
    one(true);
    one(false);
    expect(box.checked).toBe(false);
  });
});
