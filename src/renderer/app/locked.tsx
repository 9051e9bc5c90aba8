import { renderToString } from 'react-dom/server'
import { lockedDoor, lockedTitle } from '../account/status'
import { App } from './App'

/** The title and the markup of a locked house, for the page that is laid out when the program is built; never part of a running page. */
export const lockedPage = () => ({ title: lockedTitle, markup: renderToString(<App seen={lockedDoor} />) })
