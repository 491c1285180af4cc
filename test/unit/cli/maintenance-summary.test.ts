import { expect, it } from 'vitest';
import { maintenanceLines } from '#cli/maintain/summary';

const sale = {
  table: 'silver/sale',
  version: 40,
  compaction: 'lost_race' as const,
  files_packed: 8,
  files_written: 1,
  checkpoint: true,
  vacuum: 'vacuumed' as const,
  files_deleted: 3,
  bytes_deleted: 4096,
  log_files_deleted: 0,
};

it('says per table what was done, and which needed nothing', () => {
  const lines = maintenanceLines({ run_id: 'r', tables: [sale], in_shape: ['silver/product', 'gold/a'] });

  expect(lines[2]).toMatch(/^silver\/sale +lost race +8 +1 +at 40 +3 +4096 +0$/);
  expect(lines.at(-1)).toBe('Nothing to do for silver/product, gold/a');
});

it.each([
  [['silver/sale'], 'Nothing to do for silver/sale'],
  [[], 'The lake has no tables yet'],
])('is one line when no table needed anything', (in_shape, line) => {
  expect(maintenanceLines({ run_id: 'r', tables: [], in_shape })).toEqual([line]);
});
