import type { Storage } from '@graphiql/toolkit'

/** The browser's storage, without the headers of questions that were asked: a token must not stay there. */
export const storageWithoutHeaders: Storage = {
  get length() {
    return localStorage.length
  },
  getItem: (key) => localStorage.getItem(key),
  removeItem: (key) => localStorage.removeItem(key),
  clear: () => localStorage.clear(),
  setItem(key, value) {
    localStorage.setItem(key, /:(queries|favorites)$/.test(key) ? JSON.stringify(JSON.parse(value), (name, part: unknown) => (name === 'headers' ? undefined : part)) : value)
  },
}
