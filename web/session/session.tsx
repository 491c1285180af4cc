import { QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { type ApiClient, createApiClient } from '#client/create-api-client';
import { watchedFetch } from '../api/connection.ts';
import type { PendingWrite } from '../api/pending-write.ts';
import { PendingWrites } from '../api/pending-writes.ts';
import { type RecordApi, recordApi } from '../api/record-api.ts';
import { useSpoken } from '../text/language.tsx';
import type { Access } from './access.ts';

/** Who is signed in, and what they reach the API with. */
export interface Session {
  readonly access: Access;
  readonly client: ApiClient;
  readonly records: RecordApi;
  readonly writes: PendingWrites;
  readonly signOut: () => void;
}

const SessionContext = createContext<Session | undefined>(undefined);

export interface SessionProps {
  readonly token: () => string | Promise<string>;
  readonly access: Access;
  readonly onSignOut: () => void;
  /** The API takes the token no more. */
  readonly onExpired: () => void;
  readonly children: ReactNode;
}

export function SessionProvider(props: SessionProps) {
  const [queries] = useState(
    () => new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 5_000 } } }),
  );
  useEffect(() => () => queries.clear(), [queries]);
  return (
    <QueryClientProvider client={queries}>
      <SignedIn {...props} />
    </QueryClientProvider>
  );
}

function SignedIn({ token, access, onSignOut, onExpired, children }: SessionProps) {
  const { language } = useSpoken();
  const queries = useQueryClient();
  const client = useMemo(
    () => createApiClient({ url: location.origin, token, language, fetch: noting401(onExpired) }),
    [token, language, onExpired],
  );
  const records = useMemo(() => recordApi(client), [client]);
  const [latest] = useState({ records });
  latest.records = records;
  const [writes] = useState(
    () =>
      new PendingWrites({
        readReceipt: (receipt) => latest.records.receipt(receipt),
        onChange: ({ entity }) => queries.invalidateQueries({ queryKey: [entity] }),
      }),
  );
  const session = useMemo<Session>(
    () => ({
      access,
      client,
      records,
      writes,
      signOut: () => {
        writes.stop();
        onSignOut();
      },
    }),
    [access, client, records, writes, onSignOut],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}

const noting401 = (onExpired: () => void) => async (request: Request) => {
  const response = await watchedFetch(request);
  if (response.status === 401) onExpired();
  return response;
};

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('There is no SessionProvider around');
  return session;
}

export function usePendingWrites(): readonly PendingWrite[] {
  const { writes } = useSession();
  return useSyncExternalStore(writes.subscribe, writes.list);
}
