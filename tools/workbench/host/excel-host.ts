import { batchSteps, type BatchContext } from './wire/batch';
import { HostError } from './wire/host-error';
import { eventEntries, registrationKey } from './host-events';
import type { HostSession, RangeTarget } from './host-session';
import type { HostEvent, HostWorkbook } from './host-workbook';
import type { HostObject } from './wire/host-object';
import { rangeAreasObject } from './objects/range/range-areas-object';
import { rangeObject } from './objects/range/range-object';
import { workbookObject } from './objects/workbook-object';
import { worksheetObject } from './objects/worksheet-object';
import { noQuirks } from './quirks';
import { UndoHistory } from './undo/undo-history';
import { MessageType, RequestFlag, type Action, type EventEntry, type RequestMessage, type ResponseBody } from './wire/wire';

/** The two ends of the wire. The client assigns `onMessageFromHost`. */
export interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost: (text: string) => void;
}

/** One batch as it went over the wire. Sizes are bytes of JSON in UTF-8. */
export interface RoundTrip {
  readonly flags: number;
  readonly actions: readonly Action[];
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** The code of the error that ended it, or null. */
  readonly error: string | null;
}

/** What the host may be told. */
export interface HostOptions {
  /** Excel on the web takes and gives at most 5 MB a batch; unlimited when absent. */
  readonly payloadLimit?: number;
  /** Runs something soon; default: a macrotask, as a reply over a wire would arrive. */
  readonly later?: (act: () => void) => void;
  /** Resolves when whoever calculates has taken up what was changed; absent: the workbook calculates by itself, at once. */
  readonly calculated?: () => Promise<void>;
}

/** Events kept for handlers that ask for the range later. */
const KEPT_EVENT_RANGES = 1000;

/**
 * An emulated Excel: answers Microsoft's own Office.js client at the wire, on a workbook of its own. It refuses what it
 * does not know, counts what goes over the wire, and raises events for whatever happens in the workbook.
 */
export class ExcelHost {
  readonly bridge: Bridge = {
    sendMessageToHost: (text) => {
      this.receive(text);
    },
    onMessageFromHost: () => undefined,
  };
  /** Batches in order; those that only give back references (the client's own clean-up) are left out. */
  readonly roundTrips: RoundTrip[] = [];
  /** What Ctrl+Z would take back. */
  readonly undo = new UndoHistory();
  readonly quirks = noQuirks();
  /** The object that every batch starts from. */
  readonly root: HostObject;
  /** May throw a {@link HostError} before an action is carried out, so that a test can let it fail. */
  beforeAction: ((action: Action, index: number) => void) | null = null;
  private readonly kept = new Map<string, HostObject>();
  private readonly eventRanges = new Map<string, RangeTarget>();
  private readonly registered = new Set<string>();
  private readonly session: HostSession;
  private readonly pending: EventEntry[] = [];
  private waiting: (() => void)[] | null = null;
  private answering: Promise<void> = Promise.resolve();
  private holdsEvents = false;
  private ids = 0;

  constructor(
    readonly workbook: HostWorkbook,
    private readonly options: HostOptions = {},
  ) {
    this.session = {
      workbook,
      quirks: this.quirks,
      range: (sheet, range) => rangeObject(sheet, range, this.session),
      areas: (sheet, areas) => rangeAreasObject(sheet, areas, this.session),
      worksheet: (sheet) => worksheetObject(sheet, this.session),
      keep: (object) => {
        const id = this.nextId('r');
        this.kept.set(id, object);
        return id;
      },
      release: (id) => {
        this.kept.delete(id);
      },
      eventRange: (id) => this.eventRanges.get(id) ?? null,
      register: (messageType, targetId) => {
        this.registered.add(registrationKey(messageType, targetId));
      },
      unregister: (messageType, targetId) => {
        this.registered.delete(registrationKey(messageType, targetId));
      },
      nextId: (prefix) => this.nextId(prefix),
    };
    this.root = workbookObject(this.session);
    workbook.listen((event) => {
      this.undo.happened(event);
      this.raise(event);
    });
  }

  /** References that the client has not given back. */
  get openReferences(): number {
    return this.kept.size;
  }

  /** Whether the client listens to that event (a number of `EVENT`) of that target. */
  isListening(messageType: number, targetId: string): boolean {
    return this.registered.has(registrationKey(messageType, targetId));
  }

  /** From now on a cell is being edited: batches wait for it when they may, and fail when they may not. */
  beginCellEdit(): void {
    this.waiting ??= [];
  }

  /** The cell is no longer being edited. */
  endCellEdit(): void {
    const waiting = this.waiting ?? [];
    this.waiting = null;
    for (const act of waiting) act();
  }

