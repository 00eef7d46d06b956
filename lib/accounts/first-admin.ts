/** Link to create the first administrator, or null when there is one. */
export async function firstAdminLink(): Promise<string | null> {
  return null;
}
