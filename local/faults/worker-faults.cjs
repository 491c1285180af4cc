'use strict';
// Loaded before the function's code when a cloud has faults: it gives the function another clock, or a full /tmp, for
// the time of one invocation. Plain CommonJS, as worker.cjs is.

const fs = require('node:fs');

let offsetMs = 0;
let full = false;

const MachineDate = Date;
const now = () => MachineDate.now() + offsetMs;
globalThis.Date = new Proxy(MachineDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  apply: () => new MachineDate(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});

const noSpace = (call) =>
  Object.assign(new Error(`ENOSPC: no space left on device, ${call}`), {
    code: 'ENOSPC',
    errno: -28,
    syscall: call,
  });

const { write, writev, writeSync } = fs;
for (const [name, original] of Object.entries({ write, writev })) {
  fs[name] = (...all) => {
    if (!full) return original(...all);
    process.nextTick(all.at(-1), noSpace(name));
  };
}
fs.writeSync = (fd, ...rest) => {
  // Output and errors go to the log, which is on another disk.
  if (full && fd > 2) throw noSpace('write');
  return writeSync(fd, ...rest);
};
for (const name of ['writeFile', 'appendFile']) {
  const original = fs.promises[name];
  fs.promises[name] = async (...all) => {
    if (full) throw noSpace(name);
    return original(...all);
  };
}

// Comes before the listener of worker.cjs, which runs the invocation.
process.on('message', (message) => {
  const { fault } = message;
  offsetMs = fault?.kind === 'clock_of_functions' ? fault.offsetMs : 0;
  full = fault?.kind === 'tmp_full';
  message.deadline += offsetMs;
});
