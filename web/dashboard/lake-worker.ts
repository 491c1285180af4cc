import type { Days } from './calendar.ts';
import { ExportError, type ExportedFile, rangeReader } from './range-reader.ts';
import { SalesFile } from './sales-file.ts';
import type { SalesTable } from './sales-table.ts';
import { readLargest, readRows, type TableRow } from './small-table.ts';

/** What the page asks the worker. */
export type LakeRequest =
  | { readonly kind: 'days'; readonly file: ExportedFile }
  | { readonly kind: 'sales'; readonly file: ExportedFile; readonly days: Days }
  | { readonly kind: 'rows'; readonly file: ExportedFile; readonly columns: readonly string[] }
  | {
      readonly kind: 'largest';
      readonly file: ExportedFile;
      readonly by: string;
      readonly count: number;
      readonly columns: readonly string[];
    };

export interface LakeAnswers {
  readonly days: Days | undefined;
  readonly sales: SalesTable;
  readonly rows: TableRow[];
  readonly largest: TableRow[];
}

export type LakeMessage = { readonly id: number } & (
  | { readonly value: LakeAnswers[keyof LakeAnswers] }
  | { readonly error: { readonly code: ExportError['code']; readonly message: string } }
);

/** The one that is being looked at: an older export is not asked for again. */
let opened: { readonly file: { url: string } & ExportedFile; readonly sales: Promise<SalesFile> } | undefined;

function salesFile(file: ExportedFile): Promise<SalesFile> {
  if (opened?.file.sha256 === file.sha256) {
    // Signed anew, perhaps: the older address ends some day.
    opened.file.url = file.url;
    return opened.sales;
  }
  const kept = { ...file };
  const sales = SalesFile.open(rangeReader(kept));
  opened = { file: kept, sales };
  sales.catch(() => {
    opened = undefined;
  });
  return sales;
}

async function answer(request: LakeRequest): Promise<LakeAnswers[keyof LakeAnswers]> {
  switch (request.kind) {
    case 'days':
      return (await salesFile(request.file)).days;
    case 'sales':
      return (await salesFile(request.file)).read(request.days);
    case 'rows':
      return readRows(rangeReader(request.file), request.columns);
    case 'largest':
      return readLargest(rangeReader(request.file), request.by, request.count, request.columns);
  }
}

const isSales = (value: unknown): value is SalesTable =>
  typeof value === 'object' && value !== null && 'cents' in value;

self.onmessage = async ({ data }: MessageEvent<LakeRequest & { readonly id: number }>) => {
  const { id, ...request } = data;
  const reply = (message: LakeMessage, transfer: Transferable[] = []): void =>
    self.postMessage(message, { transfer });
  try {
    const value = await answer(request as LakeRequest);
    const columns = isSales(value) ? Object.values(value).filter((each) => ArrayBuffer.isView(each)) : [];
    reply(
      { id, value },
      columns.map(({ buffer }) => buffer as ArrayBuffer),
    );
  } catch (error) {
    const code = error instanceof ExportError ? error.code : 'export_not_read';
    reply({ id, error: { code, message: String(error) } });
  }
};
