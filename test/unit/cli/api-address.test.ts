import { expect, test } from 'vitest';
import { apiAddress } from '#cli/api/api-address';

test.each([
  {
    says: 'a subdomain of localhost becomes a path of the endpoint',
    apiUrl: 'http://8dc48f4d.execute-api.localhost:4566',
    address: 'http://127.0.0.1:14566/_aws/execute-api/8dc48f4d/$default',
  },
  {
    says: 'the stage of a REST API stays',
    apiUrl: 'http://8dc48f4d.execute-api.localhost:4566/prod',
    address: 'http://127.0.0.1:14566/_aws/execute-api/8dc48f4d/prod',
  },
  {
    says: 'an API on AWS is called at AWS, whatever the endpoint of the other services',
    apiUrl: 'https://8dc48f4d.execute-api.sa-east-1.amazonaws.com',
    address: 'https://8dc48f4d.execute-api.sa-east-1.amazonaws.com',
  },
  {
    says: 'the API of the embedded cloud has a port of its own',
    apiUrl: 'http://127.0.0.1:4567',
    address: 'http://127.0.0.1:4567',
  },
])('$says', ({ apiUrl, address }) => {
  expect(apiAddress(apiUrl, 'http://127.0.0.1:14566')).toBe(address);
});
