import {
  keepPreviousData,
  type QueryClient,
  queryOptions,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { ApiClient } from '#client/create-api-client';
import { useSession } from '../session/session.tsx';
import type { Days } from './calendar.ts';
import { readExports } from './early-exports.ts';
import { readLake } from './lake-reader.ts';
import { ExportError, type ExportedFile } from './range-reader.ts';
import type { SalesTable } from './sales-table.ts';

const MINUTE_MS = 60_000;

/** The published files. They are asked for anew now and then: each refresh of the lake replaces them. */
const exportsQuery = (client: ApiClient) =>
  queryOptions({
    queryKey: ['exports'],
    queryFn: ({ signal }) => readExports(client, signal),
    staleTime: MINUTE_MS,
  });

export function useExports() {
  const { client } = useSession();
  return useQuery({ ...exportsQuery(client), refetchInterval: 5 * MINUTE_MS });
}

export type Export = NonNullable<ReturnType<typeof useExports>['data']>[number];

/** The file of a table, where there is one and it may be read. */
export function fileOf(exports: readonly Export[], table: string): ExportedFile | undefined {
  const found = exports.find((each) => each.table === table);
  return found && exportedFile(found);
}

/** Undefined for one that may not be read. */
export const exportedFile = ({ url, bytes, sha256 }: Export): ExportedFile | undefined =>
  url ? { url, bytes, sha256 } : undefined;

/** What is read of a file stays true as long as the file is the same; one that was replaced is looked for again. */
const ofFile = (queries: QueryClient) => ({
  staleTime: Number.POSITIVE_INFINITY,
  structuralSharing: false,
  retryDelay: 300,
  retry: (failures: number, error: Error): boolean => {
    if (!(error instanceof ExportError) || failures > 1) return false;
    void queries.invalidateQueries({ queryKey: ['exports'] });
    return true;
  },
});

/** Rows of a small table, such as the catalogue. */
export function useRows(file: ExportedFile | undefined, columns: readonly string[]) {
  const queries = useQueryClient();
  return useQuery({
    ...ofFile(queries),
    queryKey: ['lake', 'rows', file?.sha256, file?.url, columns],
    queryFn: () => readLake({ kind: 'rows', file: file!, columns }),
    enabled: file !== undefined,
    placeholderData: keepPreviousData,
  });
}

/** The rows of a table with the largest values in a column. */
export function useLargest(
  file: ExportedFile | undefined,
  by: string,
  count: number,
  columns: readonly string[],
) {
  const queries = useQueryClient();
  return useQuery({
    ...ofFile(queries),
    queryKey: ['lake', 'largest', file?.sha256, file?.url, by, count, columns],
    queryFn: () => readLake({ kind: 'largest', file: file!, by, count, columns }),
    enabled: file !== undefined,
    placeholderData: keepPreviousData,
  });
}

/** From the first day with a sale to the last; null without sales. */
export function useKnownDays(file: ExportedFile | undefined) {
  const queries = useQueryClient();
  return useQuery({
    ...ofFile(queries),
    queryKey: ['lake', 'days', file?.sha256, file?.url],
    queryFn: async () => (await readLake({ kind: 'days', file: file! })) ?? null,
    enabled: file !== undefined,
    placeholderData: keepPreviousData,
  });
}

/** Sales of some days, and for which period they were asked. */
export interface LoadedSales {
  readonly table: SalesTable;
  readonly period: Days;
  readonly loaded: Days;
}

/**
 * The sales of a period, and then those of the time before too, which what is shown at first does not need: it is asked
 * for when it is given. While another period is on its way, the last one stays.
 */
export function useSales(
  file: ExportedFile | undefined,
  period: Days | undefined,
  withHistory: Days | undefined,
) {
  const queries = useQueryClient();
  const read = (loaded: Days | undefined, enabled: boolean) => ({
    ...ofFile(queries),
    queryKey: ['lake', 'sales', file?.sha256, file?.url, period, loaded],
    queryFn: async (): Promise<LoadedSales> => ({
      table: await readLake({ kind: 'sales', file: file!, days: loaded! }),
      period: period!,
      loaded: loaded!,
    }),
    gcTime: MINUTE_MS,
    enabled: enabled && file !== undefined && period !== undefined,
  });
  const first = useQuery({ ...read(period, true), placeholderData: keepPreviousData });
  const second = useQuery(
    read(withHistory, withHistory !== undefined && first.isSuccess && !first.isPlaceholderData),
  );
  return { ...first, data: second.data ?? first.data, isStale: first.isPlaceholderData };
}
