/** @jsxImportSource react -- the project’s own is Preact */
/* global document, Office */
/**
 * A task pane with what Microsoft's React template for task panes has: Fluent's provider with its light theme; a head with
 * a picture, a title and a greeting; a list of three with icons; a text area in a field, a line of instruction, a button.
 * Written anew for this bench, on the same libraries; polyfills and Fabric's style sheet, which the template loads besides,
 * are left out, which is to its advantage.
 */
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Button, Field, FluentProvider, Image, makeStyles, Textarea, tokens, webLightTheme } from '@fluentui/react-components';
import { DesignIdeas24Regular, LockOpen24Regular, Ribbon24Regular } from '@fluentui/react-icons';

const useStyles = makeStyles({
  pane: { minHeight: '100vh' },
  head: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    paddingTop: '100px',
    paddingBottom: '30px',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  greeting: { fontSize: tokens.fontSizeHero900, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground1 },
  centred: { display: 'flex', flexDirection: 'column', alignItems: 'center' },
  items: { marginTop: '20px' },
  item: { display: 'flex', paddingBottom: '20px' },
  icon: { marginRight: '10px' },
  area: { margin: '30px 20px 20px', maxWidth: '50%' },
  instruction: { fontWeight: tokens.fontWeightSemibold, marginTop: '20px', marginBottom: '10px' },
});

const ITEMS = [
  { icon: <Ribbon24Regular />, text: 'One group on the ribbon' },
  { icon: <LockOpen24Regular />, text: 'Nothing leaves the workbook' },
  { icon: <DesignIdeas24Regular />, text: 'Results that explain themselves' },
];

function Head({ title }) {
  const styles = useStyles();
  return (
    <section className={styles.head}>
      <Image width="90" height="90" src="icon.png" alt={title} />
      <h1 className={styles.greeting}>Welcome</h1>
    </section>
  );
}

function Features() {
  const styles = useStyles();
  return (
    <div className={styles.centred}>
      <h2>What this pane can do</h2>
      <ul className={styles.items}>
        {ITEMS.map(({ icon, text }) => (
          <li className={styles.item} key={text}>
            <i className={styles.icon}>{icon}</i>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Insertion() {
  const styles = useStyles();
  const [text, setText] = useState('Some text');
  return (
    <div className={styles.centred}>
      <Field className={styles.area} size="large" label="Text for the workbook">
        <Textarea size="large" value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      <Field className={styles.instruction}>Press the button to insert it.</Field>
      <Button appearance="primary" size="large" data-testid="insert">
        Insert text
      </Button>
    </div>
  );
}

function App() {
  return (
    <div className={useStyles().pane}>
      <Head title="Pane" />
      <Features />
      <Insertion />
    </div>
  );
}

const root = createRoot(document.getElementById('container'));
void Office.onReady(() => {
  root.render(
    <FluentProvider theme={webLightTheme}>
      <App />
    </FluentProvider>,
  );
});
