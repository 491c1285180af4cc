import { expect, test } from 'vitest';
import { matchRoute } from '#local/http-api/routes';

const routes = [
  '$default',
  'ANY /{proxy+}',
  'GET /pets/{proxy+}',
  'GET /pets/{id}',
  'ANY /pets/{id}',
  'GET /pets/dog',
  'POST /pets',
  'GET /pets/{id}/toys/{toy}',
].map((routeKey) => ({ routeKey, target: routeKey }));

test.each([
  ['GET', '/pets/dog', 'GET /pets/dog', {}],
  ['GET', '/pets/cat', 'GET /pets/{id}', { id: 'cat' }],
  ['PUT', '/pets/cat', 'ANY /pets/{id}', { id: 'cat' }],
  ['GET', '/pets/a/b', 'GET /pets/{proxy+}', { proxy: 'a/b' }],
  ['GET', '/pets/1/toys/a%2Fb', 'GET /pets/{id}/toys/{toy}', { id: '1', toy: 'a/b' }],
  ['POST', '/pets', 'POST /pets', {}],
  ['DELETE', '/x/y', 'ANY /{proxy+}', { proxy: 'x/y' }],
  ['GET', '/', '$default', {}],
])('%s %s is served by %s', (method, path, routeKey, pathParameters) => {
  expect(matchRoute(routes, method, path)).toMatchObject({ route: { routeKey }, pathParameters });
});

test('without $default nothing serves an unknown path', () => {
  expect(matchRoute(routes.slice(2), 'GET', '/unknown')).toBeUndefined();
  expect(matchRoute(routes.slice(2), 'POST', '/pets/')).toBeUndefined();
});
