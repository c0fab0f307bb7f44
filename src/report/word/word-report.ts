import { AlignmentType, Document, HeadingLevel, type IPropertiesOptions, Packer, Paragraph, type Table, TableOfContents } from 'docx';
import { statusFills } from '../../evaluation/profile/status-fills';
import type { Report, ReportCountRow, ReportIndicator, ReportRow, ReportStrategy } from '../content/report';
import { frontLines } from '../content/front-lines';
import { type KeptBoxes, remarkKeys } from '../content/kept-boxes';
import { type ReportWords, STRATEGY_BOXES } from '../content/report-words';
import { statusBar, statusShading } from './status-bars';
import { type Block, heading, spaced } from './word-blocks';
import { comparisonPages } from './word-comparison';
import { LANDSCAPE_WIDTH, PORTRAIT_WIDTH, section, wordStyles } from './word-look';
import { type WordRow, wordTable } from './word-table';
import { paragraph, textRuns } from './word-text';

/** Rows up to which page numbers are worked out beforehand, for programs that do not do it themselves; beyond, it takes too long. */
const MOST_ESTIMATED = 600;

/** What a person wrote beside the next indicator of that name, in a strategy's table or, without a strategy, in the list of what fell. */
type TypedRemark = (strategy: string | null, indicator: string) => string;

/**
 * The report as an editable Word document: A4 portrait, tables of indicators on landscape pages of their own.
 * @param boxes what people wrote into the report's sheet
 * @param pages works out on which pages headings stand, see {@link import('./estimated-pages')}; absent: Word does it
 */
export async function wordReport(
  report: Report,
  words: ReportWords,
  boxes: KeptBoxes,
  pages?: IPropertiesOptions['pageNumbers'],
): Promise<Uint8Array> {
  const keyOf = remarkKeys();
  const typed: TypedRemark = (strategy, name) => boxes.remarks.get(keyOf(strategy, name)) ?? '';
  const rows = report.strategies.reduce((sum, strategy) => sum + strategy.rows.length, 0);
  const document = new Document({
    title: report.title,
    creator: report.municipality ?? '',
    lastModifiedBy: report.municipality ?? '',
    description: '',
    // Word works out the page numbers of the contents anew when it opens the document.
    features: { updateFields: true },
    ...(pages === undefined || rows > MOST_ESTIMATED ? {} : { pageNumbers: pages }),
    styles: wordStyles(report.font),
    sections: [
      section('portrait', front(report, words, boxes)),
      section('portrait', summary(report, words, boxes)),
      ...report.strategies.map((strategy, index) =>
        section('landscape', strategyPages(report, words, strategy, boxes.strategies[index] ?? {}, typed)),
      ),
      ...(report.comparison === null ? [] : [section('landscape', comparisonPages(report.comparison, words))]),
      section('landscape', [
        ...fallen(report, words, typed),
        ...boxes.unplaced.flatMap(({ title, text }) => box(title, text, LANDSCAPE_WIDTH)),
      ]),
    ],
  });
  return Packer.pack(document, 'uint8array');
}

function front(report: Report, words: ReportWords, { front: typed, meanings, notes = report.notes }: KeptBoxes): Block[] {
  const { municipality, year, statuses } = report;
  const made = frontLines(report, words);
  const { title, subtitle } = typed ?? made;
  const usual = [municipality ?? '', year === null ? '' : words.figuresOf(year.japanese)];
  const lines = (subtitle === made.subtitle ? usual : [subtitle]).filter((line) => line !== '');
  const fills = statusFills(statuses.map(({ tone }) => tone));
  const classes = statuses.map(({ label, meaning }, place): WordRow => {
    const fill = fills[place];
    return {
      cells: [
        { text: '', ...(fill === undefined ? {} : { shading: statusShading(fill) }) },
        { text: label },
        { text: meanings?.get(label) ?? meaning },
      ],
    };
  });
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: textRuns(title) }),
    ...lines.map((line, index) =>
      paragraph(line, { alignment: AlignmentType.CENTER, ...(index < lines.length - 1 ? {} : { spacing: { after: 360 } }) }),
    ),
    paragraph(words.contents, { keepNext: true }, { bold: true }),
    new TableOfContents(words.contents, { hyperlink: true, headingStyleRange: '1-1' }),
    paragraph(words.classes, { keepNext: true, spacing: { before: 360, after: 80 } }, { bold: true }),
    ...spaced(wordTable([600, 2400, PORTRAIT_WIDTH - 3000], classes)),
    paragraph(words.notes, { keepNext: true, spacing: { before: 240 } }, { bold: true }),
    ...notes.map((note) => paragraph(note, { indent: { left: 210 } })),
  ];
}

function summary(report: Report, words: ReportWords, boxes: KeptBoxes): Block[] {
  const { strategies, total, headings } = report;
  const labels = countHeading(report, words, headings.levels[0] || words.strategy);
  const line = (label: string, { counts, total: sum }: Report['total'], bold: boolean): WordRow => ({
    cells: [{ text: label, bold }, ...[...counts, sum].map((count) => ({ text: String(count), align: 'right' as const, bold }))],
  });
  const shares = [...total.counts, total.total].map((count, place) =>
    total.total === 0 || report.statuses[place]?.inTotal === false ? '-' : `${((count / total.total) * 100).toFixed(1)}%`,
  );
  const rows: WordRow[] = [
    labels,
    ...strategies.flatMap(({ label, counts: [own] }) => (own === undefined ? [] : [line(label, own, false)])),
    line(words.total, total, true),
    { cells: [{ text: words.share }, ...shares.map((text) => ({ text, align: 'right' as const }))] },
  ];
  const bars = strategies.flatMap(({ label, counts: [own] }): Block[] =>
    own === undefined ? [] : [paragraph(label, { keepNext: true, style: 'TableText' }), ...spaced(statusBar(report, own, PORTRAIT_WIDTH))],
  );
  return [
    heading(words.overall),
    ...spaced(wordTable(countWidths(report, PORTRAIT_WIDTH), rows)),
    heading(words.chart, 2),
    ...spaced(legend(report)),
    ...bars,
    ...box(words.boxes.summary, boxes.summary, PORTRAIT_WIDTH),
  ];
}

