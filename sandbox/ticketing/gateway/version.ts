const VERSION = /^\d{1,6}\.\d{1,6}\.\d{1,6}$/;

/** Whether a version such as `3.1.2` is well-formed and not before another. */
export function isFrom(version: string, least: string): boolean {
  if (!VERSION.test(version)) return false;
  const [given, wanted] = [version, least].map((text) => text.split('.').map(Number));
  const differs = (given ?? []).findIndex((part, at) => part !== wanted?.[at]);
  return differs < 0 || (given?.[differs] ?? 0) > (wanted?.[differs] ?? 0);
}
