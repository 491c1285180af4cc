/** The token that an address hands over as `#token=…`, and the fragment without it. */
export function tokenFromFragment(
  fragment: string,
): { readonly token: string; readonly rest: string } | undefined {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  const token = parameters.get('token')?.trim();
  if (!token) return undefined;
  parameters.delete('token');
  const rest = parameters.toString();
  return { token, rest: rest && `#${rest}` };
}
