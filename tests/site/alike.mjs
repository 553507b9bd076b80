// Of what is built alike html-validate says the same, wherever it stands: it is shown two of each, on whichever page they are.
//
// Built alike is what stands inside the same elements and is written the same, down to the case of names and the quotes, but for words and
// numbers in texts and in the values of FREE; it holds the same elements in the same order, alike ones any number of times. Taken out is
// only what holds nothing else. What a page has to have, what is counted or in order on a page, and what names or is named by another
// element stays. That no id stands twice on a page is told by another test.
const ALIKE = 2;
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const RAW = new Set(['script', 'style', 'textarea', 'title']);
const FREE = /(\s(?:id|href(?!="tel:)|src|srcset|alt|title|content|value|placeholder|datetime|aria-label|data-[\w-]+))="([^"]*)"/g;
const NAMING = /\s(?:for|list|form|headers|aria-(?:labelledby|describedby|controls|owns|details|activedescendant))="([^"]*)"/g;
const STAYS = new Set('html head title base body header nav main aside footer form h1 h2 h3 h4 h5 h6 input select textarea label legend summary'.split(' '));
const WHOLE = new Set('a button summary label legend caption figcaption h1 h2 h3 h4 h5 h6 th tr dl dt select picture svg'.split(' '));
const TOKEN = /<!--[^]*?-->|<![^>]*>|<(\/?)([a-zA-Z][\w:-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/g;

// Words and numbers, with what stands between them; what HTML writes otherwise, and the ends of lines, stay.
const flat = (text) => text.replace(/&#?\w+;|[ \t]+(?=\n)|[^\s<>&"'`][^\n<>&"'`]*/g, (found) => (found[0] === '&' || !found.trim() ? found : 'x'));

// The page as a tree; null where its tags do not close each other in order: then it is shown as it is.
function tree(html) {
  const page = { name: '', open: '', close: '', parts: [], path: '' };
  const around = [page];
  let end = 0;
  TOKEN.lastIndex = 0;
  for (let token; (token = TOKEN.exec(html)); ) {
    const inside = around.at(-1);
    if (token.index > end) inside.parts.push(html.slice(end, token.index));
    end = TOKEN.lastIndex;
    const [raw, closing, written, attributes] = token;
    const name = written?.toLowerCase();
    if (!name) {
      inside.parts.push(raw);
    } else if (closing) {
      if (inside.name !== name) return null;
      inside.close = raw;
      around.pop();
    } else {
      const element = { name, open: raw, close: '', parts: [], path: `${inside.path}>${name}` };
      inside.parts.push(element);
      if (RAW.has(name)) {
        const close = html.indexOf(`</${written}>`, end);
        if (close < 0) return null;
        if (close > end) element.parts.push(html.slice(end, close));
        element.close = `</${written}>`;
        end = TOKEN.lastIndex = close + element.close.length;
      } else if (!VOID.has(name) && !attributes.endsWith('/')) {
        around.push(element);
      }
    }
  }
  if (around.length > 1) return null;
  page.parts.push(html.slice(end));
  return page;
}

const isElement = (part) => typeof part !== 'string';

// `(page) => html`: what of a page was not yet shown often enough on the pages before; of a page that is built like others, nothing.
export function notYetShown() {
  const shown = new Map();
  const again = (kind) => {
    shown.set(kind, (shown.get(kind) ?? 0) + 1);
    return shown.get(kind) > ALIKE;
  };

  const look = (element, named) => {
    const children = element.parts.filter(isElement);
    for (const child of children) look(child, named);
    const open = element.open.replace(FREE, (_, name, value) => `${name}="${flat(value)}"`);
    const parts = element.parts.map((part) => (isElement(part) ? `<${part.name}` : flat(part)));
    const built = parts.filter((part, place) => part !== parts[place - 1] && !(part === parts[place - 2] && parts[place - 1] === parts[place - 3]));
    element.kind = [element.path, element.path.includes('>svg') ? open.replace(/\sd="[^"]*"/, ' d="x"').replace(/[\d.]+/g, '1') : open, ...built, element.close].join('\x01');
    const id = element.open.match(/\sid="([^"]*)"/)?.[1];
    element.stays =
      STAYS.has(element.name) ||
      (element.name === 'button' && element.path.includes('>form')) || // a form has one that sends it
      /\s(?:role|aria-labelledby|for|form|list|headers|aria-\w+by|aria-controls|aria-owns)=/.test(element.open) ||
      (element.name === 'section' && element.open.includes('aria-label')) ||
      named.has(id) ||
      children.some((child) => child.stays);
  };

  const known = (element) => !element.stays && shown.get(element.kind) >= ALIKE && element.parts.every((part) => !isElement(part) || known(part));

  const written = (element, kept) => {
    kept.push(element.kind);
    again(element.kind);
    const whole = WHOLE.has(element.name);
    return element.open + element.parts.map((part) => (!isElement(part) ? part : !whole && known(part) ? '' : written(part, kept))).join('') + element.close;
  };

  return (html) => {
    const page = tree(html);
    if (!page) return html;
    look(page, new Set([...html.matchAll(NAMING)].flatMap(([, ids]) => ids.split(/\s+/))));
    const kept = [];
    const left = written(page, kept);
    return again(kept.join('\x02')) ? '' : left;
  };
}
