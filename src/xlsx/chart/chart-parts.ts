import type { MovedChart } from '../../evaluation/workbook/plan';
import type { PlannedChart } from '../../evaluation/workbook/planned-chart';
import { FreeNames } from '../parts/content-types';
import type { PackageParts } from '../parts/package-parts';
import { relationshipsOf, relativeTarget } from '../parts/part-name';
import { newRelationships } from '../parts/new-relationships';
import { escapeAttribute } from '../xml/xml-text';
import { XmlEdit } from '../xml/xml-edit';
import { prefixOf, type XmlElement, type XmlPart } from '../xml/xml-tree';
import { chartXml } from './chart-xml';
import { anchorXml, drawingXml } from './drawing-xml';
import { type Flavour, flavourOf } from './flavour';

const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';

/** Puts charts on sheets: the parts that hold them, and what leads to these. */
export class ChartParts {
  /** New parts' texts. */
  readonly added = new Map<string, string>();
  /** Changed parts' texts. */
  readonly changed = new Map<string, string>();
  /** The content types of the new parts; relationships have theirs by extension. */
  readonly types = new Map<string, string>();
  private readonly names: FreeNames;
  private readonly flavour: Flavour;

  /** @param namespace the workbook's main namespace */
  constructor(
    private readonly parts: PackageParts,
    namespace: string,
  ) {
    this.names = new FreeNames(parts);
    this.flavour = flavourOf(namespace);
  }

  /**
   * Puts charts on a sheet. A chart of that name that is there is replaced.
   * @param sheetPart the sheet's part, there or to come
   * @param prefix the sheet's namespace prefix with its colon
   * @returns the element with which the sheet has to name a new drawing; '' where it has one, or needs none
   */
  async put(sheetPart: string, sheet: string, charts: readonly PlannedChart[], prefix = ''): Promise<string> {
    if (charts.length === 0) return '';
    const known = await this.relationshipsOf(sheetPart);
    const drawing = known.find(({ type, external }) => type === 'drawing' && !external)?.target;
    if (drawing !== undefined && this.parts.find(drawing) !== undefined) {
      await this.putInto(drawing, sheet, charts);
      return '';
    }
    const ids: string[] = [];
    const part = await this.names.next((number) => `xl/drawings/drawing${number}.xml`);
    const links: Link[] = [];
    for (const chart of charts) {
      const target = await this.addChart(chart, sheet);
      const id = `rId${links.length + 1}`;
      ids.push(id);
      links.push({ id, type: 'chart', target });
    }
    this.added.set(part, drawingXml(charts, ids, this.flavour));
    this.types.set(part, DRAWING_TYPE);
    await this.relate(part, links);
    const id = freeId(known.map((one) => one.id));
    await this.relate(sheetPart, [{ id, type: 'drawing', target: part }]);
    return `<${prefix}drawing xmlns:r="${this.flavour.relationships}" r:id="${id}"/>`;
  }

  /** Lets charts that are still on the sheet follow their tables. One that stands beside its table stays there. */
  async follow(sheetPart: string, sheet: string, moved: readonly MovedChart[]): Promise<void> {
    const drawing = await this.drawingOf(sheetPart);
    if (drawing === undefined) return;
    const xml = await this.parts.xml(drawing);
    const edit = new XmlEdit(xml.text);
    const links = await this.parts.relationships(drawing);
    for (const { now } of moved) {
      const anchor = xml.root.children.find((one) => shapes(one).some(({ attributes }) => attributes['name'] === now.name));
      const id = anchor === undefined ? undefined : chartId(anchor);
      const part = links.find((link) => link.id === id && !link.external)?.target;
      if (anchor === undefined || id === undefined || part === undefined || this.parts.find(part) === undefined) continue;
      this.changed.set(part, chartXml(now, sheet, this.flavour));
      if (!isCovered(anchor, now, xml.text)) continue;
      const shape = Number(shapes(anchor)[0]?.attributes['id']);
      edit.replace(anchor.start, anchor.end, anchorXml(now, id, shape, this.flavour));
    }
    const text = edit.apply();
    if (text !== xml.text) this.changed.set(drawing, text);
  }

