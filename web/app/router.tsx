import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
} from '@tanstack/react-router';
import { entityOfCollection } from '#contracts/catalog';
import type { Entity } from '#contracts/entity';
import { Loading } from '../controls/states.tsx';
import { searchOf, viewOf } from '../dashboard/view.ts';
import { listColumns } from '../records/entity-columns.ts';
import { listSearch } from '../records/list-search.ts';
import { RecordsFrame } from '../records/records-frame.tsx';
import type { Configuration } from './config.ts';
import { Broken } from './error-boundary.tsx';
import { NotFound } from './not-found.tsx';
import { Shell } from './shell.tsx';
import { Start } from './start.tsx';

const root = createRootRouteWithContext<Configuration>()({ component: Shell, notFoundComponent: NotFound });

const start = createRoute({ getParentRoute: () => root, path: '/', component: Start });

const dashboard = createRoute({
  getParentRoute: () => root,
  path: '/dashboard',
  component: lazyRouteComponent(() => import('../dashboard/dashboard-page.tsx'), 'DashboardPage'),
  validateSearch: (search) => searchOf(viewOf(search)),
});

const pipeline = createRoute({
  getParentRoute: () => root,
  path: '/pipeline',
  component: lazyRouteComponent(() => import('../pipeline/pipeline-frame.tsx'), 'PipelineFrame'),
});

const runs = createRoute({
  getParentRoute: () => pipeline,
  path: '/',
  component: lazyRouteComponent(() => import('../pipeline/runs-page.tsx'), 'RunsPage'),
});

const run = createRoute({
  getParentRoute: () => pipeline,
  path: '/runs/$runId',
  component: lazyRouteComponent(() => import('../pipeline/run-page.tsx'), 'RunPage'),
});

const tables = createRoute({
  getParentRoute: () => pipeline,
  path: '/tables',
  component: lazyRouteComponent(() => import('../pipeline/tables-page.tsx'), 'TablesPage'),
});

const table = createRoute({
  getParentRoute: () => pipeline,
  path: '/tables/$name',
  component: lazyRouteComponent(() => import('../pipeline/table-page.tsx'), 'TablePage'),
});

const audits = createRoute({
  getParentRoute: () => pipeline,
  path: '/audits',
  component: lazyRouteComponent(() => import('../pipeline/audits-page.tsx'), 'AuditsPage'),
});

const lineage = createRoute({
  getParentRoute: () => pipeline,
  path: '/lineage',
  component: lazyRouteComponent(() => import('../pipeline/lineage-page.tsx'), 'LineagePage'),
});

const quarantine = createRoute({
  getParentRoute: () => pipeline,
  path: '/quarantine',
  component: lazyRouteComponent(() => import('../pipeline/quarantine-page.tsx'), 'QuarantinePage'),
});

const quarantinedEvent = createRoute({
  getParentRoute: () => pipeline,
  path: '/quarantine/$eventId',
  component: lazyRouteComponent(() => import('../pipeline/event-page.tsx'), 'EventPage'),
});

/** The records of one entity; what follows in the address is about them. */
const records = createRoute({
  getParentRoute: () => root,
  path: '/$collection',
  component: RecordsFrame,
  beforeLoad: ({ params }): { entity: Entity } => {
    const entity = entityOfCollection(params.collection);
    if (!entity) throw notFound();
    return { entity };
  },
});

const list = createRoute({
  getParentRoute: () => records,
  path: '/',
  component: lazyRouteComponent(() => import('../records/list-page.tsx'), 'ListPage'),
  beforeLoad: ({ context, search }) => ({ view: listSearch(search, listColumns(context.entity)) }),
});

const create = createRoute({
  getParentRoute: () => records,
  path: '/new',
  component: lazyRouteComponent(() => import('../records/create-page.tsx'), 'CreatePage'),
});

const record = createRoute({
  getParentRoute: () => records,
  path: '/record/$id',
  component: lazyRouteComponent(() => import('../records/record-page.tsx'), 'RecordPage'),
});

const edit = createRoute({
  getParentRoute: () => records,
  path: '/record/$id/edit',
  component: lazyRouteComponent(() => import('../records/edit-page.tsx'), 'EditPage'),
});

const importing = createRoute({
  getParentRoute: () => records,
  path: '/import',
  component: lazyRouteComponent(() => import('../import/import-page.tsx'), 'ImportPage'),
});

const routeTree = root.addChildren([
  start,
  dashboard,
  pipeline.addChildren([runs, run, tables, table, audits, lineage, quarantine, quarantinedEvent]),
  records.addChildren([list, create, record, edit, importing]),
]);

/** Parameters of an address are text, as the API's are: `price.gte=100` and not JSON. */
const parseSearch = (search: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(search));

function stringifySearch(search: Record<string, unknown>): string {
  const given = Object.entries(search).filter(([, value]) => value !== undefined);
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text && `?${text}`;
}

export const createAppRouter = (configuration: Configuration) =>
  createRouter({
    routeTree,
    context: configuration,
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPreload: 'intent',
    defaultPendingComponent: Loading,
    defaultErrorComponent: Broken,
    defaultNotFoundComponent: NotFound,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
