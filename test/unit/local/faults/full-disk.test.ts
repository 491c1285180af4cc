import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

// In processes of their own: what is changed are the file functions of the whole process.

const ROOT = new URL('../../../../', import.meta.url);

async function inProcess(code: string, execArgv: string[] = []): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'full-disk-'));
  try {
    const program = join(folder, 'program.mts');
    await writeFile(program, code.replaceAll('FOLDER', JSON.stringify(folder)));
    const child = fork(program, [], { execArgv: ['--import', 'tsx', ...execArgv], cwd: ROOT });
    const [answer] = await once(child, 'message');
    child.disconnect();
    return { answer, left: await readFile(join(folder, 'log'), 'utf8').catch(() => undefined) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

it('refuses every way in which the services write, and lets them write again', async () => {
  const outcome = await inProcess(`
    import { appendFileSync, closeSync, openSync, writeSync } from 'node:fs';
    import { open } from 'node:fs/promises';
    import { injectFullDisk } from ${JSON.stringify(new URL('local/faults/full-disk.ts', ROOT).href)};
    import { RecordLog, encodeFrame } from ${JSON.stringify(new URL('local/record-log.ts', ROOT).href)};

    let full = false;
    await injectFullDisk({ decide: () => (full ? { kind: 'disk_full' } : undefined) });
    const log = RecordLog.open(FOLDER + '/records', 'os', () => {});
    const file = await open(FOLDER + '/file', 'w');
    const fd = openSync(FOLDER + '/direct', 'w');
    const ways = {
      log: () => log.append(encodeFrame([Buffer.from('a record')])),
      handle: () => file.writeFile('text'),
      handleAppend: () => file.appendFile('text'),
      append: () => appendFileSync(FOLDER + '/log', 'line'),
      direct: () => writeSync(fd, 'text'),
    };
    const outcomes = async () => {
      const codes = {};
      for (const [name, way] of Object.entries(ways))
        codes[name] = await Promise.resolve().then(way).then(() => 'written', (error) => error.code);
      return codes;
    };
    full = true;
    const whenFull = await outcomes();
    full = false;
    const sizeAfterFailure = log.size;
    const whenFree = await outcomes();
    process.send({ whenFull, sizeAfterFailure, whenFree });
  `);

  const every = (code: string) => ({
    log: code,
    handle: code,
    handleAppend: code,
    append: code,
    direct: code,
  });
  expect(outcome).toEqual({
    answer: { whenFull: every('ENOSPC'), sizeAfterFailure: 0, whenFree: every('written') },
    left: 'line',
  });
});

it('gives a function another clock or a full /tmp for one invocation', async () => {
  const outcome = await inProcess(
    `
    import { createWriteStream } from 'node:fs';
    import fs from 'node:fs';
    const machine = performance.timeOrigin;
    const streamed = () => new Promise((resolve) => {
      const out = createWriteStream(FOLDER + '/stream').on('error', (error) => resolve(error.code));
      out.on('finish', () => resolve('written')).end('text');
    });
    const whole = () => fs.promises.writeFile(FOLDER + '/log', 'whole').then(() => 'written', (error) => error.code);
    process.emit('message', { fault: { kind: 'tmp_full' }, deadline: 0 });
    const full = [await streamed(), await whole()];
    process.emit('message', { fault: { kind: 'clock_of_functions', offsetMs: 7200000 }, deadline: 0 });
    const hours = [Date.now(), new Date().getTime()].map((ms) => Math.floor((ms - machine) / 3600000));
    const kept = [new Date(5).getTime(), new Date() instanceof Date, Date.UTC(1970, 0, 1)];
    process.emit('message', { deadline: 0 });
    const back = Math.floor((Date.now() - machine) / 3600000);
    process.send({ full, free: [await streamed(), await whole()], hours, kept, back });
  `,
    ['--require', new URL('local/faults/worker-faults.cjs', ROOT).pathname],
  );

  expect(outcome).toEqual({
    answer: {
      full: ['ENOSPC', 'ENOSPC'],
      free: ['written', 'written'],
      hours: [2, 2],
      kept: [5, true, 0],
      back: 0,
    },
    left: 'whole',
  });
});
