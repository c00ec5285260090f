import 'graphiql/setup-workers/vite'
import '../site/site.css'
import 'graphiql/style.css'
import '@graphiql/plugin-explorer/style.css'
import './ide.css'
import { createRoot } from 'react-dom/client'
import { Editor } from './Editor'
import { readExamples } from './examples'
import { questionOfAddress, type Question } from './question'

// The page has a form that asks without this script; what stands in it is where the editor begins.
const place = document.getElementById('ide')!
const plain = place.querySelector<HTMLElement>('.ide-plain')!

async function start() {
  const linked = await questionOfAddress(location.hash)
  const examples = readExamples(plain)
  const hasAnswer = plain.querySelector('#answer') !== null
  // A form that was answered stays: its answer is what the reader came for.
  if (hasAnswer && !linked) return

  const language = document.documentElement.lang === 'en' ? 'en' : 'pt'
  const editor = document.createElement('div')
  editor.className = 'ide-editor'
  place.append(editor)
  plain.hidden = true
  place.classList.add('is-ready')
  createRoot(editor).render(<Editor language={language} examples={examples} first={linked ?? questionOfForm()} isLinked={linked !== null || new URLSearchParams(location.search).has('q')} />)
}

function questionOfForm(): Question {
  const value = (name: string) => plain.querySelector<HTMLTextAreaElement | HTMLInputElement>(`[name="${name}"]`)?.value ?? ''
  return { query: value('query'), variables: value('variables'), operation: value('operation') || null }
}

void start()
