import { useQuery } from '@tanstack/react-query';
import { ExportIcon } from '../app/icons.tsx';
import { useSession } from '../session/session.tsx';
import { useSpoken } from '../text/language.tsx';
import { lakeApi, type Table } from './lake-api.ts';

/** The gold table as one Parquet file, by a signed address. */
export function TableDownload({ table: { name } }: { table: Table }) {
  const { texts, formats } = useSpoken();
  const { client, access } = useSession();
  const words = texts.pipeline;
  const query = useQuery({
    queryKey: ['exports'],
    queryFn: ({ signal }) => lakeApi(client).exports(signal),
    enabled: access.gold,
  });
  const file = query.data?.find(({ table }) => `gold.${table}` === name);
  if (!file) return null;
  if (file.url === null) return <p className="muted">{words.downloadHidden}</p>;
  return (
    <a className="button" href={file.url} download>
      <ExportIcon />
      {words.downloadSize(formats.bytes(file.bytes))}
    </a>
  );
}
