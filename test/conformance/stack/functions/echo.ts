/** What came in, and as what it may answer. */
export const handler = async (event: unknown) => ({
  statusCode: 201,
  headers: { 'X-Fn': 'echo' },
  cookies: ['a=1', 'b=2'],
  body: JSON.stringify(event),
});