  /** Takes charts off a sheet. Their parts stay behind, as they do in other programs, and nothing shows them. */
  async remove(sheetPart: string, names: readonly string[]): Promise<void> {
    if (names.length === 0) return;
    const drawing = await this.drawingOf(sheetPart);
    if (drawing === undefined) return;
    const xml = await this.parts.xml(drawing);
    const edit = new XmlEdit(xml.text);
    const gone = xml.root.children.filter((anchor) => shapes(anchor).some(({ attributes }) => names.includes(attributes['name'] ?? '')));
    for (const anchor of gone) edit.replace(anchor.start, anchor.end, '');
    if (gone.length > 0) this.changed.set(drawing, edit.apply());
  }

  private async putInto(drawing: string, sheet: string, charts: readonly PlannedChart[]): Promise<void> {
    const xml = await this.parts.xml(drawing);
    const edit = new XmlEdit(xml.text);
    const known = await this.parts.relationships(drawing);
    const ids = known.map(({ id }) => id);
    const links: Link[] = [];
    let shape = Math.max(1, ...shapes(xml.root).map(({ attributes }) => Number(attributes['id']) || 0));
    for (const chart of charts) {
      const old = xml.root.children.find((anchor) => shapes(anchor).some(({ attributes }) => attributes['name'] === chart.name));
      const oldId = old === undefined ? undefined : chartId(old);
      const oldPart = known.find(({ id, external }) => id === oldId && !external)?.target;
      if (old !== undefined && oldId !== undefined && oldPart !== undefined && this.parts.find(oldPart) !== undefined) {
        this.changed.set(oldPart, chartXml(chart, sheet, this.flavour));
        edit.replace(old.start, old.end, anchorXml(chart, oldId, ++shape, this.flavour));
        continue;
      }
      const target = await this.addChart(chart, sheet);
      const id = freeId(ids);
      ids.push(id);
      links.push({ id, type: 'chart', target });
      append(edit, xml, anchorXml(chart, id, ++shape, this.flavour));
    }
    this.changed.set(drawing, edit.apply());
    if (links.length > 0) await this.relate(drawing, links);
  }

  private async addChart(chart: PlannedChart, sheet: string): Promise<string> {
    const part = await this.names.next((number) => `xl/charts/chart${number}.xml`);
    this.added.set(part, chartXml(chart, sheet, this.flavour));
    this.types.set(part, CHART_TYPE);
    return part;
  }

  private async drawingOf(sheetPart: string): Promise<string | undefined> {
    const known = await this.relationshipsOf(sheetPart);
    const drawing = known.find(({ type, external }) => type === 'drawing' && !external)?.target;
    return drawing === undefined || this.parts.find(drawing) === undefined ? undefined : drawing;
  }

  private async relationshipsOf(part: string) {
    return this.parts.find(relationshipsOf(part)) === undefined ? [] : this.parts.relationships(part);
  }

  private async relate(from: string, links: readonly Link[]): Promise<void> {
    const part = relationshipsOf(from);
    const elements = links.map(
      ({ id, type, target }) =>
        `Relationship Id="${id}" Type="${this.flavour.relationships}/${type}" Target="${escapeAttribute(relativeTarget(from, target))}"/>`,
    );
    if (this.parts.find(part) === undefined) {
      this.added.set(part, newRelationships(elements));
      return;
    }
    const xml = await this.parts.xml(part);
    const edit = new XmlEdit(xml.text);
    append(edit, xml, elements.map((element) => `<${prefixOf(xml.root)}${element}`).join(''));
    this.changed.set(part, edit.apply());
  }
}

interface Link {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** Puts XML behind the root's last child. */
function append(edit: XmlEdit, { root }: XmlPart, text: string): void {
  if (root.selfClosing) edit.replace(root.end - 2, root.end, `>${text}</${root.name}>`);
  else edit.replace(root.contentEnd, root.contentEnd, text);
}

function freeId(taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`rId${number}`)) number++;
  return `rId${number}`;
}

function shapes(element: XmlElement): XmlElement[] {
  return element.local === 'cNvPr' ? [element] : element.children.flatMap(shapes);
}

/** Whether the table, which has grown, would come to stand under the chart. */
function isCovered({ children }: XmlElement, { place }: PlannedChart, text: string): boolean {
  const from = children.find(({ local }) => local === 'from');
  const at = (name: string): number => {
    const mark = from?.children.find(({ local }) => local === name);
    return mark === undefined ? NaN : Number(text.slice(mark.contentStart, mark.contentEnd));
  };
  return at('row') < place.top && at('col') <= place.right;
}

function chartId(element: XmlElement): string | undefined {
  if (element.local === 'chart') return element.relationship;
  for (const child of element.children) {
    const id = chartId(child);
    if (id !== undefined) return id;
  }
  return undefined;
}
