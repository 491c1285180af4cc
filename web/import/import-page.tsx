import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { ImportIcon } from '../app/icons.tsx';
import { PageTitle } from '../app/page-title.tsx';
import { Button } from '../controls/button.tsx';
import { Crumbs } from '../records/crumbs.tsx';
import { useEntity } from '../records/use-entity.ts';
import { useSession } from '../session/session.tsx';
import { useSpoken } from '../text/language.tsx';
import { ImportResult } from './import-result.tsx';
import { MappingTable } from './mapping-table.tsx';
import { Preview } from './preview.tsx';
import { useImport } from './use-import.ts';
import './import.css';

export function ImportPage() {
  const entity = useEntity();
  const { texts } = useSpoken();
  const { access } = useSession();
  return (
    <>
      <Crumbs entity={entity} />
      <PageTitle title={texts.importTitle(texts.many[entity.name])} />
      {access.write ? <Import key={entity.name} /> : <p className="alert">{texts.readOnlyHelp}</p>}
    </>
  );
}

function Import() {
  const entity = useEntity();
  const { texts, formats } = useSpoken();
  const run = useImport(entity);
  const { phase, file, mapping, checked } = run;
  const total = checked?.good.length ?? 0;

  if (phase.kind === 'choosing' || phase.kind === 'reading' || !file)
    return (
      <FileChoice
        isReading={phase.kind === 'reading'}
        problem={phase.kind === 'choosing' ? phase.problem : undefined}
        onChoose={(chosen) => void run.choose(chosen)}
      />
    );
  return (
    <div className="import">
      <p>
        <strong>{file.name}</strong>{' '}
        <span className="muted">{texts.fileHasRows(formats.number(file.rows.length))}</span>{' '}
        {(phase.kind === 'mapping' || phase.kind === 'done') && (
          <Button variant="quiet" onPress={run.restart}>
            {texts.anotherFile}
          </Button>
        )}
      </p>
      {phase.kind === 'mapping' && (
        <>
          <MappingTable entity={entity} file={file} mapping={mapping} onChange={run.setMapping} />
          <Preview
            entity={entity}
            file={file}
            mapping={mapping}
            checked={checked}
            onSend={() => void run.send()}
          />
        </>
      )}
      {(phase.kind === 'sending' || phase.kind === 'stopped') && (
        <section className="import-progress" aria-live="polite">
          <progress value={phase.done} max={total} aria-label={texts.importTitle(texts.many[entity.name])} />
          <p>{texts.sendingRows(formats.number(phase.done), formats.number(total))}</p>
          {phase.kind === 'sending' ? (
            <Button onPress={run.pause}>{texts.pause}</Button>
          ) : (
            <>
              <p className={phase.failure ? 'alert' : 'muted'}>
                {phase.failure ? `${phase.failure} ${texts.importBroken}` : texts.importPaused}
              </p>
              <Button variant="primary" onPress={() => void run.send()}>
                {texts.resume}
              </Button>
            </>
          )}
        </section>
      )}
      {phase.kind === 'settling' && (
        <p role="status">
          <span className="spinner" aria-hidden="true" /> {texts.settling}
        </p>
      )}
      {phase.kind === 'done' && <ImportResult entity={entity} file={file} result={phase.result} />}
    </div>
  );
}

interface FileChoiceProps {
  readonly isReading: boolean;
  readonly problem: string | undefined;
  readonly onChoose: (file: File) => void;
}

function FileChoice({ isReading, problem, onChoose }: FileChoiceProps) {
  const { texts } = useSpoken();
  const [isOver, setOver] = useState(false);
  return (
    <section
      className={isOver ? 'file-choice file-choice-over' : 'file-choice'}
      aria-label={texts.chooseFile}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onChoose(file);
      }}
    >
      <p>{texts.importIntro}</p>
      <FileTrigger
        acceptedFileTypes={['.csv', 'text/csv']}
        onSelect={(files) => files?.[0] && onChoose(files[0])}
      >
        <Button variant="primary" isPending={isReading} pendingText={texts.readingFile}>
          <ImportIcon />
          {texts.chooseFile}
        </Button>
      </FileTrigger>
      <p className="field-help">{texts.dropFiles}</p>
      {problem && (
        <p className="alert" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}
