import { expect, it } from 'vitest';
import { isPublishedByAws } from './aws-metrics.ts';
import { isWrittenByFunctions } from './own-metrics.ts';
import { ofType, resourcesOf } from './synthesized.ts';

// biome-ignore lint/suspicious/noExplicitAny: the JSON of a dashboard
type Widget = any;

/** The body of the dashboard; a reference stands as `<reference>`. */
function bodyOf(stage: string): { widgets: Widget[] } {
  const [dashboard] = ofType(resourcesOf(stage), 'AWS::CloudWatch::Dashboard');
  const parts: unknown[] = dashboard!.Properties.DashboardBody['Fn::Join'][1];
  return JSON.parse(parts.map((part) => (typeof part === 'string' ? part : '<reference>')).join(''));
}

/** Metrics as `[namespace, name, dimension, value, …, options]`. */
const metricsOf = (widgets: Widget[]) =>
  widgets
    .flatMap(({ properties }) => properties.metrics ?? [])
    .map((row: unknown[]) => {
      const [namespace, name, ...rest] = row.filter((part): part is string => typeof part === 'string');
      const dimensions = Object.fromEntries(
        rest.flatMap((part, index) => (index % 2 === 0 ? [[part, rest[index + 1]]] : [])),
      );
      return { namespace: namespace!, name: name!, dimensions };
    });

it('shows every part of the path of an event, and the alarms', () => {
  const { widgets } = bodyOf('prod');

  expect(widgets.filter(({ type }) => type === 'alarm')).toHaveLength(1);
  const titles = widgets.map(({ properties }) => properties.title).join('\n');
  for (const part of ['Writes', 'API', 'Stream', 'Age', 'Landing', 'Refresh', 'Quarantined', 'Reads', 'Cost'])
    expect(titles).toContain(part);
});

it('shows metrics that exist, no more than a free dashboard may have', () => {
  const metrics = metricsOf(bodyOf('prod').widgets);

  expect(new Set(metrics.map((metric) => JSON.stringify(metric))).size).toBeLessThanOrEqual(50);
  expect(metrics.length).toBeGreaterThan(30);
  for (const metric of metrics) {
    const known =
      isPublishedByAws({ ...metric, dimensions: Object.keys(metric.dimensions) }) ||
      isWrittenByFunctions(metric, 'prod');
    expect(known ? '' : JSON.stringify(metric)).toBe('');
  }
});

it('is opt-in', () => {
  expect(ofType(resourcesOf('dev'), 'AWS::CloudWatch::Dashboard')).toEqual([]);
});
