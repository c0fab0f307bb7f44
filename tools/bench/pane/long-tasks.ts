/** An event of Chromium's trace, as far as it is looked at. Times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly id?: string;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: {
    readonly name?: string;
    readonly data?: {
      readonly startTime?: number;
      readonly cpuProfile?: {
        readonly nodes?: readonly { readonly id: number; readonly parent?: number; readonly callFrame: { readonly url?: string } }[];
        readonly samples?: readonly number[];
      };
      readonly timeDeltas?: readonly number[];
    };
  };
}

/** What a trace has to record. */
export const TRACE_CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-v8.cpu_profiler', 'v8.execute'];

/** How long a task of the page's main thread took, and how much of it in which scripts, in milliseconds. */
export interface MainTask {
  readonly milliseconds: number;
  /** Of ours: in scripts that are not those named. */
  readonly ours: number;
}

/**
 * The tasks of a page's main thread that took longer than browsers call fluid.
 * @param isForeign whether a script is another's, by its address
 * @param least in milliseconds
 */
export function longTasks(trace: string, isForeign: (url: string) => boolean, least = 50): MainTask[] {
  const { traceEvents } = JSON.parse(trace) as { readonly traceEvents: readonly TraceEvent[] };
  const samples = samplesByThread(traceEvents);
  // Of several renderers the page's is the one that runs scripts most.
  const threads = traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(threadOf);
  const [main] = threads.sort((a, b) => (samples.get(b)?.length ?? 0) - (samples.get(a)?.length ?? 0));
  const taken = samples.get(main ?? '') ?? [];
  return traceEvents
    .filter((event) => /RunTask$/.test(event.name) && threadOf(event) === main && (event.dur ?? 0) >= least * 1000)
    .map(({ ts, dur = 0 }) => ({
      milliseconds: dur / 1000,
      ours:
        taken.reduce((sum, { at, time, url }) => (at >= ts && at <= ts + dur && url !== '' && !isForeign(url) ? sum + time : sum), 0) /
        1000,
    }));
}

interface Sample {
  readonly at: number;
  readonly time: number;
  /** The script that runs, or that called what runs; '' where none does. */
  readonly url: string;
}

const threadOf = ({ pid, tid }: TraceEvent): string => `${String(pid)} ${String(tid)}`;

function samplesByThread(events: readonly TraceEvent[]): Map<string, Sample[]> {
  const profiles = new Map<
    string,
    { readonly thread: string; at: number; readonly urls: Map<number, string>; readonly samples: Sample[] }
  >();
  const key = ({ pid, id = '' }: TraceEvent): string => `${String(pid)} ${id}`;
  for (const event of events) {
    if (event.name === 'Profile')
      profiles.set(key(event), {
        thread: threadOf(event),
        at: event.args?.data?.startTime ?? event.ts,
        urls: new Map([[0, '']]),
        samples: [],
      });
  }
  for (const event of events) {
    const profile = profiles.get(key(event));
    if (event.name !== 'ProfileChunk' || profile === undefined) continue;
    const { cpuProfile: { nodes = [], samples = [] } = {}, timeDeltas = [] } = event.args?.data ?? {};
    // What has no script of its own, such as the collection of garbage, belongs to whoever called it.
    for (const { id, parent = 0, callFrame } of nodes) profile.urls.set(id, callFrame.url || (profile.urls.get(parent) ?? ''));
    samples.forEach((node, index) => {
      const time = timeDeltas[index] ?? 0;
      profile.at += time;
      profile.samples.push({ at: profile.at, time, url: profile.urls.get(node) ?? '' });
    });
  }
  return new Map([...profiles.values()].map(({ thread, samples }) => [thread, samples]));
}
