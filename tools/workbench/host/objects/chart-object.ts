import type { CellRange } from '../../../../src/evaluation/workbook/snapshot';
import { invalidArgument, itemNotFound } from '../wire/host-error';
import type { HostSession } from '../host-session';
import type { HostChart, HostSheet } from '../host-workbook';
import type { HostObject } from '../wire/host-object';
import { hostObject, type HostType } from '../wire/object-model';
import { parseRange } from '../workbook/range-address';
import { rangeArgument, wholeNumber } from './range/range-argument';

interface ChartTarget {
  readonly sheet: HostSheet;
  readonly chart: HostChart;
}

type Series = HostChart['series'][number];
interface SeriesTarget extends ChartTarget {
  readonly series: Series;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isColour = (value: unknown): value is string => isText(value) && /^#[0-9A-Fa-f]{6}$/.test(value);

const FILL: HostType<Series> = {
  name: 'ChartFill',
  calls: {
    SetSolidColor: (series, [colour]) => {
      if (!isColour(colour)) throw invalidArgument();
      series.fill = colour;
    },
  },
};

const LINE: HostType<Series> = {
  name: 'ChartLineFormat',
  scalars: {
    Color: {
      get: ({ line }) => line,
      set: (series, colour) => {
        if (!isColour(colour)) throw invalidArgument();
        series.line = colour;
      },
    },
  },
};

const SERIES_FORMAT: HostType<Series> = {
  name: 'ChartSeriesFormat',
  navigations: {
    Fill: (series, session) => hostObject(FILL, series, session),
    Line: (series, session) => hostObject(LINE, series, session),
  },
};

const SERIES: HostType<SeriesTarget> = {
  name: 'ChartSeries',
  scalars: {
    HasDataLabels: {
      get: ({ series }) => series.labels,
      set: ({ series }, value) => {
        if (typeof value !== 'boolean') throw invalidArgument();
        series.labels = value;
      },
    },
  },
  navigations: { Format: ({ series }, session) => hostObject(SERIES_FORMAT, series, session) },
  calls: {
    SetXAxisValues: ({ sheet, series }, [range]) => {
      series.categories = rangeArgument(range, sheet);
    },
    Delete: ({ chart, series }) => {
      chart.series.splice(chart.series.indexOf(series), 1);
    },
  },
};

const ALL_SERIES: HostType<ChartTarget> = {
  name: 'ChartSeriesCollection',
  makers: {
    GetItemAt: ({ sheet, chart }, [index], session) => {
      const series = chart.series[wholeNumber(index, 0)];
      if (series === undefined) throw itemNotFound();
      return hostObject(SERIES, { sheet, chart, series }, session);
    },
  },
};

const TITLE: HostType<HostChart> = {
  name: 'ChartTitle',
  scalars: {
    Text: {
      get: ({ title }) => title,
      set: (chart, value) => {
        if (!isText(value)) throw invalidArgument();
        chart.title = value;
      },
    },
  },
};

const LEGEND: HostType<HostChart> = {
  name: 'ChartLegend',
  scalars: {
    Position: {
      get: ({ legend }) => legend,
      set: (chart, value) => {
        if (!isText(value) || !['Top', 'Bottom', 'Left', 'Right', 'Corner'].includes(value)) throw invalidArgument();
        chart.legend = value;
      },
    },
  },
};

const AXIS: HostType<HostChart> = {
  name: 'ChartAxis',
  scalars: {
    ReversePlotOrder: {
      get: ({ reversed }) => reversed,
      set: (chart, value) => {
        if (typeof value !== 'boolean') throw invalidArgument();
        chart.reversed = value;
      },
    },
  },
};

const AXES: HostType<HostChart> = {
  name: 'ChartAxes',
  navigations: { CategoryAxis: (chart, session) => hostObject(AXIS, chart, session) },
};

/** Points of a row that has no height of its own. */
export const DEFAULT_HEIGHT = 18.75;

/** Points from the sheet's edge to a row or column. */
function distance(place: number, size: (index: number) => number): number {
  return Array.from({ length: place }, (_, index) => size(index)).reduce((sum, one) => sum + one, 0);
}

function cornerOf({ place }: HostChart): CellRange {
  return place === null ? { top: 0, left: 0, bottom: 0, right: 0 } : parseRange(place);
}

const CHART: HostType<ChartTarget> = {
  name: 'Chart',
  scalars: {
    Name: {
      get: ({ chart }) => chart.name,
      set: ({ chart }, value) => {
        if (!isText(value)) throw invalidArgument();
        chart.name = value;
      },
    },
    Top: { get: ({ sheet, chart }) => distance(cornerOf(chart).top, (row) => sheet.rowHeight(row) ?? DEFAULT_HEIGHT) },
    Left: { get: ({ sheet, chart }) => distance(cornerOf(chart).left, (column) => sheet.columnWidth(column)) },
  },
  navigations: {
    Title: ({ chart }, session) => hostObject(TITLE, chart, session),
    Legend: ({ chart }, session) => hostObject(LEGEND, chart, session),
    Axes: ({ chart }, session) => hostObject(AXES, chart, session),
    Series: (target, session) => hostObject(ALL_SERIES, target, session),
  },
  calls: {
    SetData: ({ sheet, chart }, [source, by]) => {
      if (by !== 'Rows' && by !== 'Columns') throw invalidArgument();
      chart.source = rangeArgument(source, sheet);
      chart.seriesBy = by;
      chart.series.splice(0, chart.series.length, ...seriesOf(chart.source, by));
    },
    SetPosition: ({ chart }, [start, end]) => {
      if (!isText(start) || !isText(end)) throw invalidArgument();
      chart.place = `${start}:${end}`;
    },
    Delete: ({ sheet, chart }) => {
      sheet.charts.splice(sheet.charts.indexOf(chart), 1);
    },
  },
};

function seriesOf({ top, left, bottom, right }: CellRange, by: string): Series[] {
  const count = by === 'Rows' ? bottom - top + 1 : right - left + 1;
  return Array.from({ length: count }, (_, offset) => ({ offset, fill: null, line: null, labels: false, categories: null }));
}

const CHARTS: HostType<HostSheet> = {
  name: 'ChartCollection',
  items: (sheet, session) => sheet.charts.map((chart) => hostObject(CHART, { sheet, chart }, session)),
  makers: {
    Add: (sheet, [type, source, by], session) => {
      if (!isText(type) || (by !== 'Rows' && by !== 'Columns')) throw invalidArgument();
      const range = rangeArgument(source, sheet);
      const name = `Chart ${String(sheet.charts.length + 1)}`;
      const shown = { type, source: range, seriesBy: by, title: '', legend: 'Right', reversed: false, place: null };
      const chart: HostChart = { name, ...shown, series: seriesOf(range, by) };
      sheet.charts.push(chart);
      return hostObject(CHART, { sheet, chart }, session);
    },
    GetItemOrNullObject: (sheet, [name], session) => {
      const chart = sheet.charts.find((one) => one.name === name);
      return chart === undefined ? null : hostObject(CHART, { sheet, chart }, session);
    },
  },
};

/** A sheet's charts. */
export function chartsObject(sheet: HostSheet, session: HostSession): HostObject {
  return hostObject(CHARTS, sheet, session);
}
