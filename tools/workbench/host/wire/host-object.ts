/** An object that a batch can point at. */
export interface HostObject {
  readonly typeName: string;
  /** Names of everything that the object has. */
  readonly members: readonly string[];
  /** What goes with every answer about the object, such as its id. */
  identity(): Record<string, unknown>;
  /** Names of all scalar properties. */
  readonly scalarNames: readonly string[];
  isScalar(name: string): boolean;
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  /** The object behind a property. */
  navigate(name: string): HostObject | null;
  hasNavigation(name: string): boolean;
  /** The object that a method gives, or undefined when the method gives a value. */
  make(name: string, args: readonly unknown[]): HostObject | null;
  /** Carries out a method. @returns its value, null for none */
  call(name: string, args: readonly unknown[]): unknown;
  item(args: readonly unknown[]): HostObject | null;
  /** A collection's members; null for anything else. */
  items(): readonly HostObject[] | null;
  /** The thing itself, for methods that take it as an argument. */
  readonly target: unknown;
}
