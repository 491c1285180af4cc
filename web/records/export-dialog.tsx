import { useRef, useState } from 'react';
import type { Column } from '#contracts/columns';
import type { Entity } from '#contracts/entity';
import { errorText } from '../api/error-text.ts';
import { ExportIcon } from '../app/icons.tsx';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { useSession } from '../session/session.tsx';
import { useSpoken } from '../text/language.tsx';
import { EXPORT_LIMIT, exportRecords } from './export-records.ts';
import type { ListSearch } from './list-search.ts';
import { saveFile } from './save-file.ts';
import { sortOf } from './use-record-list.ts';

interface Props {
  readonly entity: Entity;
  readonly search: ListSearch;
  readonly shown: readonly Column[];
}

type State = { readonly rows: number } | { readonly message: string; readonly isBad?: boolean } | undefined;

export function ExportDialog({ entity, search, shown }: Props) {
  const { texts, formats } = useSpoken();
  const { records, access } = useSession();
  const [isOpen, setOpen] = useState(false);
  const [isAll, setAll] = useState(true);
  const [state, setState] = useState<State>();
  const running = useRef<AbortController>(undefined);
  const limit = formats.number(EXPORT_LIMIT);

  const run = async (): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    setState({ rows: 0 });
    const { cursor: _, limit: __, ...view } = search;
    try {
      const { parts, rows, isCut } = await exportRecords(records, entity, {
        columns: isAll ? Object.keys(entity.fields).map((name) => ({ name })) : shown,
        query: { ...view, sort: sortOf(entity, search, access) },
        signal: controller.signal,
        onProgress: (read) => setState({ rows: read }),
      });
      saveFile(`${entity.collection}.csv`, parts, 'text/csv');
      setState({ message: isCut ? texts.exportCut(limit) : texts.exportDone(formats.number(rows)) });
    } catch (error) {
      if (!controller.signal.aborted)
        setState({ message: `${texts.exportFailed} ${errorText(error, texts)}`, isBad: true });
    }
  };
  const close = (): void => {
    running.current?.abort();
    setOpen(false);
    setState(undefined);
  };
  const isRunning = state !== undefined && 'rows' in state;
  return (
    <>
      <Button onPress={() => setOpen(true)}>
        <ExportIcon />
        {texts.export}
      </Button>
      <Dialog title={texts.exportTitle} isOpen={isOpen} onClose={close}>
        <p>{texts.exportText(limit)}</p>
        {!access.pii && <p className="notice">{texts.piiMaskedHelp}</p>}
        <div className="choices">
          {[true, false].map((all) => (
            <label key={String(all)}>
              <input type="radio" name="fields" checked={isAll === all} onChange={() => setAll(all)} />
              {all ? texts.exportAllFields : texts.exportShownFields}
            </label>
          ))}
        </div>
        {state && (
          <p role="status" className={'isBad' in state && state.isBad ? 'alert' : undefined}>
            {'rows' in state ? texts.exporting(formats.number(state.rows)) : state.message}
          </p>
        )}
        <div className="dialog-actions">
          <Button onPress={close}>{isRunning ? texts.cancel : texts.close}</Button>
          <Button variant="primary" isPending={isRunning} onPress={() => void run()}>
            {texts.exportStart}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
