import '../site/site'
import './explore.css'

// The form works without this: the server reads it and answers with the address that says the same.
const form = document.querySelector<HTMLFormElement>('form[data-explore]')
if (form) void import('./island').then(({ enhance }) => enhance(form))
