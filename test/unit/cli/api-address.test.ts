import { expect, test } from 'vitest';
import { apiAddress } from '#cli/api/api-address';

const endpointUrl = 'http://127.0.0.1:14566';

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
    says: 'so it is with the name that LocalStack gives itself',
    apiUrl: 'https://8dc48f4d.execute-api.localhost.localstack.cloud:4566/local',
    address: 'http://127.0.0.1:14566/_aws/execute-api/8dc48f4d/local',
  },
  {
    says: 'a template that writes out the name on AWS means the API of the server that runs it',
    apiUrl: 'https://8dc48f4d.execute-api.us-east-1.amazonaws.com/local',
    address: 'http://127.0.0.1:14566/_aws/execute-api/8dc48f4d/local',
  },
  {
    says: 'the API of the embedded cloud has a port of its own',
    apiUrl: 'http://127.0.0.1:4567',
    address: 'http://127.0.0.1:4567',
  },
])('$says', ({ apiUrl, address }) => {
  expect(apiAddress(apiUrl, endpointUrl)).toBe(address);
});

test('an API on AWS is called at AWS when the endpoint is one of AWS too', () => {
  const apiUrl = 'https://8dc48f4d.execute-api.sa-east-1.amazonaws.com';
  expect(apiAddress(apiUrl, 'https://ssm-fips.us-east-1.amazonaws.com')).toBe(apiUrl);
});
