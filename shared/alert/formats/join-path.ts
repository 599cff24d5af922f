/** A file's path from its folder and its name; products write the name into the folder's field, too, or only one of both. */
export function joinPath(folder: string | undefined, name: string | undefined): string | undefined {
  if (folder === undefined || name === undefined || folder.endsWith(name)) return folder ?? name;
  const separator = folder.includes('/') ? '/' : '\\';
  return folder.endsWith(separator) ? `${folder}${name}` : `${folder}${separator}${name}`;
}