  private nextId(prefix: string): string {
    return `${prefix}${String(++this.ids)}`;
  }

  private receive(text: string): void {
    const request = JSON.parse(text) as RequestMessage;
    if (request.type !== MessageType.request) return;
    const answer = (): void => {
      this.later(() => {
        this.answer(request, bytes(text));
      });
    };
    const waits = (request.flags & RequestFlag.delayForCellEdit) !== 0 && !this.quirks.refusesInCellEdit;
    if (this.waiting !== null && waits) this.waiting.push(answer);
    else answer();
  }

  private answer(request: RequestMessage, requestBytes: number): void {
    const { calculated } = this.options;
    if (calculated === undefined) {
      const steps = this.respond(request, requestBytes);
      let step = this.workbook.as('add-in', () => steps.next());
      while (step.done !== true) step = this.workbook.as('add-in', () => steps.next());
      this.reply(request, requestBytes, step.value);
      return;
    }
    const work = async (): Promise<void> => {
      const steps = this.respond(request, requestBytes);
      this.holdsEvents = true;
      try {
        let step = this.workbook.as('add-in', () => steps.next());
        while (step.done !== true) {
          await calculated();
          step = this.workbook.as('add-in', () => steps.next());
        }
        // Excel answers when it has calculated.
        await calculated();
        this.reply(request, requestBytes, step.value);
      } finally {
        this.holdsEvents = false;
        if (this.pending.length > 0) this.deliverLater();
      }
    };
    // One batch after the other, as Excel does.
    this.answering = this.answering.then(work).catch((error: unknown) => {
      reportError(error);
    });
  }

  private reply(request: RequestMessage, requestBytes: number, response: ResponseBody): void {
    this.workbook.suspendCalculation(false);
    let text = JSON.stringify({ id: request.id, type: MessageType.response, message: { statusCode: 200, headers: {}, body: response } });
    let error = response.Error?.Code ?? null;
    if (bytes(text) > (this.options.payloadLimit ?? Infinity)) {
      error = 'ResponsePayloadSizeLimitExceeded';
      const refused = refusal(error, 'The response payload size has exceeded the limit.');
      text = JSON.stringify({ id: request.id, type: MessageType.response, message: { statusCode: 200, headers: {}, body: refused } });
    }
    const actions = request.message.body.Actions;
    if (!actions.every(({ Name, ActionType }) => Name === '_RemoveReference' || ActionType === 1))
      this.roundTrips.push({ flags: request.flags, actions, requestBytes, responseBytes: bytes(text), error });
    this.bridge.onMessageFromHost(text);
  }

  private *respond(request: RequestMessage, requestBytes: number): Generator<unknown, ResponseBody, void> {
    if (this.waiting !== null)
      return refusal(
        'InvalidOperationInCellEditMode',
        'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
      );
    if (requestBytes > (this.options.payloadLimit ?? Infinity))
      return refusal('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.');
    const context: BatchContext = {
      session: this.session,
      root: this.root,
      kept: this.kept,
      used: (member) => {
        this.undo.use(member);
      },
      ...(this.beforeAction === null ? {} : { beforeAction: this.beforeAction }),
    };
    this.undo.beginBatch();
    return yield* batchSteps(request.message.body, context);
  }

  private raise(event: HostEvent): void {
    const entries = eventEntries(
      event,
      (messageType, targetId) => this.isListening(messageType, targetId),
      (sheetId, { range }) => {
        const id = this.nextId('e');
        const sheet = this.workbook.sheets.find((candidate) => candidate.id === sheetId);
        if (sheet !== undefined) this.eventRanges.set(id, { sheet, range, referenceId: null });
        const [oldest] = this.eventRanges.keys();
        if (this.eventRanges.size > KEPT_EVENT_RANGES && oldest !== undefined) this.eventRanges.delete(oldest);
        return id;
      },
    );
    if (entries.length === 0) return;
    this.pending.push(...entries);
    if (!this.holdsEvents) this.deliverLater();
  }

  /** Later: after the reply of the batch that caused it, so that handlers run when sync() has resolved. */
  private deliverLater(): void {
    this.later(() => {
      this.deliver();
    });
  }

  private deliver(): void {
    const entries = this.pending.splice(0);
    if (entries.length > 0) this.bridge.onMessageFromHost(JSON.stringify({ type: MessageType.events, message: { entries } }));
  }

  private later(act: () => void): void {
    if (this.options.later === undefined) setTimeout(act, 0);
    else this.options.later(act);
  }
}

function refusal(code: string, message: string): ResponseBody {
  const error = new HostError(code, message);
  return {
    Results: [],
    ProcessingTime: 0,
    Error: { Code: error.code, Message: error.message, Location: '', ActionIndex: 0, HttpStatusCode: 400 },
  };
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
