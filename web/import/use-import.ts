import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Entity } from '#contracts/entity';
import { errorText } from '../api/error-text.ts';
import { sha256Of } from '../api/upload.ts';
import { useSession } from '../session/session.tsx';
import { useSpoken } from '../text/language.tsx';
import { batchesOf } from './batches.ts';
import { type CheckedRows, checkRows, type RefusedRow } from './check-rows.ts';
import { type ColumnMapping, guessMapping } from './column-mapping.ts';
import { type CsvFile, readCsv } from './read-csv.ts';
import { type SentRow, sendBatch } from './send-batch.ts';
import { type Settled, settle } from './settle.ts';

/** What a tab can hold with ease; larger files are for the terminal. */
export const MAX_FILE_BYTES = 30 * 1024 * 1024;

export interface ChosenFile extends CsvFile {
  readonly name: string;
  /** SHA-256 of its bytes in hex. */
  readonly hash: string;
}

export type Phase =
  | { readonly kind: 'choosing'; readonly problem?: string }
  | { readonly kind: 'reading' }
  | { readonly kind: 'mapping' }
  | { readonly kind: 'sending'; readonly done: number }
  | { readonly kind: 'stopped'; readonly done: number; readonly failure?: string }
  | { readonly kind: 'settling' }
  | { readonly kind: 'done'; readonly result: Settled };

interface Progress {
  nextBatch: number;
  sent: SentRow[];
  refused: RefusedRow[];
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** An import, from the choice of a file to what became of its rows. */
export function useImport(entity: Entity) {
  const { texts, formats } = useSpoken();
  const { client, records } = useSession();
  const queries = useQueryClient();
  const [phase, setPhase] = useState<Phase>({ kind: 'choosing' });
  const [file, setFile] = useState<ChosenFile>();
  const [mapping, setMapping] = useState<ColumnMapping>([]);
  const [checked, setChecked] = useState<CheckedRows>();
  const progress = useRef<Progress>({ nextBatch: 0, sent: [], refused: [] });
  const stopping = useRef(false);
  const { timeZone } = formats;

  useEffect(() => {
    if (!file) return;
    let isOld = false;
    setChecked(undefined);
    const breathe = async (): Promise<void> => {
      await nextTask();
      if (isOld) throw new DOMException('Another mapping is checked', 'AbortError');
    };
    checkRows(file, { entity, mapping, timeZone, hash: file.hash }, breathe).then(setChecked, () => {});
    return () => {
      isOld = true;
    };
  }, [file, mapping, entity, timeZone]);
  // A tab that is closed sends no more.
  useEffect(
    () => () => {
      stopping.current = true;
    },
    [],
  );

  async function choose(chosen: File): Promise<void> {
    if (chosen.size > MAX_FILE_BYTES)
      return setPhase({ kind: 'choosing', problem: texts.importTooLarge(formats.bytes(MAX_FILE_BYTES)) });
    setPhase({ kind: 'reading' });
    try {
      const bytes = await chosen.arrayBuffer();
      const hash = await sha256Of(bytes);
      await nextTask();
      const csv = readCsv(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
      if (!csv) return setPhase({ kind: 'choosing', problem: texts.fileNoHeader });
      progress.current = { nextBatch: 0, sent: [], refused: [] };
      setFile({ ...csv, name: chosen.name, hash });
      setMapping(guessMapping(csv.columns, entity));
      setPhase({ kind: 'mapping' });
    } catch {
      setPhase({ kind: 'choosing', problem: texts.fileNotRead });
    }
  }

  async function send(): Promise<void> {
    if (!file || !checked) return;
    stopping.current = false;
    const batches = batchesOf(checked.good);
    // Another mapping makes other records of the same rows: those must not look like the same request.
    const mappingHash = await sha256Of(
      new TextEncoder().encode(JSON.stringify(mapping)).buffer as ArrayBuffer,
    );
    const state = progress.current;
    const done = (): number => state.sent.length + state.refused.length;
    try {
      while (state.nextBatch < batches.length) {
        if (stopping.current) return setPhase({ kind: 'stopped', done: done() });
        setPhase({ kind: 'sending', done: done() });
        const batch = batches[state.nextBatch]!;
        const key = `${file.hash.slice(0, 32)}-${mappingHash.slice(0, 8)}-${batch.number}`;
        const outcome = await sendBatch(client, entity, batch, key);
        state.sent.push(...outcome.sent);
        state.refused.push(...outcome.refused);
        state.nextBatch += 1;
      }
      setPhase({ kind: 'settling' });
      const settled = await settle(records, entity, state.sent, sleep);
      const refused = [...checked.refused, ...state.refused, ...settled.refused];
      refused.sort((a, b) => a.row.line - b.row.line);
      setPhase({ kind: 'done', result: { ...settled, refused } });
      await queries.invalidateQueries({ queryKey: [entity.name] });
    } catch (error) {
      setPhase({ kind: 'stopped', done: done(), failure: errorText(error, texts) });
    }
  }

  return {
    phase,
    file,
    mapping,
    checked,
    choose,
    setMapping,
    send,
    pause: () => {
      stopping.current = true;
    },
    restart: () => {
      setFile(undefined);
      setPhase({ kind: 'choosing' });
    },
  };
}
