/** A question to begin with. */
export interface Example {
  title: string
  topic: string
  token: string
}

/** The examples that the page lists, in its language. */
export function readExamples(page: HTMLElement): Example[] {
  return [...page.querySelectorAll<HTMLAnchorElement>('#examples a')].map((link) => ({
    title: link.textContent!.trim(),
    topic: link.closest('ul')!.previousElementSibling!.textContent!.trim(),
    token: new URL(link.href).searchParams.get('q')!,
  }))
}
