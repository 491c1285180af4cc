import { closeSync, openSync, readSync } from 'node:fs';

/** Machine numbers of ELF (`e_machine`, System V gABI chapter 4). */
const elfMachines: Readonly<Record<number, string>> = { 62: 'x64', 183: 'arm64' };
/** CPU types of Mach-O (`mach/machine.h`). */
const machCpuTypes: Readonly<Record<number, string>> = { 16777223: 'x64', 16777228: 'arm64' };

/** For which system a shared library or Node add-on was compiled, e.g. `linux-arm64`; undefined if it is neither. */
export function binaryTarget(file: string): string | undefined {
  const header = Buffer.alloc(20);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, header, 0, header.length, 0);
  } finally {
    closeSync(descriptor);
  }
  if (header.readUInt32BE(0) === 0x7f454c46) return target('linux', elfMachines[header.readUInt16LE(18)]);
  if (header.readUInt32LE(0) === 0xfeedfacf) return target('darwin', machCpuTypes[header.readUInt32LE(4)]);
  return undefined;
}

const target = (platform: string, architecture: string | undefined): string | undefined =>
  architecture && `${platform}-${architecture}`;
