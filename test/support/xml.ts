import { SaxesParser } from 'saxes';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** The root element of a document. Throws where it is not well-formed XML 1.0. */
export function parseXml(text: string): XmlElement {
  interface Open {
    name: string;
    attributes: Record<string, string>;
    children: XmlElement[];
    text: string;
  }
  const top: Open = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = new SaxesParser({ defaultXMLVersion: '1.0' });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: { ...attributes } as Record<string, string>, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (part) => {
    (open.at(-1) as Open).text += part;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  return top.children[0] as XmlElement;
}

/** What an element may hold, as a schema says it: attributes (`!` behind those that it must have) and children. */
export type XmlShape = Readonly<
  Record<string, { readonly attributes: readonly string[]; readonly children: readonly string[] }>
>;

/** What in a document is not as the shape wants it, as readable lines. */
export function shapeErrors(element: XmlElement, shape: XmlShape): readonly string[] {
  const own = shape[element.name];
  if (own === undefined) return [`<${element.name}> is not known`];
  const known = own.attributes.map((attribute) => attribute.replace('!', ''));
  const required = own.attributes
    .filter((attribute) => attribute.endsWith('!'))
    .map((attribute) => attribute.slice(0, -1));
  return [
    ...Object.keys(element.attributes)
      .filter((attribute) => !known.includes(attribute))
      .map((attribute) => `<${element.name}> has ${attribute}`),
    ...required
      .filter((attribute) => !(attribute in element.attributes))
      .map((attribute) => `<${element.name}> has no ${attribute}`),
    ...element.children
      .filter(({ name }) => !own.children.includes(name))
      .map(({ name }) => `<${name}> in <${element.name}>`),
    ...element.children.flatMap((child) => shapeErrors(child, shape)),
  ];
}

/** What Jenkins takes: junit-10.xsd of its xUnit plugin, reduced to the elements of a report of ours. */
export const JUNIT: XmlShape = {
  testsuites: { attributes: ['name', 'time', 'tests', 'failures', 'errors'], children: ['testsuite'] },
  testsuite: {
    attributes: ['name!', 'tests!', 'failures!', 'errors!', 'time', 'skipped', 'timestamp', 'hostname', 'id', 'file'],
    children: ['testsuite', 'properties', 'testcase', 'system-out', 'system-err'],
  },
  testcase: {
    attributes: ['name!', 'time', 'classname', 'group'],
    children: ['skipped', 'error', 'failure', 'system-out', 'system-err'],
  },
  failure: { attributes: ['type', 'message'], children: [] },
};

/** What Checkstyle's own XML logger writes. */
export const CHECKSTYLE: XmlShape = {
  checkstyle: { attributes: ['version!'], children: ['file', 'exception'] },
  file: { attributes: ['name!'], children: ['error', 'exception'] },
  error: { attributes: ['line!', 'column', 'severity!', 'message!', 'source!'], children: [] },
};