/** What each pattern stands for. */
function legend({ statuses }: Report): Table {
  const fills = statusFills(statuses.map(({ tone }) => tone));
  const width = Math.floor(PORTRAIT_WIDTH / statuses.length);
  const sample = Math.min(420, Math.floor(width / 3));
  const cells = statuses.flatMap(({ label }, place) => {
    const fill = fills[place];
    return [{ text: '', ...(fill === undefined ? {} : { shading: statusShading(fill) }) }, { text: label }];
  });
  return wordTable(
    statuses.flatMap(() => [sample, width - sample]),
    [{ cells }],
  );
}

function countHeading({ statuses }: Report, words: ReportWords, title: string): WordRow {
  return { heading: true, cells: [{ text: title }, ...statuses.map(({ label }) => ({ text: label })), { text: words.total }] };
}

/** The label takes what the counts leave. */
function countWidths({ statuses }: Report, width: number): number[] {
  const columns = statuses.length + 1;
  // A share of 100.0% finds room in one line.
  const count = Math.min(1150, Math.max(Math.floor((width * 0.6) / columns), Math.min(800, Math.floor((width * 0.7) / columns))));
  return [width - count * columns, ...Array.from({ length: columns }, () => count)];
}

function strategyPages(
  report: Report,
  words: ReportWords,
  { label, counts, rows }: ReportStrategy,
  written: KeptBoxes['strategies'][number],
  typed: TypedRemark,
): Block[] {
  const { headings } = report;
  const [own] = counts;
  return [
    heading(label),
    ...spaced(wordTable(countWidths(report, LANDSCAPE_WIDTH), [countHeading(report, words, headings.counts), ...counts.map(countRow)])),
    ...(own === undefined ? [] : spaced(statusBar(report, own, LANDSCAPE_WIDTH))),
    ...spaced(
      detailTable(
        report,
        rows,
        words.remarks,
        ({ strategy, result, remarks }) => remarks.remarks?.text ?? typed(strategy, result.indicator.name),
      ),
    ),
    ...STRATEGY_BOXES.flatMap((name, index) =>
      box(words.boxes[name], written[name] ?? '', LANDSCAPE_WIDTH, index < STRATEGY_BOXES.length - 1),
    ),
  ];
}

function countRow({ kind, label, counts, total }: ReportCountRow): WordRow {
  const look = kind === 'strategy' ? { bold: true, fill: 'F2F2F2' } : {};
  return {
    cells: [
      { text: label, indent: kind === 'strategy' ? 0 : 1, ...look },
      ...[...counts, total].map((count) => ({ text: String(count), align: 'right' as const, ...look })),
    ],
  };
}

function detailTable(
  { headings }: Report,
  rows: readonly ReportRow[],
  remarkTitle: string,
  remark: (row: ReportIndicator) => string,
): Table {
  const widths = [4700, 1000, 1350, 1350, 1350, 1200, 1150];
  const left = LANDSCAPE_WIDTH - widths.reduce((sum, width) => sum + width, 0);
  const { name, unit, baseline, actual, target, progress, status } = headings;
  const titles = [name, unit, baseline, actual, target, progress, status, remarkTitle].map((text) => ({ text }));
  const deepest = Math.max(1, ...rows.map((row) => (row.kind === 'heading' ? row.depth + 1 : 0)));
  return wordTable(
    [...widths, left],
    [
      { heading: true, cells: titles },
      ...rows.map((row): WordRow => {
        if (row.kind === 'indicator') return indicatorRow(row, deepest, remark(row));
        const look = row.depth === 0 ? { fill: 'F2F2F2', bold: true } : { bold: row.depth < deepest - 1 };
        return { keepNext: true, cells: [{ text: row.label, span: widths.length + 1, indent: row.depth, ...look }] };
      }),
    ],
  );
}

function indicatorRow({ result: { indicator, recorded } }: ReportIndicator, indent: number, remark: string): WordRow {
  const figures = [indicator.baseline, indicator.actual, indicator.target].map(({ text }) => ({ text, align: 'right' as const }));
  return {
    cells: [
      { text: indicator.name, indent },
      { text: indicator.unit ?? '', align: 'center' },
      ...figures,
      { text: recorded.progressText, align: 'right' },
      { text: recorded.status, align: 'center' },
      { text: remark },
    ],
  };
}

function fallen(report: Report, words: ReportWords, typed: TypedRemark): Block[] {
  if (report.worsened.length === 0) return [heading(words.worsened), paragraph(words.nothingWorsened)];
  let strategy: string | null = null;
  const rows = report.worsened.flatMap((row): ReportRow[] => {
    const { strategy: label } = row;
    const isNew = label !== strategy;
    strategy = label;
    return isNew ? [{ kind: 'heading', depth: 0, label }, row] : [row];
  });
  return [
    heading(words.worsened),
    ...spaced(detailTable(report, rows, words.reason, ({ result, remarks }) => remarks.reason?.text ?? typed(null, result.indicator.name))),
  ];
}

/** A box to write in: as high as four lines, and it grows. @param keepNext whether it stays on a page with the next one */
function box(title: string, text: string, width: number, keepNext = false): Block[] {
  return [heading(title, 2), ...spaced(wordTable([width], [{ height: 1300, keepNext, cells: [{ text, top: true }] }]), keepNext)];
}
