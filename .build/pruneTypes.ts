import { readdir, readFile, rm } from 'node:fs/promises'

/**
 * Removes the declarations that no entry of the package reaches.
 *
 * @param folder - where the declarations are, with a slash at its end
 * @param entries - files in it
 */
export async function pruneTypes(folder: URL, entries: readonly string[]): Promise<void> {
  const reached = new Set<string>()
  const visit = async (file: URL): Promise<void> => {
    if (reached.has(file.href)) return
    reached.add(file.href)
    for (const [, target = ''] of (await readFile(file, 'utf8')).matchAll(/(?:from |import\()['"](\.[^'"]+)['"]/g))
      await visit(new URL(target.replace(/(?:\.d)?\.ts$/, '.d.ts'), file))
  }
  for (const entry of entries) await visit(new URL(entry, folder))
  const files = (await readdir(folder, { recursive: true })).filter(file => file.endsWith('.d.ts'))
  await Promise.all(files.map(file => new URL(file, folder)).map(file => (reached.has(file.href) ? undefined : rm(file))))
}
