import type { ComponentChildren, RefObject, VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Puts a value into a control when the value changes, and at no other drawing: what a person has half typed, or chosen
 * while the pane is still carrying it out, stays.
 */
export function useGiven<Control extends HTMLElement, Name extends keyof Control>(
  name: Name,
  value: Control[Name],
): RefObject<Control | null> {
  const control = useRef<Control>(null);
  useLayoutEffect(() => {
    if (control.current !== null && control.current[name] !== value) control.current[name] = value;
  }, [value]);
  return control;
}

/** A control with its label above it. */
export function Field(properties: { readonly label: string; readonly class?: string; readonly children: ComponentChildren }): VNode {
  return (
    <label class={`field ${properties.class ?? ''}`.trim()}>
      <span>{properties.label}</span>
      {properties.children}
    </label>
  );
}

interface TextInputProperties {
  readonly 'data-testid': string;
  readonly value: string;
  readonly autocapitalize?: 'characters' | 'off';
  readonly maxlength?: number;
  readonly placeholder: string;
  /** Told what stands there when the person is done typing. */
  readonly onValue: (typed: string) => void;
}

/** A line to be typed in. */
export function TextInput({ value, onValue, ...attributes }: TextInputProperties): VNode {
  const input = useGiven<HTMLInputElement, 'value'>('value', value);
  return <input {...attributes} ref={input} onChange={({ currentTarget }) => onValue(currentTarget.value)} />;
}

/** A number to be typed in: from 1 on, where nothing else is said. */
export function NumberInput({
  value,
  onValue,
  min = 1,
  ...attributes
}: TextInputProperties & { readonly min?: number; readonly max?: number }): VNode {
  const input = useGiven<HTMLInputElement, 'value'>('value', value);
  return (
    <input
      {...attributes}
      ref={input}
      type="number"
      min={min}
      step="any"
      inputmode="decimal"
      onChange={({ currentTarget }) => onValue(currentTarget.value)}
    />
  );
}

interface FileInputProperties {
  readonly 'data-testid': string;
  readonly accept: string;
  readonly label: string;
  readonly multiple?: boolean;
  readonly onFile: (file: File) => void;
}

/** A button that asks for a file. The browser's own, which cannot be styled, is there for the keyboard and for those who listen. */
export function FileInput({ label, onFile, ...attributes }: FileInputProperties): VNode {
  return (
    <label class="file">
      <input
        {...attributes}
        type="file"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file can be chosen again.
          currentTarget.value = '';
          for (const file of files) onFile(file);
        }}
      />
      <span>{label}</span>
    </label>
  );
}

interface SelectProperties {
  readonly 'data-testid'?: string;
  readonly value: string;
  /** Value and name of each, in order. */
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly onValue: (chosen: string) => void;
}

/** One of several, folded. */
export function Select({ value, options, onValue, ...attributes }: SelectProperties): VNode {
  return (
    <select {...attributes} onChange={({ currentTarget }) => onValue(currentTarget.value)}>
      {options.map(([one, name]) => (
        // An option is told that it is chosen only when that changes: see useGiven.
        <option key={one} value={one} selected={one === value}>
          {name}
        </option>
      ))}
    </select>
  );
}

interface SwitchProperties {
  readonly 'data-testid'?: string | undefined;
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly onSwitch: (on: boolean) => void;
  readonly children: ComponentChildren;
}

/** Something that is on or off. */
export function Switch({ on, onSwitch, children, ...attributes }: SwitchProperties): VNode {
  const input = useGiven<HTMLInputElement, 'checked'>('checked', on);
  return (
    <label class="switch">
      <input {...attributes} ref={input} type="checkbox" role="switch" onChange={({ currentTarget }) => onSwitch(currentTarget.checked)} />
      <span>{children}</span>
    </label>
  );
}

interface RadioProperties {
  readonly 'data-testid'?: string;
  readonly name: string;
  readonly value: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly children: ComponentChildren;
}

/** One of several, all in sight. */
export function Radio({ chosen, onChoose, children, ...attributes }: RadioProperties): VNode {
  const input = useGiven<HTMLInputElement, 'checked'>('checked', chosen);
  return (
    <label class="choice">
      <input {...attributes} ref={input} type="radio" onChange={onChoose} />
      <span>{children}</span>
    </label>
  );
}
