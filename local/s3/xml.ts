import { XMLParser } from 'fast-xml-parser';
import { S3Error } from './error.ts';

const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/';
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export type XmlValue = string | number | boolean | undefined | XmlElements | readonly XmlValue[];
/** Child elements by name, in order; an array repeats the element, undefined leaves it out. */
export interface XmlElements {
  readonly [name: string]: XmlValue;
}

/** A whole document with one root element. */
export function renderXml(root: string, children: XmlElements): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${NAMESPACE}">${renderChildren(children)}</${root}>`;
}

/** Errors carry no namespace. */
export function renderErrorXml(children: XmlElements): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${renderChildren(children)}</Error>`;
}

function renderChildren(children: XmlElements): string {
  let xml = '';
  for (const [name, value] of Object.entries(children)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined) xml += `<${name}>${renderValue(item)}</${name}>`;
    }
  }
  return xml;
}

function renderValue(value: XmlValue): string {
  return typeof value === 'object' ? renderChildren(value as XmlElements) : escapeXml(String(value));
}

/** Control characters become references: a parser would refuse them, or normalize a raw carriage return. */
function escapeXml(text: string): string {
  return text.replace(/[&<>"\p{Cc}]/gu, (char) => {
    if (char === '&') return '&amp;';
    if (char === '<') return '&lt;';
    if (char === '>') return '&gt;';
    if (char === '"') return '&quot;';
    return `&#x${char.codePointAt(0)!.toString(16)};`;
  });
}

/** A parsed element: its children by name, each a list. Text is under `#text`. */
export interface ParsedElement {
  readonly [name: string]: string | readonly ParsedElement[] | undefined;
}

// References are resolved here: the parser's own resolution is limited in number and meant for DTDs.
const parser = new XMLParser({
  alwaysCreateTextNode: true,
  ignoreDeclaration: true,
  isArray: () => true,
  parseTagValue: false,
  processEntities: false,
  removeNSPrefix: true,
  trimValues: false,
});

/**
 * Parses a request body whose root element must be `root`.
 * @throws {S3Error} MalformedXML
 */
export function parseXml(text: string, root: string): ParsedElement {
  let document: ParsedElement;
  try {
    document = parser.parse(text, true);
  } catch (cause) {
    throw malformed(cause);
  }
  const element = children(document, root)[0];
  if (!element) throw malformed();
  return element;
}

export function children(element: ParsedElement, name: string): readonly ParsedElement[] {
  const value = element[name];
  return Array.isArray(value) ? value : [];
}

/** The text of the first child of that name, or undefined if there is none. */
export function childText(element: ParsedElement, name: string): string | undefined {
  const child = children(element, name)[0];
  return child === undefined ? undefined : textOf(child);
}

export function textOf(element: ParsedElement): string {
  return String(element['#text'] ?? '').replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex, dec, name) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = hex === undefined ? Number(dec) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

export function malformed(cause?: unknown): S3Error {
  const message =
    'The XML you provided was not well-formed or did not validate against our published schema.';
  return new S3Error('MalformedXML', message, { cause });
}
